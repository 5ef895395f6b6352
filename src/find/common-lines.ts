import { lineKey } from '../page/line-key.ts'
import { phraseMark } from '../page/marks.ts'
import type { Block, Category, Page, Strength } from '../page/nodes.ts'
import { countWords } from '../page/tokens.ts'

/** The lines that many pages of a site share: for each site (its host, '' where pages do not tell theirs) the keys of its lines. */
export type CommonLines = Readonly<Record<string, readonly string[]>>

/** The id by which such a line's removal is explained. */
export const commonLineRule = 'site/common-line'

/** The host of a page's address, without `www.`; '' where the page does not tell it. */
export function siteOf({ data }: Page, url = data.stated?.url ?? data.url): string {
  if (!url || !URL.canParse(url)) return ''
  return new URL(url).hostname.replace(/^www\./, '')
}

/** The keys of a page's short lines, each once. */
export function keysOf(page: Page): Set<string> {
  return new Set((page.children as Block[]).map(({ data }) => lineKey(data)).filter(key => key !== null))
}

/** A line of fewer words may be a sub-heading. */
const shortestSure = 6

/** How far a line of so many words can be trusted to be of the template, once it is known to be shared. */
export const trustIn = (words: number): Strength => (words < shortestSure ? 'likely' : 'sure')

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

/**
 * Marks the lines that a page shares with many others of its site: sure boilerplate, but for the shortest, which may be
 * sub-headings of every article ("Ingredients"). A line that a rule knows has its name already; of the others the place
 * says what they are.
 */
export function markCommonLines(page: Page, common: CommonLines): void {
  const keys = common[siteOf(page, page.data.url ?? undefined)]
  if (!keys) return
  const known = sets.get(keys) ?? new Set(keys)
  sets.set(keys, known)
  for (const [i, { data }] of (page.children as Block[]).entries()) {
    if (data.marks.some(({ by, strength }) => by === 'phrase' && strength !== 'hint')) continue
    const key = lineKey(data)
    if (key === null || !known.has(key)) continue
    const category: Category = i < page.children.length / 2 ? 'navigation' : 'footer'
    const why = 'This line stands on many pages of the site: it is of its template.'
    data.marks.push(phraseMark({ category, rule: commonLineRule, strength: trustIn(countWords(data.tokens)), why, removes: 'block' }, 1))
  }
}
