import { isBarrierOf } from './barriers.ts'
import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { isSentence } from './sentences.ts'
import { isSpaced } from './spaced.ts'

/** An article of so many words may be at its end; one that seems to end sooner, at a box of teasers, may go on behind it. */
const longEnough = 350
/** The box begins at most so many blocks below the body's end, with a heading of so many words at most, and has so many lines at most. */
const box = { reach: 4, longestHeading: 8, mostLines: 5 }
/** What goes on is mostly sentences: more than one of them, or one that is so long, in words. */
const text = { leastShare: 0.6, shortestLone: 36 }

/** A line of dates belongs to a teaser, and an ellipsis ends its summary. */
const mayGoOn = (e: Evidence): boolean => isInnocent(e) && !e.barrier && !e.captioned && !(e.dated && !e.prose) && !e.endsWithEllipsis && e.gapBefore > 0

const wordsOf = (blocks: readonly Evidence[]): number => blocks.reduce((sum, { words }) => sum + words, 0)

/** Where the lines of the next box below the body end, if they follow their heading without a blank line; -1 without such a box. */
function boxBelow(read: readonly Evidence[], end: number): number {
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
 * body does, and is sentences for the most part.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeBehindBox(read: readonly Evidence[], body: boolean[]): void {
  let end = body.lastIndexOf(true)
  // Few articles end at such a box: the body is looked at for them alone.
  let from = end < 0 ? -1 : boxBelow(read, end)
  if (from < 0) return
  const own = read.filter((_, i) => body[i])
  if (!isSpaced(own)) return
  for (let words = wordsOf(own); from >= 0 && words < longEnough; from = boxBelow(read, end)) {
    let to = from
    while (read[to] && mayGoOn(read[to] as Evidence)) to++
    const run = read.slice(from, to)
    const sentences = run.filter(isSentence)
    const said = wordsOf(sentences)
    if (said < wordsOf(run) * text.leastShare || (sentences.length < 2 && said < text.shortestLone)) return
    end = from + run.lastIndexOf(sentences.at(-1) as Evidence)
    body.fill(true, from, end + 1)
    words += said
  }
}
