import { longestCreditLine } from './credits.ts'
import type { Evidence } from './evidence.ts'
import { type Show, squash } from './local.ts'
import { contextNumbers as f } from './weights.ts'

/** Paragraphs of the core that show how it is set are at least this long, in words; with fewer of them nothing is known. */
const telling = { words: 20, fewest: 3 }
/** A core is set with blank lines when this share of its paragraphs has them, and without when at most the other has. */
const set = { spaced: 0.8, dense: 0.2 }
/** Lines that open alike are between so many words long. */
const opening = { shortest: 3, longest: 40 }
/** Bylines stand at most so many blocks below the core's first. */
const headReach = 8
/** Near an end of the core are so many blocks. */
const edgeReach = 3

/** A line's first two words, by which lines of one kind resemble each other: "Photo by", "Read more". */
function openingOf({ block, words }: Evidence): string | null {
  if (words < opening.shortest || words > opening.longest) return null
  const own = block.data.tokens.words
  return own.length < 2 ? null : `${own[0]} ${own[1]}`
}

/**
 * What the core's own habits say of a block: whether it is set like the core's paragraphs, stands above the byline, beside
 * a credit, speaks of an author, or opens like other lines of the page.
 *
 * @param core which blocks the first decode took for the article
 * @param title the index of the headline above the core, or -1
 */
export function habitsOf(page: Evidence[], core: boolean[], title: number): Show {
  const start = core.indexOf(true)
  const end = core.lastIndexOf(true)
  const paragraphs = page.filter((e, i) => core[i] && e.words >= telling.words)
  const spaced = paragraphs.length < telling.fewest ? Number.NaN : paragraphs.filter(e => e.gapBefore > 0 && e.gapAfter > 0).length / paragraphs.length
  const sentences = paragraphs.length < telling.fewest ? Number.NaN : paragraphs.reduce((sum, e) => sum + e.innerEnds, 0) / paragraphs.length
  const openings = page.map(openingOf)
  const counts = new Map<string, number>()
  for (const own of openings) if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1)
  let signature = -1
  for (let i = Math.max(0, title); i <= Math.min(page.length - 1, start + headReach); i++) if ((page[i] as Evidence).signed) signature = i
  const isCredit = (e: Evidence | undefined): boolean => e?.captioned === true && e.words <= longestCreditLine

  return (i, row) => {
    const e = page[i] as Evidence
    const short = e.words < 8
    if (spaced >= set.spaced) {
      const like = e.gapBefore > 0 && e.gapAfter > 0
      if (like) row[e.prose ? f['prose spaced like core'] : f['short spaced like core']] = 1
      else if (e.gapBefore > 0 || e.gapAfter > 0) row[e.prose ? f['prose half spaced, core is'] : f['short half spaced, core is']] = 1
      else row[e.prose ? f['prose unspaced, core is'] : f['short unspaced, core is']] = 1
    } else if (spaced <= set.dense) {
      if (e.gapBefore > 0 && e.gapAfter > 0) row[e.prose ? f['prose spaced, core is not'] : f['short spaced, core is not']] = 1
    }
    if (title >= 0 && signature >= 0 && i > title && i < signature) {
      row[e.prose ? f['above the byline, prose'] : f['above the byline, short']] = 1
      if (core[i]) row[f['above the byline, core']] = 1
    }
    if (signature >= 0 && i > signature && i <= signature + 2) row[f['just below the byline']] = 1
    if (e.authored)
      row[i <= start + headReach ? f['speaks of the author, head'] : i >= end - edgeReach ? f['speaks of the author, foot'] : f['speaks of the author']] = 1
    if (!isCredit(e)) {
      if (isCredit(page[i + 1]) || isCredit(page[i + 2])) row[short ? f['above a credit, short'] : f['above a credit, long']] = 1
      if (isCredit(page[i - 1])) row[f['below a credit']] = 1
      // At lynx's margin a picture's description stands; elsewhere such a line may be a heading.
      const next = page[i + 1]
      if (e.indent <= 0 && !e.ends && next?.captioned && next.words > longestCreditLine) row[f['above a caption, at the margin']] = 1
    }
    const own = openings[i] as string | null
    const alike = own === null ? 0 : (counts.get(own) as number) - 1
    if (alike > 0) row[e.ends ? f['opens like others, ends'] : f['opens like others']] = squash(alike, 2)
    if (core[i] && i === end && end > start) row[e.innerEnds > 0 ? f['last of core, sentences'] : f['last of core, one sentence']] = 1
    if (core[i] && i === start && end > start) row[e.innerEnds > 0 ? f['first of core, sentences'] : f['first of core, one sentence']] = 1
    if (e.prose && i >= start && i <= end && sentences >= 1.2 && e.innerEnds === 0) row[f['one sentence, core has more']] = 1
    if (e.shouted && e.words >= 4 && i >= start && i <= end) row[f['shouted inside']] = 1
    if (!e.ends && e.innerEnds > 0 && e.trailing <= 3) row[f['few words behind a sentence']] = 1
  }
}
