import { startBehindNumber } from '../page/heading-number.ts'
import { hashOf } from '../page/lexicon.ts'
import type { Evidence } from './evidence.ts'

/** A page's own table of contents, and the headings that it names. */
export interface Outline {
  /** The table's first block, and the one behind its last. */
  from: number
  to: number
  /** Its entries, and the headings that they name, in their order. */
  entries: number[]
  headings: number[]
  /** It has so many entries, and below most of the headings stands a paragraph: it is no menu, whatever stands above it. */
  isOfText: boolean
}

/** A table names so many headings at least, fewer below a heading of its own; an entry has at most so many words. */
const table = { fewest: 4, fewestHeaded: 2, longestEntry: 16 }
/** The heading of a table of contents, or the button that hides it, has at most so many words. */
const longestHeading = 6
/** Between two entries stands at most so much that is none: a number, a button. */
const mostBetween = 6
/** A menu above a table of contents has at most so many lines that stand again below. */
const longestMenu = 100
/** No entry ends the last section: so many blocks of it are looked at. */
export const lastSection = 3
/** Of the sections so large a share holds a paragraph of so many words, or a sentence of so many. */
const section = { share: 0.6, words: 20, wordsOfSentence: 6 }

type Entries = Omit<Outline, 'isOfText'>

/** Two steps ask for the outlines of one page. */
const known = new WeakMap<readonly Evidence[], readonly Outline[]>()

/**
 * Finds the tables of contents of a page: lines that stand again further below, in the same order, as headings of text.
 *
 * @param page all blocks
 */
export function findOutlines(page: readonly Evidence[]): readonly Outline[] {
  const found = known.get(page) ?? outlinesOf(page)
  known.set(page, found)
  return found
}

function outlinesOf(page: readonly Evidence[]): Outline[] {
  const places = placesOfEntries(page)
  const outlines: Outline[] = []
  let from = 0
  while (from < page.length) {
    const found = places[from] ? entriesAt(page, places, from) : undefined
    const outline = found && asTable(page, found)
    if (outline) outlines.push(outline)
    // Menus may stand above a table of contents; only longer lists are not looked through again from their second line on.
    const isPassed = found !== undefined && (outline !== undefined || found.to - from > longestMenu)
    from = isPassed ? Math.max(found.to, from + 1) : from + 1
  }
  return outlines
}

/** Where an entry's words begin, behind the number before them; -1 in text, and where there are none. */
function startOfEntry({ prose, words, block }: Evidence): number {
  if (prose || words > table.longestEntry || words === 0) return -1
  return startBehindNumber(block.data.tokens.words)
}

/** For each block the two that say the same, but for their numbers; undefined where none or more do. */
function placesOfEntries(page: readonly Evidence[]): (readonly [number, number] | undefined)[] {
  const starts = page.map(startOfEntry)
  const alike = new Map<number, number[]>()
  for (let i = 0; i < page.length; i++) {
    const start = starts[i] as number
    if (start < 0) continue
    const { words } = (page[i] as Evidence).block.data.tokens
    let hash = 0
    for (let k = start; k < words.length; k++) hash = (Math.imul(hash, 31) + hashOf(words[k] as string)) | 0
    const others = alike.get(hash)
    if (others) others.push(i)
    else alike.set(hash, [i])
  }
  const places: (readonly [number, number] | undefined)[] = new Array(page.length).fill(undefined)
  for (const [first, second, ...more] of alike.values()) {
    if (first === undefined || second === undefined || more.length > 0 || !saySame(page, starts, first, second)) continue
    places[first] = places[second] = [first, second]
  }
  return places
}

/** Whether two blocks say the same from their entries' beginnings on. */
function saySame(page: readonly Evidence[], starts: readonly number[], i: number, k: number): boolean {
  const [a, b] = [i, k].map(at => (page[at] as Evidence).block.data.tokens.words) as [string[], string[]]
  const [from, other] = [starts[i] as number, starts[k] as number]
  return a.length - from === b.length - other && a.every((word, at) => at < from || word === b[at - from + other])
}

/** The entries from a block on that stand again further below, in the same order. */
function entriesAt(page: readonly Evidence[], places: readonly (readonly [number, number] | undefined)[], from: number): Entries {
  const entries: number[] = []
  const headings: number[] = []
  let to = from
  let at = from
  while (at < page.length && at - to <= mostBetween) {
    const last = headings.at(-1) ?? at
    const next = places[at]?.find(place => place > Math.max(at, last))
    if (next === undefined) {
      if (at === from || (page[at] as Evidence).prose) break
    } else {
      entries.push(at)
      headings.push(next)
      to = at + 1
    }
    at++
  }
  return { from, to, entries, headings }
}

/** Whether a rule knows all of a line as the label of a list of links within the page. */
export const headsTable = ({ words, ends, block }: Evidence): boolean =>
  words <= longestHeading &&
  !ends &&
  block.data.marks.some(({ by, category, coverage }) => by === 'phrase' && coverage === 1 && (category === 'meta' || category === 'navigation'))

const isParagraph = (e: Evidence): boolean => e.prose && e.words >= section.words
const isSaid = (e: Evidence): boolean => isParagraph(e) || ((e.ends || e.innerEnds > 0) && e.words >= section.wordsOfSentence)

/** The outline whose entries name the sections of a text: there are enough of them, and below most something is said. */
function asTable(page: readonly Evidence[], { from, to, entries, headings }: Entries): Outline | undefined {
  const above = page[from - 1]
  const isHeaded = above !== undefined && headsTable(above)
  if (headings.length < (isHeaded ? table.fewestHeaded : table.fewest) || (headings[0] as number) < to) return undefined
  const sections = headings.map((heading, k) => page.slice(heading + 1, headings[k + 1] ?? heading + 1 + lastSection))
  const say = (is: (e: Evidence) => boolean): boolean => sections.filter(blocks => blocks.some(is)).length >= headings.length * section.share
  return say(isSaid) ? { from, to, entries, headings, isOfText: headings.length >= table.fewest && say(isParagraph) } : undefined
}
