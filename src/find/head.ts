import type { Profile } from '../strip/pack.ts'
import { isNameBeside } from './bylines.ts'
import type { Evidence } from './evidence.ts'
import { pageTitleOf, restatesTitle } from './title-anchors.ts'

/** What stands above the body: which block is what. */
export interface Head {
  /** The index of the headline that stands nearest to the body, or -1. */
  title: number
  titles: number[]
  standfirst: number[]
  byline: number[]
  captions: number[]
}

/** How far above the body, in blocks, a headline is looked for. */
const reach = 40
/** A headline has between two and this many words. */
const longestTitle = 32
/** A headline needs this much speaking for it (a sum of shares, see `titleScore`). */
const leastTitle = 0.65
/** How much less may speak for a headline that stands above another candidate. */
const upperBonus = 0.45

/** Finds the headline above the body, and between the two the standfirst, the bylines and the captions. */
export function findHead(page: Evidence[], bodyStart: number, lead: ReadonlySet<number>, profiles: Profile[], stated?: string): Head {
  const head: Head = { title: -1, titles: [], standfirst: [], byline: [], captions: [] }
  if (bodyStart < 0) return head
  const search: TitleSearch = { bodyStart, lead, pageTitle: pageTitleOf(page, stated) }
  const scores: number[] = []
  let best = leastTitle
  for (let i = Math.max(0, bodyStart - reach); i <= Math.min(page.length - 1, bodyStart); i++) {
    const score = titleScore(page, i, search)
    scores[i] = score
    if (score > best) {
      best = score
      head.title = i
    }
  }
  // A standfirst shares more words with the lead than its headline does: of near equals the upper one is the headline.
  for (let i = Math.max(0, head.title - reach); i < head.title; i++) {
    const e = page[i] as Evidence
    if (isTopHeading(page[head.title] as Evidence) && !isTopHeading(e)) continue
    if (i < head.title - 6 && !hasBylineBelow(page, i, bodyStart)) continue
    const score = scores[i] ?? 0
    const isNear = e.words >= 5 && shares(e, lead) > 0 && score >= Math.max(leastTitle, best - upperBonus)
    if (!isNear && !(isJustAbove(page, i, head.title) && score >= leastTitle)) continue
    head.title = i
    break
  }
  // Where the page says its own title again, however far above, that is the headline.
  const restated = page.slice(0, bodyStart + 1).findLastIndex((e, i) => (i > 0 || stated !== undefined) && restatesTitle(e, search.pageTitle))
  if (restated >= 0 && (head.title < 0 || !restatesTitle(page[head.title] as Evidence, search.pageTitle))) head.title = restated
  if (head.title < 0) return head
  const text = normal(page[head.title] as Evidence)
  for (let i = Math.max(0, head.title - 12); i <= Math.min(bodyStart + 1, page.length - 1); i++) {
    const e = page[i] as Evidence
    if (i === head.title || normal(e) === text) head.titles.push(i)
  }
  head.title = head.titles.at(-1) as number
  for (let i = aboveTitle(page, head.title); i < Math.min(bodyStart, head.title + reach); i++) {
    if (head.titles.includes(i)) continue
    const e = page[i] as Evidence
    if (e.signed || (i > head.title && isNameBeside(page, i, profiles))) {
      head.byline.push(i)
      continue
    }
    if (i < head.title || e.phrase > 1 || e.boxed) continue
    if (isCaption(e)) head.captions.push(i)
    else if (e.words >= 7 && e.words <= 80 && e.separators === 0 && !e.doubled && (e.ends || e.innerEnds > 0 || i <= head.title + 2 || shares(e, lead) > 0.15))
      head.standfirst.push(i)
  }
  return head
}

/** A date or a name may stand above the headline: so many lines up that no rule knows, and no further than this in all. */
const upward = { unknown: 4, blocks: 12 }

/** The first block above the headline that may belong to the head. */
function aboveTitle(page: Evidence[], title: number): number {
  let at = title
  for (let unknown = 0; at > 0 && unknown < upward.unknown && title - at < upward.blocks; at--) {
    const { phrase, aside } = page[at - 1] as Evidence
    if (phrase < 2 && !aside) unknown++
  }
  return at
}

/** A headline below a kicker has fewer words; a standfirst that is no sentence has more. */
const longestKicked = 13

/** A line of which so many words have a capital is set as a headline. */
const titleCase = 0.7

/** Whether a line of at least four words stands directly above one that reads as its standfirst: a sentence, or long. */
function isJustAbove(page: Evidence[], i: number, below: number): boolean {
  const upper = page[i] as Evidence
  const lower = page[below] as Evidence
  // English headlines may end as sentences do: their capitals tell them.
  const readsAsHeadline = !upper.ends || (upper.capitals >= titleCase && lower.capitals < titleCase)
  return (
    i >= below - 2 &&
    page.slice(i + 1, below).every(e => e.aside) &&
    upper.words >= 4 &&
    !upper.doubled &&
    readsAsHeadline &&
    (lower.ends || lower.words >= longestKicked)
  )
}

/** What a headline is weighed against. */
interface TitleSearch {
  bodyStart: number
  lead: ReadonlySet<number>
  pageTitle: string
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

const normal = ({ block }: Evidence): string => block.data.tokens.words.join(' ')

function titleScore(page: Evidence[], i: number, { bodyStart, lead, pageTitle }: TitleSearch): number {
  const e = page[i] as Evidence
  if (
    e.words < 2 ||
    e.words > longestTitle ||
    (e.prose && !isTopHeading(e) && (i >= bodyStart || e.words > 20)) ||
    (i > bodyStart && e.ends) ||
    e.phrase > 2 ||
    (e.phrase === 2 && e.coverage > 0.5) ||
    (e.boxed && e.extent > 0) ||
    e.control ||
    e.separators > 2 ||
    e.digits > 0.5
  )
    return 0
  const isLater = i > 0 || page[0]?.block.data.html !== undefined
  const own = isLater && pageTitle !== '' ? normal(e) : ''
  let score = e.words > 20 ? 0.2 : e.words >= 4 ? 0.5 : -0.1
  if (own !== '' && pageTitle.startsWith(own)) score += 1.6
  else if (own.length > 12 && pageTitle.includes(own)) score += 1.2
  score += 1.4 * shares(e, lead)
  if (e.ends && !isTopHeading(e) && !/[?!]["”’»]?$/.test(e.block.data.text)) score -= 0.5
  if (e.endsWithColon || e.endsWithEllipsis) score -= 0.5
  if (isCaption(e) || e.signed || e.doubled) score -= 0.8
  if (e.block.data.kind === 'list-item') score -= 0.5
  if (e.block.data.kind === 'heading') score += 0.4
  if (isTopHeading(e)) score += 0.8
  if (e.gapBefore && e.gapAfter) score += 0.2
  if (isTiny(page[i - 1]) && isTiny(page[i + 1])) score -= 0.3
  if (hasBylineBelow(page, i, bodyStart)) score += 0.5
  if (e.phrase === 1) score -= 0.3
  if (e.shouted && e.words <= 4) score -= 0.3
  if (!isLater && page.length > 3) score -= 0.8 // the page's own title, which also names the site
  if (e.repeats > 1 && e.words >= 5 && !e.doubled) score += 0.3
  return score - 0.015 * Math.max(0, bodyStart - i)
}

function hasBylineBelow(page: Evidence[], i: number, bodyStart: number): boolean {
  const to = Math.min(i + 5, bodyStart + 1, page.length)
  for (let k = i + 1; k < to; k++) if ((page[k] as Evidence).signed) return true
  return false
}

const isTiny = (e: Evidence | undefined): boolean => e !== undefined && e.words <= 2

/** The share of a block's telling words that the lead knows. */
function shares({ telling }: Evidence, lead: ReadonlySet<number>): number {
  let known = 0
  for (const word of telling) if (lead.has(word)) known++
  return telling.length === 0 ? 0 : known / telling.length
}

/** Whether an HTML page calls a block a heading of the first rank. */
const isTopHeading = ({ block: { data } }: Evidence): boolean => data.html?.path.includes('h1') ?? false

/** Whether a block is a picture's caption. */
export const isCaption = (e: Evidence): boolean => e.captioned && e.phrase < 2
