import type { Evidence } from './evidence.ts'

/** A paragraph of at least so many words is not written twice; a refrain is shorter. */
const fewestWords = 17
/** What sums the article up in its own paragraphs stands among so many of its first blocks. */
const summary = 5
/** What is set again beside its paragraph has so many words, and stands at most so many blocks away. */
const pulled = { fewest: 12, most: 80, reach: 16 }
/** What sums up says so large a share of its runs of words as others do. */
const mostlySaid = 0.9
/** A sentence is looked up by so many of its first words; where more paragraphs open alike, that is the way of the page. */
const opening = { words: 4, most: 4 }

/**
 * Cuts what the body holds twice, word by word, once: no word is lost by it. Of two like paragraphs the one in a summary above
 * the text goes, else the later one, which is a teaser, a caption or a note for machines; a sentence that is a paragraph of its
 * own goes where a longer paragraph nearby holds it.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 * @returns the blocks that were cut
 */
export function cutRepeats(read: Evidence[], body: boolean[]): Evidence[] {
  const cut: Evidence[] = []
  for (const find of [likeParagraphs, pullQuotes])
    for (const i of find(read, body)) {
      body[i] = false
      cut.push(read[i] as Evidence)
    }
  return cut
}

/** The paragraphs that another says too. */
function likeParagraphs(read: Evidence[], body: boolean[]): number[] {
  const start = body.indexOf(true)
  const said = new Map<number, number>()
  const cut: number[] = []
  for (let i = start; i >= 0 && i < read.length; i++) {
    const e = read[i] as Evidence
    if (!body[i] || !isParagraph(e)) continue
    const key = shapeOf(e)
    const before = said.get(key)
    const isSaid = before !== undefined && saySame(read[before] as Evidence, e)
    const goes = isSaid ? (before < start + summary ? before : i) : -1
    if (goes !== i) said.set(key, i)
    if (goes >= 0) cut.push(goes)
  }
  return cut
}

const isParagraph = (e: Evidence): boolean => e.prose && e.words >= fewestWords

/** A number that is the same for the same words, whatever their marks, and seldom for others. */
function shapeOf({ block }: Evidence): number {
  const { words } = block.data.tokens
  return shapeOfWords(words, 0, words.length)
}

function shapeOfWords(words: readonly string[], from: number, to: number): number {
  let shape = to - from
  for (let i = from; i < to; i++) {
    const word = words[i] as string
    shape = (Math.imul(shape, 31) + word.length * 64 + word.charCodeAt(0)) | 0
  }
  return shape
}

function saySame(a: Evidence, b: Evidence): boolean {
  const { words } = a.block.data.tokens
  return words.length === b.block.data.tokens.words.length && holdsAt(b.block.data.tokens.words, words, 0)
}

const holdsAt = (words: readonly string[], others: readonly string[], at: number): boolean =>
  at + others.length <= words.length && others.every((word, i) => word === words[at + i])

/**
 * The paragraphs that one longer paragraph nearby holds. The body's first is its opening, and what more paragraphs hold is a
 * formula, as of questions and their answers. Where the longer one is a summary above the text, that goes instead.
 */
function pullQuotes(read: Evidence[], body: boolean[]): number[] {
  const first = body.indexOf(true)
  const quotes = new Map<number, number[]>()
  for (let i = first + 1; i < read.length; i++) {
    const e = read[i] as Evidence
    if (!body[i] || !e.prose || e.words < pulled.fewest || e.words > pulled.most) continue
    const key = shapeOfWords(e.block.data.tokens.words, 0, opening.words)
    const alike = quotes.get(key)
    if (alike) alike.push(i)
    else quotes.set(key, [i])
  }
  const holders = new Map<number, Set<number>>()
  for (let i = first; i >= 0 && i < read.length; i++) {
    if (!body[i]) continue
    const { words } = (read[i] as Evidence).block.data.tokens
    for (let at = 0; at + pulled.fewest <= words.length; at++) {
      const alike = quotes.get(shapeOfWords(words, at, at + opening.words))
      if (!alike || alike.length > opening.most) continue
      for (const quote of alike) {
        if (quote === i || !holdsAt(words, (read[quote] as Evidence).block.data.tokens.words, at)) continue
        holders.set(quote, (holders.get(quote) ?? new Set()).add(i))
      }
    }
  }
  const wordsOf = (i: number): number => (read[i] as Evidence).block.data.tokens.words.length
  const summaries = new Map<number, boolean>()
  const isSummary = (at: number): boolean => {
    const known = summaries.get(at) ?? sumsUp(read, body, at)
    summaries.set(at, known)
    return known
  }
  const cut = new Set<number>()
  for (const [quote, [holder, ...more]] of holders) {
    if (holder === undefined || more.length > 0 || wordsOf(holder) <= wordsOf(quote) || Math.abs(holder - quote) > pulled.reach) continue
    cut.add(holder < first + summary && holder < quote && isSummary(holder) ? holder : quote)
  }
  return [...cut]
}

/** Whether a block says little but what others of the body say in the same words. */
function sumsUp(read: Evidence[], body: boolean[], at: number): boolean {
  const said = new Set<number>()
  for (const [i, e] of read.entries()) if (body[i] && i !== at) for (const shape of runsOf(e)) said.add(shape)
  const own = runsOf(read[at] as Evidence)
  return own.filter(shape => said.has(shape)).length >= own.length * mostlySaid
}

/** The shapes of all runs of words. */
const runsOf = ({ block }: Evidence): number[] => {
  const { words } = block.data.tokens
  return words.slice(opening.words - 1).map((_, i) => shapeOfWords(words, i, i + opening.words))
}
