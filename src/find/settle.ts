import { takeAboveByline } from './above-byline.ts'
import { isOnward } from './already-clean.ts'
import { takeAmounts } from './amounts.ts'
import { takeAnswers } from './answers.ts'
import { cutArrows } from './arrows.ts'
import { cutAuthorBox } from './author-box.ts'
import { takeBehindBox } from './behind-box.ts'
import { cutBetweenAppeals } from './between-appeals.ts'
import { takeBetweenBoxes } from './between-boxes.ts'
import { cutContents } from './contents.ts'
import { takeCorrections } from './corrections.ts'
import { type Costs, decode } from './decode.ts'
import { cutCounts, fillHoles, finishList, trim } from './edges.ts'
import { whyNoArticle } from './empty.ts'
import { takeSections } from './encyclopaedia.ts'
import type { Evidence } from './evidence.ts'
import { takeFacts } from './facts.ts'
import { takeFirstParagraphs } from './first-paragraphs.ts'
import { cutLabels } from './label-lines.ts'
import { takeLastParagraphs } from './last-paragraphs.ts'
import { type Listing, takeListings } from './listings.ts'
import { takeNumbered } from './numbered.ts'
import { takePosts } from './posts.ts'
import { takeQuestions } from './questions.ts'
import { cutRepeats } from './repeats.ts'
import { takeRows } from './rows.ts'
import { cutTaggedInserts } from './tagged-inserts.ts'
import { cutTightBoxes } from './tight-boxes.ts'
import { takeTightLists } from './tight-lists.ts'

/** Takes blocks into the body or cuts them out: changes `body` in place. The scores are in log-odds, with the shift of the balance. */
type Step = (read: Evidence[], body: boolean[], scores: Float64Array) => void

/** What is done, in this order, with what the scores make the body of. */
const steps = {
  'holes filled': fillHoles,
  'edges trimmed': (read, body) => {
    trim(read, body)
    cutCounts(read, body)
  },
  'list finished': finishList,
  'rows taken': takeRows,
  'amounts taken': takeAmounts,
  'facts taken': takeFacts,
  'tight lists taken': takeTightLists,
  'questions taken': takeQuestions,
  'numbered headings taken': takeNumbered,
  'sections taken': takeSections,
  'posts taken': takePosts,
  'last paragraphs taken': takeLastParagraphs,
  'text behind a box taken': takeBehindBox,
  'text between boxes taken': takeBetweenBoxes,
  'text above the byline taken': takeAboveByline,
  'first paragraphs taken': takeFirstParagraphs,
  'corrections taken': takeCorrections,
  'author box cut': cutAuthorBox,
  'contents cut': cutContents,
  'tagged inserts cut': cutTaggedInserts,
  'arrows cut': cutArrows,
  'labels cut': cutLabels,
} as const satisfies Readonly<Record<string, Step>>
const named = Object.entries(steps) as [keyof typeof steps, Step][]

/** All blocks of a page, and those that were read: all but the asides. */
interface Gathered {
  evidence: Evidence[]
  read: Evidence[]
}

/** All that is done once the scores are known. */
export type Settling =
  | 'decoded'
  | keyof typeof steps
  | 'repeats cut'
  | 'no article'
  | 'tight boxes cut'
  | 'appeals cut'
  | 'answers taken'
  | 'listings taken'
  | 'board taken'

/**
 * Which of all blocks are of the body, by the scores of those that were read: decoded, holes filled, edges trimmed, the rest of its
 * lists, its last headings, paragraphs and corrections taken along; inserts, links, labels, repeats and boxes cut; answers to its question taken
 * along; its listings made whole.
 *
 * @param scores those of the blocks that were read
 * @param see for those who ask why: called behind each step with what is of the body by then, of the blocks that were read
 */
export function settle(
  { evidence, read }: Gathered,
  scores: Float64Array,
  costs: Costs & { shift: number },
  see?: (step: Settling, body: readonly boolean[]) => void,
): Settled {
  const balanced = shifted(scores, costs.shift)
  const body = decode(balanced, costs)
  see?.('decoded', body)
  for (const [name, step] of named) {
    step(read, body, balanced)
    see?.(name, body)
  }
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
  cutBetweenAppeals(evidence, all)
  see?.('appeals cut', ofRead())
  takeAnswers(evidence, all)
  see?.('answers taken', ofRead())
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

/** The verdicts on the blocks that were read, for all blocks: asides are none of the body, unless an answer is made of them (answers.ts). */
function spread(evidence: Evidence[], body: boolean[]): boolean[] {
  let i = 0
  return evidence.map(e => !e.aside && (body[i++] as boolean) && isShown(e))
}

const isShown = (e: Evidence): boolean => e.phrase !== 3 && !(e.control && !e.ends && e.words <= longestControl)

const shifted = (scores: Float64Array, by: number): Float64Array => scores.map(score => score + by)
