import type { Measures } from '../page/measure.ts'
import type { Block } from '../page/nodes.ts'
import { punctuation } from '../page/tokens.ts'

/** A label before a colon has at most so many words; a line of fewer words behind it is no headline. */
const label = { longest: 3, fewestBehind: 3, longestLine: 30 }

/** Whether a block begins with up to three words, a colon and white space, with more behind: "Read more: A harbour opens". */
export function opensWithLabel({ data }: Block, { words }: Measures): boolean {
  const { between, ends } = data.tokens
  for (let i = 1; i <= label.longest; i++) {
    if (((between[i] ?? 0) & punctuation.colon) === 0) continue
    return (
      /^\s?(?:[:：]\s|：)/.test(data.text.slice(ends[i - 1] as number, (ends[i - 1] as number) + 3)) &&
      words - i >= label.fewestBehind &&
      words <= label.longestLine
    )
  }
  return false
}

/** Whether a text begins with at least two shouted words and goes on in small letters, without a full stop between them. */
export const isKicked = (text: string): boolean =>
  !isSmall(text.charCodeAt(0)) &&
  !isSmall(text.charCodeAt(1)) &&
  /^(?:[\p{Lu}\p{N}’'&-]{2,}[!?]?\s+){2,}\p{Lu}?\p{Ll}/u.test(text) &&
  /\p{Lu}{3}/u.test(text.slice(0, 40))

/** Whether a character is one of the small letters a to z: it tells of most texts that they are not shouted. */
const isSmall = (code: number): boolean => code >= 97 && code <= 122

/** A single figure or dash is no pattern. */
const fewestMarks = 2

const openingBracket = 91

/** The marks of a list's line are read in this many of its characters. */
const patternReach = 120

/** The marks that make a pattern, by the one that stands for their kind; and what stands for each UTF-16 unit, 0 for most. */
const kindsOfMarks = { '0': '0123456789', ':': ':：', '-': '–—-', '(': '()', '|': '/|•·', $: '$€£¥%' }
const kindOf = new Uint8Array(0x10000)
for (const [kind, marks] of Object.entries(kindsOfMarks)) for (const mark of marks) kindOf[mark.charCodeAt(0)] = kind.charCodeAt(0)

/** A mark of a reference, as `[12]`, that may begin at a place. */
const reference = /\[\d+\]/y

/**
 * The figures and marks of a short line, in their order, by which the lines of a list resemble each other ("2023: Ada
 * Brook – Linden" and "2022: Jon Hale – Skerray"); '' where there are none.
 */
export function patternOf(text: string, { ends }: Measures): string {
  let marks = ''
  let last = 0
  for (let i = 0, read = 0; i < text.length && read < patternReach; i++, read++) {
    const code = text.charCodeAt(i)
    if (code === openingBracket) {
      reference.lastIndex = i
      const length = reference.exec(text)?.[0].length ?? 0
      if (length > 0) {
        i += length - 1
        read--
        continue
      }
    }
    const kind = kindOf[code] as number
    if (kind === 0 || kind === last) continue
    marks += String.fromCharCode(kind)
    last = kind
  }
  if (marks.length < fewestMarks || text.includes('](') || text.includes('http:') || text.includes('https:')) return ''
  return marks + (ends ? '.' : '')
}

/** What is said twice on end has at least so many words, and so many where a blank line stands between. */
const fewestDoubled = 3
const fewestApart = 8

/** Whether a block is one line said twice, or one that the block right above or below says too: a picture's description and its caption. */
export function isDoubled(blocks: Block[], i: number): boolean {
  const { words } = (blocks[i] as Block).data.tokens
  if (words.length < fewestDoubled) return false
  return sayTheSame(blocks[i - 1], blocks[i]) || sayTheSame(blocks[i], blocks[i + 1]) || saysTwice(words)
}

/** Whether a block says what the one right above it says. */
const sayTheSame = (above: Block | undefined, below: Block | undefined): boolean =>
  above !== undefined && below !== undefined && (below.data.gap === 0 || below.data.tokens.words.length >= fewestApart) && above.data.text === below.data.text

function saysTwice(words: readonly string[]): boolean {
  const half = words.length / 2
  if (half < fewestDoubled || !Number.isInteger(half)) return false
  for (let i = 0; i < half; i++) if (words[i] !== words[half + i]) return false
  return true
}

/** Whether a text holds the name of a picture's file in brackets, as lynx writes it. */
export const holdsImage = (text: string): boolean =>
  text.includes('[') && /\[[^\][\s]{3,}(?:\.(?:jpe?g|png|gif|webp|svg|avif)\b|[?&](?:amp;)?(?:width|w|format|resize|quality)=)[^\][\s]*\]/i.test(text)

/** Two blocks echo each other when they begin with the same words, so many of them. */
const echo = 5

/** Whether a block begins with the same words as one of its neighbours, as a picture's description and its caption do. */
export function echoes(blocks: Block[], i: number): boolean {
  const own = blocks[i] as Block
  if (own.data.tokens.words.length < echo) return false
  for (let at = i - 2; at <= i + 2; at++) {
    const other = at === i ? undefined : blocks[at]
    if (other && sharedOpening(own, other) >= echo) return true
  }
  return false
}

/** With how many of the same words two blocks begin. */
export function sharedOpening(one: Block, other: Block): number {
  const { words } = one.data.tokens
  const others = other.data.tokens.words
  let shared = 0
  while (shared < words.length && words[shared] === others[shared]) shared++
  return shared
}
