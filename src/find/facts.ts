import { isBarrierOf } from './barriers.ts'
import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { jointOf } from './rows.ts'
import { isSpaced } from './spaced.ts'

/** A list of facts has so many lines; none has more words, and on the average they have fewer. */
const list = { fewest: 3, most: 24, longest: 25, average: 12 }
/** Text stands on both sides of it: so many paragraphs are above. */
const fewestAbove = 2

/** Below the body its heading stands at most so many blocks down, and what stands before the colon and behind it has so many words. */
const reach = 3
const fact = { longestName: 4, longestValue: 8 }
/** So large a share of its lines has short values. */
const mostShort = 2 / 3

/** Where so large a share of its lines are prices, it is a shop's list. */
const mostPrices = 0.3

/** What was on a day is said in more words than the day takes, and not in figures. */
const day = { shortest: 3, mostDigits: 0.6 }

/** Whether nothing makes a block a byline, a caption, a headline or a link. */
export const isItem = (e: Evidence): boolean =>
  e.extent === 0 &&
  e.repeats === 1 &&
  isInnocent(e) &&
  !e.aside &&
  !e.captioned &&
  (!e.signed || isOfDay(e)) &&
  !e.image &&
  !e.endsWithEllipsis &&
  !arrow.test(e.block.data.text) &&
  !isLinked(e)

/** Whether a line says what was on a day, and not only which day it was. */
const isOfDay = ({ dated, words, digits }: Evidence): boolean => dated && words > day.shortest && digits < day.mostDigits

const isLine = (e: Evidence): boolean => isItem(e) && e.words <= list.longest

/** A price alone is a shop's; a sentence may tell of one. */
const isPrice = (e: Evidence): boolean => e.money && !e.ends

/** Whether so many of a list's lines are prices that it is a shop's. */
const arePrices = (lines: readonly Evidence[]): boolean => lines.filter(isPrice).length >= lines.length * mostPrices

/** The steps of a shop's catalogue, or a link; guillemets that close are none. */
const arrow = /->|→|^[^«‹]*[»›]/

/** Whether more than half of a block of HTML is links. */
const isLinked = ({ block }: Evidence): boolean => (block.data.html?.linkDensity ?? 0) > 0.5

/** Whether no rule knows a word of a line. */
const isPlain = (e: Evidence): boolean => e.phrase === 0 && isLine(e)

/** How many words stand before a line's colon and behind it. */
function partsOf({ block: { data } }: Evidence): { name: number; value: number } {
  const colon = data.text.search(/[:：]/)
  const name = data.tokens.ends.filter(end => end <= colon).length
  return { name, value: data.tokens.words.length - name }
}

/** "Length: 148 cm", and no headline behind the name of a section. */
function isFact(e: Evidence): boolean {
  if (!isLine(e) || jointOf(e.block.data.text) !== 'colon') return false
  const { name, value } = partsOf(e)
  return name >= 1 && name <= fact.longestName && value >= 1
}

const hasShortValue = (e: Evidence): boolean => partsOf(e).value <= fact.longestValue

/**
 * Takes lists of facts along of which the body holds no line: short lines right below each other that no rule knows, between two
 * paragraphs of the body that are set apart by blank ones; and right below its end, names with a colon and their short values.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeFacts(read: readonly Evidence[], body: boolean[]): void {
  const end = body.lastIndexOf(true)
  let above = 0
  let spaced: boolean | undefined
  for (let i = body.indexOf(true); i >= 0 && i < end; i++) {
    if (body[i]) {
      if ((read[i] as Evidence).prose) above++
      continue
    }
    const to = body.indexOf(true, i)
    if (above >= fewestAbove) {
      const [first, last] = withoutBoxes(read, i, to)
      // The heading of what follows may have been left out, too.
      const behind = isHeading(read[last - 1]) ? last - 1 : last
      const lines = read.slice(first, behind)
      if (areFacts(lines) || areHeadedFacts(lines) || areLabelledFacts(lines)) {
        spaced ??= isSpaced(read.filter((_, k) => body[k]))
        if (spaced) body.fill(true, first, last)
      }
    }
    i = to - 1
  }
  if (end >= 0) takeBelow(read, body, end)
}

/** Where what stands in a hole of the body begins and ends between the boxes at its edges, which blank lines set apart. */
function withoutBoxes(read: readonly Evidence[], from: number, to: number): [first: number, last: number] {
  const starts = [from]
  for (let i = from + 1; i < to; i++) if ((read[i] as Evidence).gapBefore > 0) starts.push(i)
  starts.push(to)
  let first = 0
  let last = starts.length - 1
  while (first < last && isBox(read.slice(starts[first], starts[first + 1]))) first++
  while (first < last && isBox(read.slice(starts[last - 1], starts[last]))) last--
  return [starts[first] as number, starts[last] as number]
}

/** Whether a rule that is likely right knows a line of a box; below a heading of teasers stands what a list is like, below a teaser nothing. */
const isBox = (lines: readonly Evidence[]): boolean =>
  lines.some(({ phrase }) => phrase > 1) &&
  !lines.some(({ block }) => block.data.marks.some(({ category, by, removes }) => category === 'related' && !(by === 'phrase' && removes === 'block')))

/** Whether a line is a heading that is set apart. */
const isHeading = (e: Evidence | undefined): boolean => e !== undefined && isPlain(e) && !e.ends && e.gapBefore > 0 && e.gapAfter > 0

/** Whether a list that is set tight stands below a heading of its own. */
function areHeadedFacts([heading, ...lines]: readonly Evidence[]): boolean {
  return isHeading(heading) && areFacts(lines)
}

/** The label of a box of facts has so many words. */
const longestLabel = 3

/** Whether a list that is set tight stands right below a label for it: what kind of text it is, and not where others are. */
function areLabelledFacts([label, ...lines]: readonly Evidence[]): boolean {
  if (label === undefined || label.phrase !== 1 || label.words > longestLabel || !isItem(label)) return false
  const categories = label.block.data.marks.filter(({ by }) => by === 'phrase').map(({ category }) => category)
  // Kinds of text are names of sections, too.
  const isKind = categories.includes('meta') && categories.every(category => category === 'meta' || category === 'navigation')
  return isKind && areFacts(lines)
}

/** Whether all that stands in a hole of the body is a list that is set tight. */
function areFacts(lines: readonly Evidence[]): boolean {
  const words = lines.reduce((sum, e) => sum + e.words, 0)
  return (
    lines.length >= list.fewest &&
    lines.length <= list.most &&
    words <= lines.length * list.average &&
    lines.every((e, i) => isPlain(e) && (i === 0 || e.gapBefore === 0)) &&
    !arePrices(lines)
  )
}

/** Takes the facts right below the body, with the heading above them. */
function takeBelow(read: readonly Evidence[], body: boolean[], end: number): void {
  for (let from = end + 1; from <= end + reach && from < read.length; from++) {
    const e = read[from] as Evidence
    if (isBarrierOf(e, ['related', 'comments', 'footer'])) return
    let to = from
    while (to < read.length && isFact(read[to] as Evidence)) to++
    if (to === from) continue
    const lines = read.slice(from, to)
    if (lines.length < list.fewest || lines.filter(hasShortValue).length < lines.length * mostShort || arePrices(lines)) return
    const heading = read[from - 1] as Evidence
    if (from - 1 === end || (isPlain(heading) && !heading.ends)) body.fill(true, from - 1, to)
    return
  }
}
