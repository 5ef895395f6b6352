import type { Evidence } from './evidence.ts'

/** An article of so many words may be at its end; one that seems to end sooner, at a box of teasers, may go on behind it. */
const longEnough = 350
/** The box begins at most so many blocks below the body's end, with a heading of so many words at most, and has so many lines at most. */
const box = { reach: 4, longestHeading: 8, mostLines: 5 }
/** What goes on is mostly sentences of so many words at least: more than one of them, or one that is so long. */
const text = { shortest: 4, leastShare: 0.6, shortestLone: 36 }
/** The body is set with blank lines when so large a share of its paragraphs has them. */
const leastSpaced = 0.8

/** Whether a block is the heading of a box of teasers. */
const headsBox = ({ barrier, words, block }: Evidence): boolean =>
  barrier &&
  words <= box.longestHeading &&
  block.data.marks.some(({ by, category, strength }) => by === 'phrase' && category === 'related' && strength !== 'hint')

/** A line of dates belongs to a teaser, and an ellipsis ends its summary. */
const isInnocent = (e: Evidence): boolean =>
  e.phrase < 2 && !e.boxed && !e.barrier && !e.captioned && !e.control && !(e.dated && !e.prose) && !e.endsWithEllipsis && e.gapBefore > 0

const isSentence = (e: Evidence): boolean => e.ends && e.words >= text.shortest

const wordsOf = (blocks: readonly Evidence[]): number => blocks.reduce((sum, { words }) => sum + words, 0)

/** Where the lines of the next box below the body end, if they follow their heading without a blank line; -1 without such a box. */
function boxBelow(read: readonly Evidence[], end: number): number {
  const heading = read.findIndex((e, i) => i > end && i <= end + box.reach && headsBox(e))
  if (heading < 0) return -1
  let to = heading + 1
  while (read[to]?.gapBefore === 0) to++
  return to > heading + 1 && to <= heading + 1 + box.mostLines ? to : -1
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
  const paragraphs = read.filter((e, i) => body[i] && e.prose)
  if (paragraphs.filter(e => e.gapBefore > 0 && e.gapAfter > 0).length < paragraphs.length * leastSpaced) return
  let words = wordsOf(read.filter((_, i) => body[i]))
  for (let end = body.lastIndexOf(true); end >= 0 && words < longEnough; ) {
    const from = boxBelow(read, end)
    if (from < 0) return
    let to = from
    while (read[to] && isInnocent(read[to] as Evidence)) to++
    const run = read.slice(from, to)
    const sentences = run.filter(isSentence)
    const said = wordsOf(sentences)
    if (said < wordsOf(run) * text.leastShare || (sentences.length < 2 && said < text.shortestLone)) return
    end = from + run.lastIndexOf(sentences.at(-1) as Evidence)
    body.fill(true, from, end + 1)
    words += said
  }
}
