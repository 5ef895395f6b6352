import { tokenize } from '../page/tokens.ts'
import type { Profile } from '../strip/pack.ts'
import { tellingWords } from './context.ts'
import type { Evidence } from './evidence.ts'
import { profileWords } from './profile-words.ts'

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
/** A byline is no longer than this, in words. */
const longestByline = 25

/** Finds the headline above the body, and between the two the standfirst, the bylines and the captions. */
export function findHead(
  page: Evidence[],
  bodyStart: number,
  lead: ReadonlySet<string>,
  smallWords: ReadonlySet<string> | undefined,
  profiles: Profile[],
  stated?: string,
): Head {
  const head: Head = { title: -1, titles: [], standfirst: [], byline: [], captions: [] }
  if (bodyStart < 0) return head
  const search: TitleSearch = { bodyStart, lead, pageTitle: stated ? tokenize(stated).words.join(' ') : titleOfPage(page), smallWords, profiles }
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
    if (i < head.title - 6 && !hasBylineBelow(page, i, bodyStart, profiles)) continue
    const score = scores[i] ?? 0
    const isNear = e.words >= 5 && shares(e, lead, smallWords) > 0 && score >= Math.max(leastTitle, best - upperBonus)
    if (!isNear && !(isJustAbove(page, i, head.title) && score >= leastTitle)) continue
    head.title = i
    break
  }
  if (head.title < 0) return head
  const text = normal(page[head.title] as Evidence)
  for (let i = Math.max(0, head.title - 12); i <= Math.min(bodyStart + 1, page.length - 1); i++) {
    const e = page[i] as Evidence
    if (i === head.title || normal(e) === text) head.titles.push(i)
  }
  head.title = head.titles.at(-1) as number
  for (let i = aboveTitle(page, head.title); i < bodyStart; i++) {
    if (head.titles.includes(i)) continue
    const e = page[i] as Evidence
    if (isByline(e, profiles) || (i > head.title && isNameBeside(page, i, profiles))) {
      head.byline.push(i)
      continue
    }
    if (i < head.title || e.phrase > 1 || e.boxed) continue
    if (isCaption(e)) head.captions.push(i)
    else if (e.words >= 7 && e.words <= 80 && e.separators === 0 && (e.ends || e.innerEnds > 0 || i <= head.title + 2 || shares(e, lead, smallWords) > 0.15))
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

/** Whether a line of at least four words stands directly above one that reads as its standfirst: a sentence, or long. */
function isJustAbove(page: Evidence[], i: number, below: number): boolean {
  const upper = page[i] as Evidence
  const lower = page[below] as Evidence
  return i >= below - 2 && page.slice(i + 1, below).every(e => e.aside) && upper.words >= 4 && !upper.ends && (lower.ends || lower.words >= longestKicked)
}

/** What a headline is weighed against. */
interface TitleSearch {
  bodyStart: number
  lead: ReadonlySet<string>
  pageTitle: string
  smallWords: ReadonlySet<string> | undefined
  profiles: Profile[]
}

/** A page's first block, when it names the headline again (`<title>`: "Headline - Paper"), else ''. */
function titleOfPage(page: Evidence[]): string {
  const first = page[0]
  return first && first.words >= 4 ? normal(first) : ''
}

const normal = ({ block }: Evidence): string => block.data.tokens.words.join(' ')

function titleScore(page: Evidence[], i: number, { bodyStart, lead, pageTitle, smallWords, profiles }: TitleSearch): number {
  const e = page[i] as Evidence
  if (
    e.words < 2 ||
    e.words > longestTitle ||
    (e.prose && (i >= bodyStart || e.words > 20)) ||
    (i > bodyStart && e.ends) ||
    e.phrase > 2 ||
    (e.phrase === 2 && e.coverage > 0.5) ||
    (e.boxed && e.extent > 0) ||
    e.control ||
    e.separators > 2 ||
    e.digits > 0.5
  )
    return 0
  const own = normal(e)
  let score = e.words > 20 ? 0.2 : e.words >= 4 ? 0.5 : -0.1
  const isLater = i > 0 || page[0]?.block.data.html !== undefined
  if (isLater && pageTitle !== '' && pageTitle.startsWith(own)) score += 1.6
  else if (isLater && own.length > 12 && pageTitle.includes(own)) score += 1.2
  score += 1.4 * shares(e, lead, smallWords)
  if (e.ends && !/[?!]["”’»]?$/.test(e.block.data.text)) score -= 0.5
  if (e.endsWithColon || e.endsWithEllipsis) score -= 0.5
  if (isCaption(e) || isByline(e, profiles)) score -= 0.8
  if (e.block.data.kind === 'list-item') score -= 0.5
  if (e.block.data.kind === 'heading') score += 0.4
  if (e.gapBefore && e.gapAfter) score += 0.2
  if (isTiny(page[i - 1]) && isTiny(page[i + 1])) score -= 0.3
  if (hasBylineBelow(page, i, bodyStart, profiles)) score += 0.5
  if (e.phrase === 1) score -= 0.3
  if (e.shouted && e.words <= 4) score -= 0.3
  if (!isLater && page.length > 3) score -= 0.8 // the page's own title, which also names the site
  if (e.repeats > 1 && e.words >= 5) score += 0.3
  return score - 0.015 * Math.max(0, bodyStart - i)
}

const hasBylineBelow = (page: Evidence[], i: number, bodyStart: number, profiles: Profile[]): boolean =>
  page.slice(i + 1, Math.min(i + 5, bodyStart + 1)).some(e => isByline(e, profiles))

const isTiny = (e: Evidence | undefined): boolean => e !== undefined && e.words <= 2

/** The share of a block's telling words that the lead knows. */
function shares(e: Evidence, lead: ReadonlySet<string>, smallWords: ReadonlySet<string> | undefined): number {
  const words = tellingWords(e, smallWords)
  return words.length === 0 ? 0 : words.filter(word => lead.has(word)).length / words.length
}

/** Whether a block says who wrote the article, or where and when. */
export function isByline(e: Evidence, profiles: Profile[]): boolean {
  if (e.words > longestByline || e.words < 1 || e.phrase > 1 || e.control) return false
  if (e.dated && !e.prose) return true
  return opensAsByline(e, profiles)
}

/** So many words come before an author's name at most: "additional reporting by". */
const longestOpening = 3

/** Whether a block begins with the words that come before an author's name, or before a date of publishing. */
export function opensAsByline(e: Evidence, profiles: Profile[]): boolean {
  if (e.words > longestByline || e.words < 2 || e.phrase > 1 || e.control || (e.ends && e.words > 10)) return false
  const { text, tokens } = e.block.data
  const openings = profileWords(profiles, 'byline', 'dated')
  for (let count = 1; count <= longestOpening; count++) {
    const next = tokens.starts[count]
    if (next !== undefined && openings.has(tokens.words.slice(0, count).join(' ')) && /^[\p{Lu}\p{Lo}\d@]/u.test(text.slice(next))) return true
  }
  return false
}

/** Whether a block is a picture's caption. */
export const isCaption = (e: Evidence): boolean => e.captioned && e.phrase < 2

/** A name in a byline's line of its own has at most so many words. */
const longestName = 6

/** Whether a block is a name by its shape, and stands beside a byline: "By" above it, or a date below. */
export function isNameBeside(page: Evidence[], i: number, profiles: Profile[]): boolean {
  const e = page[i] as Evidence
  if (e.words > longestName || e.phrase > 0 || e.ends || e.endsWithColon || e.digits > 0 || e.separators > 0 || e.control) return false
  if (!(e.capitals >= 0.6 || e.block.data.text.startsWith('@'))) return false
  return [-1, 1].some(step => neighbours(page, i, step).some(other => isByline(other, profiles) || opensByline(other, profiles)))
}

/** The two blocks next to one on a side, asides (share buttons and their like) passed over. */
function neighbours(page: Evidence[], i: number, step: number): Evidence[] {
  const found: Evidence[] = []
  for (let k = i + step; k >= 0 && k < page.length && found.length < 2 && Math.abs(k - i) <= 6; k += step) {
    const e = page[k] as Evidence
    if (!e.aside) found.push(e)
  }
  return found
}

/** Whether a block is nothing but the words before a name. */
const opensByline = (e: Evidence, profiles: Profile[]): boolean => profileWords(profiles, 'byline').has(e.block.data.tokens.words.join(' '))
