import { isBarrierOf } from './barriers.ts'
import type { Evidence } from './evidence.ts'
import { isUnknown, kinOf, ownWords } from './own-words.ts'

/** A paragraph below a box is of so many words at least: a teaser's summary is shorter. */
const shortest = 36
/** It stands at most so many blocks below the body's end. */
const reach = 10
/** It has so many telling words that the body says more than once. */
const leastKin = 3
/** And these are so large a share of its telling words. */
const leastShare = 0.15
/** Its score is at least so high, in log-odds. */
const leastScore = -0.65
/** Speech of so many words, right below a paragraph of the body, is of the article too: a teaser quotes no whole sentence. */
const shortestSpeech = 12

const isSpeech = (e: Evidence): boolean => isUnknown(e) && e.ends && e.quotes >= 2 && e.words >= shortestSpeech && !e.captioned && !e.labelled

/** A paragraph that its author or an agency signs in brackets, behind so many sentences and in so many words, is none of a picture. */
const signed = { fewestEnds: 2, shortest: 18 }
/** A caption's brackets name the photographer and the agency, with a mark between. */
const signature = /[.!?”"’»]\s?[([（][^()[\]/:：|]{2,40}[)\]）]\.?$/

/** Whether a block is a paragraph that is signed in brackets, as captions may be. */
export const isSigned = (e: Evidence): boolean => e.prose && e.innerEnds >= signed.fewestEnds && e.words >= signed.shortest && signature.test(e.block.data.text)

const isParagraph = (e: Evidence): boolean => isUnknown(e) && e.words >= shortest

/**
 * Takes the article's last paragraphs along: speech right below the body, and a paragraph that is signed in brackets; and where a box of
 * teasers stands above them, those that are long, unknown to all rules, and full of the body's own words. Below comments or the page's
 * foot nothing is of the article.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 * @param scores their scores, in log-odds
 */
export function takeLastParagraphs(read: Evidence[], body: boolean[], scores: Float64Array): void {
  let end = body.lastIndexOf(true)
  if (end < 0) return
  while (end + 1 < read.length && goesOn(read[end] as Evidence, read[end + 1] as Evidence)) body[++end] = true
  let own: ReadonlySet<number> | undefined
  let boxed = false
  for (let i = end + 1; i < read.length && i <= end + reach; i++) {
    const e = read[i] as Evidence
    if (isBarrierOf(e, ['comments', 'footer'])) return
    boxed ||= isBarrierOf(e, ['related'])
    if (!boxed || !isParagraph(e) || (scores[i] as number) < leastScore) continue
    // Few pages have such a paragraph: the body's words are counted for them alone.
    own ??= ownWords(read, body)
    const { known, share } = kinOf(e, own)
    if (known < leastKin || share < leastShare) continue
    body[i] = true
    end = i
  }
}

const goesOn = (above: Evidence, e: Evidence): boolean =>
  (isSpeech(e) && above.prose && isSpacedAlike(above, e)) || (isUnknown(e) && isSigned(e) && (above.prose || e.gapBefore > 0))

const isSpacedAlike = (above: Evidence, below: Evidence): boolean => above.block.data.gap === below.block.data.gap
