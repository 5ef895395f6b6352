import type { Category } from '../page/nodes.ts'
import { isBarrierOf } from './barriers.ts'
import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { isSigned } from './last-paragraphs.ts'
import { jointOf } from './rows.ts'
import { isSentence } from './sentences.ts'
import { isSpaced } from './spaced.ts'
import { KnownWords } from './telling.ts'

/** An article of so many words may be at its end; one that seems to end sooner, at a box of teasers, may go on behind it. */
const longEnough = 350
/** The box begins at most so many blocks below the body's end, with a heading of so many words at most, and has so many lines at most. */
const box = { reach: 4, longestHeading: 8, mostLines: 5 }
/** What goes on is mostly sentences: more than one of them, or one that is so long, in words, or that says so many words of the body again. */
const text = { leastShare: 0.6, shortestLone: 36, leastKin: 3 }

/** A line of dates belongs to a teaser, and an ellipsis ends its summary. */
const mayGoOn = (e: Evidence): boolean =>
  isInnocent(e) && !e.barrier && (!e.captioned || isSigned(e)) && !(e.dated && !e.prose) && !e.endsWithEllipsis && e.gapBefore > 0

/** Whether a line goes on with the list that the line above it is of: an item is a part of a sentence, or a name and its value. */
const isListed = (e: Evidence, above: Evidence | undefined): boolean =>
  e.gapBefore === 0 && isInnocent(e) && !e.barrier && !e.captioned && above !== undefined && isItem(e) && isItem(above)

const isItem = (e: Evidence): boolean => e.startsSmall || jointOf(e.block.data.text) === 'colon'

const wordsOf = (blocks: readonly Evidence[]): number => blocks.reduce((sum, { words }) => sum + words, 0)

/** A box that asks for something has so many lines; rules know so large a share of them, and one of these is likely right. */
const asking = { fewest: 2, most: 8, leastKnown: 0.4 }
const asks: readonly Category[] = ['newsletter', 'paywall']

/** Where a box ends that asks the reader to subscribe or pay, right below the body and set tight; -1 without such a box. */
function askingBelow(read: readonly Evidence[], end: number): number {
  const first = end + 1
  let to = first + 1
  while (read[to]?.gapBefore === 0) to++
  const lines = read.slice(first, to)
  const known = lines.filter(isAsking)
  return lines.length >= asking.fewest && lines.length <= asking.most && known.length >= lines.length * asking.leastKnown && known.some(e => e.phrase > 1)
    ? to
    : -1
}

const isAsking = ({ block }: Evidence): boolean => block.data.marks.some(({ by, category }) => by === 'phrase' && asks.includes(category))

/** Where the lines of the next box of teasers below the body end, if they follow their heading without a blank line; -1 without such a box. */
function teasersBelow(read: readonly Evidence[], end: number): number {
  const below = read.slice(end + 1, end + 1 + box.reach).findIndex(e => e.words <= box.longestHeading && isBarrierOf(e, ['related']))
  if (below < 0) return -1
  const first = end + 1 + below + 1
  let to = first
  while (read[to]?.gapBefore === 0) to++
  return to > first && to <= first + box.mostLines ? to : -1
}

/**
 * Takes the text along that goes on behind a closed box of teasers, where the article would end after few words otherwise: an article of
 * short paragraphs, to a reading that weighs each of them, looks like the teasers below it. What follows stands between blank lines as the
 * body does, and is sentences for the most part. Behind a box that asks for something it says words of the body again, too.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeBehindBox(read: readonly Evidence[], body: boolean[]): void {
  let end = body.lastIndexOf(true)
  while (end >= 0) {
    const behindTeasers = teasersBelow(read, end)
    const from = behindTeasers >= 0 ? behindTeasers : askingBelow(read, end)
    // Few articles end at such a box: the body is looked at for them alone.
    if (from < 0) return
    const own = read.filter((_, i) => body[i])
    if (wordsOf(own) >= longEnough || !isSpaced(own)) return
    end = lastSentenceFrom(read, from, own, behindTeasers < 0)
    if (end >= 0) body.fill(true, from, end + 1)
  }
}

/** The last sentence of the text that goes on from an index; -1 where none does. */
function lastSentenceFrom(read: readonly Evidence[], from: number, own: readonly Evidence[], mustBeKin: boolean): number {
  let to = from
  while (read[to] && (mayGoOn(read[to] as Evidence) || (to > from && isListed(read[to] as Evidence, read[to - 1])))) to++
  const run = read.slice(from, to)
  const sentences = run.filter(e => isSentence(e) || isSigned(e))
  const said = wordsOf(sentences)
  if (said === 0 || said < wordsOf(run.filter(e => !isItem(e))) * text.leastShare) return -1
  const isEnough = !mustBeKin && (sentences.length > 1 || said >= text.shortestLone)
  return isEnough || isKin(sentences, own) ? from + run.lastIndexOf(sentences.at(-1) as Evidence) : -1
}

/** Whether sentences say telling words of a text again. */
function isKin(sentences: readonly Evidence[], own: readonly Evidence[]): boolean {
  const known = new KnownWords(own)
  return sentences.reduce((sum, e) => sum + known.countIn(e), 0) >= text.leastKin
}
