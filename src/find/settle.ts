import { isOnward } from './already-clean.ts'
import { takeAmounts } from './amounts.ts'
import { cutArrows } from './arrows.ts'
import { cutAuthorBox } from './author-box.ts'
import { takeBehindBox } from './behind-box.ts'
import { takeBetweenBoxes } from './between-boxes.ts'
import { type Costs, decode } from './decode.ts'
import { cutCounts, fillHoles, finishList, trim } from './edges.ts'
import { whyNoArticle } from './empty.ts'
import { takeSections } from './encyclopaedia.ts'
import type { Evidence } from './evidence.ts'
import { cutLabels } from './label-lines.ts'
import { takeLastParagraphs } from './last-paragraphs.ts'
import { type Listing, takeListings } from './listings.ts'
import { takeNumbered } from './numbered.ts'
import { takePosts } from './posts.ts'
import { cutRepeats } from './repeats.ts'
import { takeRows } from './rows.ts'
import { cutTaggedInserts } from './tagged-inserts.ts'
import { cutTightBoxes } from './tight-boxes.ts'

/** What is done, in this order, once the scores are known. */
export const settlings = [
  'decoded',
  'holes filled',
  'edges trimmed',
  'list finished',
  'rows taken',
  'amounts taken',
  'numbered headings taken',
  'sections taken',
  'posts taken',
  'last paragraphs taken',
  'text behind a box taken',
  'text between boxes taken',
  'author box cut',
  'tagged inserts cut',
  'arrows cut',
  'labels cut',
  'repeats cut',
  'no article',
  'tight boxes cut',
  'listings taken',
] as const
export type Settling = (typeof settlings)[number]

/**
 * Which of all blocks are of the body, by the scores of those that were read: decoded, holes filled, edges trimmed, the rest of its
 * lists, its last headings and paragraphs taken along; inserts, links, labels, repeats and boxes cut; its listings made whole.
 *
 * @param see for those who ask why: called behind each step with what is of the body by then, of the blocks that were read
 */
export function settle(
  evidence: Evidence[],
  scores: Float64Array,
  costs: Costs & { shift: number },
  see?: (step: Settling, body: readonly boolean[]) => void,
): Settled {
  const read = evidence.filter(e => !e.aside)
  const balanced = shifted(scores, costs.shift)
  const body = decode(balanced, costs)
  see?.('decoded', body)
  fillHoles(read, body, balanced)
  see?.('holes filled', body)
  trim(read, body)
  cutCounts(read, body)
  see?.('edges trimmed', body)
  finishList(read, body)
  see?.('list finished', body)
  takeRows(read, body)
  see?.('rows taken', body)
  takeAmounts(read, body)
  see?.('amounts taken', body)
  takeNumbered(read, body)
  see?.('numbered headings taken', body)
  takeSections(read, body)
  see?.('sections taken', body)
  takePosts(read, body)
  see?.('posts taken', body)
  takeLastParagraphs(read, body, balanced)
  see?.('last paragraphs taken', body)
  takeBehindBox(read, body)
  see?.('text behind a box taken', body)
  takeBetweenBoxes(read, body)
  see?.('text between boxes taken', body)
  cutAuthorBox(read, body)
  see?.('author box cut', body)
  cutTaggedInserts(read, body)
  see?.('tagged inserts cut', body)
  cutArrows(read, body)
  see?.('arrows cut', body)
  cutLabels(read, body)
  see?.('labels cut', body)
  const repeats = cutRepeats(read, body)
  see?.('repeats cut', body)
  const whyNot = whyNoArticle(read, body)
  const teasers = whyNot === 'listing' ? read.filter((_, i) => body[i]) : []
  if (whyNot) body.fill(false)
  see?.('no article', body)
  const all = spread(evidence, body)
  const ofRead = (): boolean[] => all.filter((_, i) => !evidence[i]?.aside)
  cutTightBoxes(evidence, all)
  see?.('tight boxes cut', ofRead())
  const listings = takeListings(evidence, all)
  see?.('listings taken', ofRead())
  return { body: all, teasers, repeats, listings }
}

/** What a page's scores come to. */
export interface Settled {
  /** Which of all blocks are of the body. */
  body: boolean[]
  /** What was taken for the body at first, and is a list of teasers. */
  teasers: Evidence[]
  /** What the body says elsewhere, word by word. */
  repeats: Evidence[]
  /** Programs and drawn tables within the body. */
  listings: Listing[]
}

/** What is of the body where the whole page is the article. */
export function settleWhole(evidence: Evidence[], isEntry: boolean): Settled {
  const body = evidence.map(e => (!e.aside && isShown(e)) || (isEntry && isOnward(e)))
  return { body, teasers: [], repeats: [], listings: takeListings(evidence, body) }
}

/** A form's control or a picture's name is no longer than this, in words; a paragraph may hold one. */
const longestControl = 20

/** The verdicts on the blocks that were read, for all blocks: an aside is never of the body. */
function spread(evidence: Evidence[], body: boolean[]): boolean[] {
  let i = 0
  return evidence.map(e => !e.aside && (body[i++] as boolean) && isShown(e))
}

const isShown = (e: Evidence): boolean => e.phrase !== 3 && !(e.control && !e.ends && e.words <= longestControl)

const shifted = (scores: Float64Array, by: number): Float64Array => scores.map(score => score + by)
