import { endsSentence } from '../page/sentence.ts'
import type { RawLine } from './lines.ts'

/** The end of a sentence right in front of another's first letter: two blocks, with nothing between them. */
const sentenceEnds = /[.!?…][)\]”"»’]?(?=["“„«‘(]?\p{Lu}[\p{Ll}’'\s])/gu
/** What stands before it: no initial. */
const beforeEnd = /(?:\p{Ll}{2}|[\p{Nd})\]”"»’])$/u
/** White space without a line break between two elements; where more than such a share of it stands in front of a small letter, it is within sentences. */
const wideGaps = /[^\S\n]{3,}/g
const mostWithin = 0.35
/** A small letter or a digit right in front of a capital: two labels, or a name as "YouTube". */
const labelEdges = /(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})/gu

/** A dump was written so where it has so many of them, and so many for each sentence that ends with a line. */
const fewest = 3
const leastGlued = 0.25
/** They are looked for in lines of at least so many UTF-16 units. */
const shortestLine = 300
/** Labels stand near others, in UTF-16 units: a name between words stands alone. */
const near = 60
/** A piece of so many units is a paragraph, and stands between blank lines. */
const shortestParagraph = 60
/** What of a name stands before a capital in it has so many units at most. */
const longestName = 8
/** Names that are written with a capital in them, by what stands before it. */
const inNames = /(?:^|[^\p{L}])(?:M|Ma)c$|(?:^|[^\p{L}])(?:You|Tik|Linked|Whats|Pay|We|Sound|Git|Java|Chat|Open|Snap|Black|Word|e|i)$/u

/**
 * Cuts the lines of a dump in which blocks stand with nothing between them, as `get_text()` of BeautifulSoup gives a page whose HTML has
 * no white space between its elements: where one sentence ends at another's first letter, and where labels run into each other.
 *
 * @returns the lines themselves where the dump was not written so
 */
export function cutGlued(lines: RawLine[]): RawLine[] {
  let glued = 0
  let apart = 0
  let wide = 0
  let within = 0
  for (const { text } of lines) {
    if (endsSentence(text)) apart++
    if (text.length < shortestLine) continue
    glued += endsIn(text).length
    for (const { 0: gap, index } of text.matchAll(wideGaps)) {
      wide++
      if (/\p{Ll}/u.test(text[index + gap.length] ?? '')) within++
    }
  }
  const hasGaps = within < wide * mostWithin
  if (hasGaps) glued += wide
  if (glued < fewest || glued < apart * leastGlued) return lines
  const names = namesIn(lines)
  return lines.flatMap(line => cutLine(line, names, hasGaps))
}

/** A word with one capital within, between others. */
const camel = /(?<![\p{L}\p{Nd}])\p{L}\p{Ll}*\p{Lu}\p{Ll}+(?![\p{L}\p{Nd}])/gu

/** The words with a capital within that a dump has more than once. */
function namesIn(lines: readonly RawLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of lines) for (const [word] of text.matchAll(camel)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word))
}

function cutLine(line: RawLine, names: ReadonlySet<string>, hasGaps: boolean): RawLine[] {
  if (line.text !== line.value) return [line]
  const cuts = cutsIn(line.value, names, hasGaps)
  const pieces: RawLine[] = []
  for (const [i, from] of [0, ...cuts].entries()) {
    const whole = line.value.slice(from, cuts[i] ?? line.value.length)
    const value = whole.trim()
    if (value === '') continue
    const start = line.start + from + whole.indexOf(value)
    const before = pieces.at(-1)
    const isApart = before !== undefined && (value.length >= shortestParagraph || before.value.length >= shortestParagraph)
    pieces.push({ ...line, start, end: start + value.length, value, text: value, gap: before ? (isApart ? 1 : 0) : line.gap })
  }
  return pieces
}

/** Behind which characters of a line a sentence ends at the next one's first letter. */
function endsIn(text: string): number[] {
  const found: number[] = []
  for (const { 0: mark, index } of text.matchAll(sentenceEnds))
    if (mark.length > 1 || beforeEnd.test(text.slice(Math.max(0, index - 2), index))) found.push(index + mark.length)
  return found
}

/** Where a line is cut, by offsets in it. */
function cutsIn(text: string, names: ReadonlySet<string>, hasGaps: boolean): number[] {
  const sentences = endsIn(text)
  const named = new Set(Array.from(text.matchAll(camel)).flatMap(({ 0: word, index }) => (names.has(word) ? [index + word.search(/(?<!^)\p{Lu}/u)] : [])))
  const all = Array.from(text.matchAll(labelEdges), ({ index }) => index).filter(
    at => !named.has(at) && !inNames.test(text.slice(Math.max(0, at - longestName), at)),
  )
  let next = 0
  const between = all.filter((at, i) => {
    while (next < sentences.length && (sentences[next] as number) < at) next++
    const others = [all[i - 1], all[i + 1], sentences[next - 1], sentences[next]]
    return others.some(other => other !== undefined && Math.abs(other - at) < near)
  })
  const apart = hasGaps ? Array.from(text.matchAll(wideGaps), ({ 0: gap, index }) => index + gap.length) : []
  return [...sentences, ...between, ...apart].sort((a, b) => a - b)
}
