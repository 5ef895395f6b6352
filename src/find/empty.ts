import type { Evidence } from './evidence.ts'

/** A page of teasers has at least so many; their summaries are no longer than this, in words, and each has at most so many lines. */
const teasers = { fewest: 4, longestSummary: 40, lines: 5 }
/** What is left of a consent notice is no longer than this, in words. */
const longestRest = 80

/**
 * Why what was found is no article: it is a list of teasers, or the rest of a consent notice; null where it may be one.
 *
 * @param page the blocks of the page
 * @param body which of them were taken for the body
 */
export function whyNoArticle(page: Evidence[], body: boolean[]): 'listing' | 'consent' | null {
  const own = page.filter((_, i) => body[i])
  if (own.length === 0) return null
  return isListing(own) ? 'listing' : isRestOfConsent(page, body, own) ? 'consent' : null
}

/** Every sentence stands below a headline of its own, none goes on in the next block, and there is little else. */
function isListing(body: Evidence[]): boolean {
  let pairs = 0
  for (const [i, e] of body.entries()) {
    if (e.startsSmall || e.endsWithColon || (e.words > 25 && !e.ends)) return false
    if (e.words < 6 || !e.ends) continue
    const above = body[i - 1]
    if (e.words > teasers.longestSummary || e.innerEnds > 2 || !above || above.words < 3 || above.words > 25 || above.ends) return false
    pairs++
  }
  return pairs >= teasers.fewest && body.length <= pairs * teasers.lines
}

/** A few sentences between blocks that consent rules know. */
function isRestOfConsent(page: Evidence[], body: boolean[], own: Evidence[]): boolean {
  const words = own.reduce((sum, e) => sum + e.words, 0)
  if (words > longestRest) return false
  const isConsent = ({ block }: Evidence): boolean => block.data.marks.some(mark => mark.category === 'consent' && (mark.strength !== 'hint' || mark.boxed))
  const known = page.filter(isConsent).reduce((sum, e) => sum + e.words, 0)
  const before = page.slice(0, body.indexOf(true)).slice(-3)
  const after = page.slice(body.lastIndexOf(true) + 1, body.lastIndexOf(true) + 4)
  return known > words / 2 && before.some(isConsent) && after.some(isConsent)
}
