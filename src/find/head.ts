import type { Profile } from '../strip/pack.ts'
import { headsByline, isNameBeside } from './bylines.ts'
import { longestCreditLine } from './credits.ts'
import type { Evidence } from './evidence.ts'
import { headlineOf } from './headline.ts'
import type { HeadlineSearch } from './headline-search.ts'
import type { KnownWords } from './telling.ts'
import { pageTitleOf, restatesTitle, said } from './title-anchors.ts'
import { endsTrail } from './trails.ts'

/** What stands above the body: which block is what. */
export interface Head {
  /** The index of the headline that stands nearest to the body, or -1. */
  title: number
  /** More speaks for it than against there being a headline. */
  isSure: boolean
  titles: number[]
  standfirst: number[]
  byline: number[]
  captions: number[]
}

/** How far below the headline, in blocks, the head reaches. */
const reach = 40

/** Finds the headline above the body, and between the two the standfirst, the bylines and the captions. */
export function findHead(search: HeadlineSearch, profiles: Profile[]): Head {
  const head: Head = { title: -1, isSure: false, titles: [], standfirst: [], byline: [], captions: [] }
  const { evidence: page, bodyStart, lead } = search
  if (bodyStart < 0) return head
  const { title, others, isSure } = headlineOf(search)
  if (title < 0) return head
  head.title = title
  head.isSure = isSure
  head.titles.push(...others)
  const text = said(page[head.title] as Evidence)
  for (let i = Math.max(0, head.title - 12); i <= Math.min(bodyStart + 1, page.length - 1); i++) {
    const e = page[i] as Evidence
    if (i === head.title || (said(e) === text && !endsTrail(page, i))) head.titles.push(i)
  }
  head.titles.sort((a, b) => a - b)
  head.title = head.titles.at(-1) as number
  for (let i = aboveTitle(page, head.title); i < Math.min(bodyStart, head.title + reach); i++) {
    if (head.titles.includes(i)) continue
    const e = page[i] as Evidence
    if (e.signed || (i > head.title && isNameBeside(page, i, profiles)) || headsByline(page, i)) {
      head.byline.push(i)
      continue
    }
    if (e.phrase > 1 || e.boxed) continue
    if (i < head.title) {
      if (isCaptionAbove(e)) head.captions.push(...withDescription(page, i))
    } else if (isCaption(e)) head.captions.push(i)
    else if (e.words >= 7 && e.words <= 80 && e.separators === 0 && !e.doubled && (e.ends || e.innerEnds > 0 || i <= head.title + 2 || shares(e, lead) > 0.15))
      head.standfirst.push(i)
  }
  return head
}

/** A picture may stand above the headline. Its caption or its credit has so many words, and a short one names somebody: menus have items with such words. */
const captionAbove = { shortest: 3, leastCapitals: 0.5 }
/** What a picture shows, in a line beside its credit. */
const description = { shortest: 4, mostCapitals: 0.6 }

const isCaptionAbove = (e: Evidence): boolean =>
  isCaption(e) &&
  e.words >= captionAbove.shortest &&
  !(e.words <= longestCreditLine && e.capitals < captionAbove.leastCapitals) &&
  e.separators === 0 &&
  e.repeats === 1

/** The caption at an index, with the line above it where it is a credit that stands right below that. */
function withDescription(page: readonly Evidence[], i: number): number[] {
  const above = page[i - 1]
  const isDescribed = above && (page[i] as Evidence).gapBefore === 0 && (page[i] as Evidence).words <= longestCreditLine && describes(above)
  return isDescribed ? [i - 1, i] : [i]
}

const describes = (e: Evidence): boolean =>
  e.phrase === 0 &&
  !e.boxed &&
  !e.control &&
  e.repeats === 1 &&
  e.words >= description.shortest &&
  !(e.capitals > description.mostCapitals) &&
  e.separators === 0

/** A date or a name may stand above the headline: so many lines up that no rule knows, and no further than this in all. */
const upward = { unknown: 4, blocks: 12 }

/** The first block above the headline that may belong to the head. */
function aboveTitle(page: readonly Evidence[], title: number): number {
  let at = title
  for (let unknown = 0; at > 0 && unknown < upward.unknown && title - at < upward.blocks; at--) {
    const { phrase, aside } = page[at - 1] as Evidence
    if (phrase < 2 && !aside) unknown++
  }
  return at
}

/**
 * Where the page's own title is said again within what was taken for the body, with at least as much of it below as above:
 * what stands above is a box. -1 where it is not.
 *
 * @param stated what the page states as its title, where it is HTML
 */
export function restatedTitle(page: Evidence[], body: boolean[], stated?: string): number {
  const pageTitle = pageTitleOf(page, stated)
  if (pageTitle === '') return -1
  const wordsOf = (e: Evidence, i: number): number => (body[i] ? e.words : 0)
  const all = page.reduce((sum, e, i) => sum + wordsOf(e, i), 0)
  let above = 0
  for (const [i, e] of page.entries()) {
    if (above > all / 2) return -1
    if (above > 0 && restatesTitle(e, pageTitle)) return i
    above += wordsOf(e, i)
  }
  return -1
}

/** The share of a block's telling words that the lead knows. */
const shares = (e: Evidence, lead: KnownWords): number => (e.telling.length === 0 ? 0 : lead.countIn(e) / e.telling.length)

/** Whether a block is a picture's caption. */
export const isCaption = (e: Evidence): boolean => e.captioned && e.phrase < 2
