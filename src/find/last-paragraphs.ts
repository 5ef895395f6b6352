import { isBarrierOf } from './barriers.ts'
import type { Evidence } from './evidence.ts'

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
/** A telling word that the body has in so many paragraphs is one of its own. */
const fewestParagraphs = 2

/** Speech of so many words, right below a paragraph of the body, is of the article too: a teaser quotes no whole sentence. */
const shortestSpeech = 12

/** Whether a block is prose of which no rule knows a word, and that does not speak of the author. */
export const isUnknown = (e: Evidence): boolean => e.prose && e.phrase === 0 && e.extent < 2 && !e.boxed && !e.authored

const isSpeech = (e: Evidence): boolean => isUnknown(e) && e.ends && e.quotes >= 2 && e.words >= shortestSpeech && !e.captioned && !e.labelled

const isParagraph = (e: Evidence): boolean => isUnknown(e) && e.words >= shortest

/**
 * Takes the article's last paragraphs along: speech right below the body, and where a box of teasers stands above them, those that
 * are long, unknown to all rules, and full of the body's own words. Below comments or the page's foot nothing is of the article.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 * @param scores their scores, in log-odds
 */
export function takeLastParagraphs(read: Evidence[], body: boolean[], scores: Float64Array): void {
  let end = body.lastIndexOf(true)
  if (end < 0) return
  while (end + 1 < read.length && (read[end] as Evidence).prose && isSpeech(read[end + 1] as Evidence) && isSpacedAlike(read[end], read[end + 1]))
    body[++end] = true
  let own: ReadonlySet<number> | undefined
  let boxed = false
  for (let i = end + 1; i < read.length && i <= end + reach; i++) {
    const e = read[i] as Evidence
    if (isBarrierOf(e, ['comments', 'footer'])) return
    boxed ||= isBarrierOf(e, ['related'])
    if (!boxed || !isParagraph(e) || (scores[i] as number) < leastScore) continue
    // Few pages have such a paragraph: the body's words are counted for them alone.
    own ??= ownWords(read, body)
    const telling = [...new Set(e.telling)]
    const kin = telling.filter(word => own?.has(word)).length
    if (kin < leastKin || kin < telling.length * leastShare) continue
    body[i] = true
    end = i
  }
}

const isSpacedAlike = (above: Evidence | undefined, below: Evidence | undefined): boolean => above?.block.data.gap === below?.block.data.gap

/** The telling words of the body that it has in more than one paragraph. */
export function ownWords(read: Evidence[], body: boolean[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const [i, e] of read.entries()) if (body[i]) for (const word of new Set(e.telling)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= fewestParagraphs).map(([word]) => word))
}
