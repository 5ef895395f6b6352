import type { Category } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'
import type { KnownWords } from './telling.ts'
import { restatesTitle } from './title-anchors.ts'
import { endsTrail, isTrail } from './trails.ts'

/** Where a headline is looked for, and what it is weighed against. */
export interface HeadlineSearch {
  evidence: Evidence[]
  body: readonly boolean[]
  /** The index of the block with which the body begins. */
  bodyStart: number
  /** The words that tell what the body's first blocks are about, and what all of it is about. */
  lead: KnownWords
  about: KnownWords
  /** How many of a block's telling words the lead knows, for all blocks that the search looks at. */
  known: Int32Array
  leaders: Leaders
  /** How many blocks that are no asides stand above each. */
  above: Int32Array
  /** The title by which the page calls itself, folded; '' for none. */
  pageTitle: string
}

/** How far above the body, in blocks, a headline is looked for, and how far below its first block. */
export const reach = 80
const below = 8
/** A headline has between two and so many words. */
export const longest = 32
/** Of a line of more figures none is the headline. */
const mostDigits = 0.6
/** A first line of so few words, of a page without tags, is the name of the site. */
const longestName = 3

/** The blocks that may be a body's headline, by their indices. */
export function candidatesOf({ evidence, body, bodyStart, pageTitle }: HeadlineSearch): number[] {
  const found: number[] = []
  const last = Math.min(body.lastIndexOf(true), bodyStart + below)
  for (let i = 0; i <= last; i++) {
    const e = evidence[i] as Evidence
    if (i < bodyStart - reach && !((i > 0 || e.block.data.html) && restatesTitle(e, pageTitle))) continue
    if (i === 0 && e.words <= longestName && e.block.data.html === undefined) continue
    if (
      e.words >= 2 &&
      e.words <= longest &&
      e.phrase < 3 &&
      !isRowOrOffer(e) &&
      !e.control &&
      !e.namesSection &&
      e.digits <= mostDigits &&
      !isOfTrail(evidence, i)
    )
      found.push(i)
  }
  return found
}

/** Menus of so many words are rows of sections: one or two words may be a page's title as well. */
const shortestRow = 3
const rowsAndOffers: readonly Category[] = ['paywall', 'newsletter', 'navigation']

/** Whether a rule that is likely right knows all of a line as an offer, or as a row of a menu. */
const isRowOrOffer = ({ words, block }: Evidence): boolean =>
  block.data.marks.some(
    ({ by, category, strength, coverage }) =>
      by === 'phrase' && coverage === 1 && strength !== 'hint' && rowsAndOffers.includes(category) && (category !== 'navigation' || words >= shortestRow),
  )

/** A trail ends in the headline, or in its first words, that stand so many blocks below. */
const trailReach = 12

/** Whether a line is a trail of sections, or the end of one whose steps are lines of their own. */
function isOfTrail(evidence: readonly Evidence[], i: number): boolean {
  const e = evidence[i] as Evidence
  if (isTrail(e)) return true
  if (!endsTrail(evidence, i)) return false
  const { words } = e.block.data.tokens
  const goesOn = ({ block }: Evidence): boolean => words.every((word, k) => block.data.tokens.words[k] === word)
  return evidence.slice(i + 1, i + 1 + trailReach).some(other => other.gapBefore > 0 && other.words <= longest && goesOn(other))
}

/** Which lines from `reach` above the body to its first block tell most of the lead. */
export interface Leaders {
  /** How many of its words the one that tells most of them has. */
  most: number
  /** The first and the last one with two of its words, by their indices. */
  first: number
  last: number
}

/** What the lines that might be headlines tell of the lead. */
export function leadersOf(evidence: readonly Evidence[], bodyStart: number, known: Int32Array): Leaders {
  const leaders = { most: 0, first: evidence.length, last: -1 }
  for (let k = Math.max(0, bodyStart - reach); k <= bodyStart; k++) {
    const e = evidence[k] as Evidence
    if (e.words < 2 || e.words > longest || e.prose) continue
    const own = known[k] as number
    leaders.most = Math.max(leaders.most, own)
    if (own < 2) continue
    leaders.first = Math.min(leaders.first, k)
    leaders.last = k
  }
  return leaders
}

/** How many words of each block the lead knows, as far as a search looks. */
export function countInLead(evidence: readonly Evidence[], bodyStart: number, lead: KnownWords): Int32Array {
  const known = new Int32Array(evidence.length)
  for (let i = 0; i <= Math.min(evidence.length - 1, bodyStart + below + 1); i++) known[i] = lead.countIn(evidence[i] as Evidence)
  return known
}

/** How many blocks that are no asides stand above each. */
export function countAbove(evidence: readonly Evidence[]): Int32Array {
  const above = new Int32Array(evidence.length)
  for (let i = 1; i < evidence.length; i++) above[i] = (above[i - 1] as number) + ((evidence[i - 1] as Evidence).aside ? 0 : 1)
  return above
}

/** Whether an HTML page calls a block a heading of the first rank. */
export const isTopHeading = ({ block: { data } }: Evidence): boolean => data.html?.path.includes('h1') ?? false
