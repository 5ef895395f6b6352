import { trustIn } from '../find/common-lines.ts'
import type { Category } from '../page/nodes.ts'
import type { RuleSource } from '../strip/pack.ts'
import type { CommonLine, SiteLines } from './common-line-texts.ts'

/** A pack as a file of packs holds it. */
export interface WrittenPack {
  language: 'any'
  category: Category
  site?: string
  rules: RuleSource[]
}

/** Lines of articles, by site: what the rules must leave alone. */
export type ArticleLines = ReadonlyMap<string, readonly { text: string; words: ReadonlySet<string> }[]>

/**
 * Makes rule packs of the lines that the pages of sites share, limited to those sites whose name is known. Each line
 * becomes a rule, for which it must be all of its block.
 *
 * @param articles lines of the same pages' articles: each rule is given that which shares most words with its line
 */
export function packLines(sites: readonly SiteLines[], articles: ArticleLines): WrittenPack[] {
  const taken = new Set<string>()
  return sites.flatMap(({ site, pages, lines }) => {
    const kept = articles.get(site) ?? []
    const rules = (low: boolean): RuleSource[] =>
      lines.filter(line => isLow(line) === low).map(line => ruleOf(line, pages, nearest(line, kept), freeId(site, line, taken)))
    const pack = (category: Category, rules: RuleSource[]): WrittenPack[] =>
      rules.length === 0 ? [] : [{ language: 'any', category, ...(site !== '' && { site }), rules }]
    return [...pack('navigation', rules(false)), ...pack('footer', rules(true))]
  })
}

/** Of most of its pages it stands in the lower half. */
const isLow = ({ low, pages }: CommonLine): boolean => low * 2 > pages

function ruleOf({ text, words, length, pages }: CommonLine, of: number, keeps: readonly string[], id: string): RuleSource {
  return {
    id,
    why: `It stands on ${pages} of ${of} pages of the site, as its template does.`,
    phrases: [phraseOf(words)],
    at: 'whole',
    strength: trustIn(length),
    strips: [text],
    keeps: [...keeps],
  }
}

/** The words of a line as a phrase; figures may be others on the next page. */
const phraseOf = (words: readonly string[]): string => words.map(word => (/^\d[\d.,]*$/.test(word) ? '{number}' : word)).join(' ')

/** Nothing where there is none: the pack's check then says what is missing. */
function nearest({ words }: CommonLine, articles: readonly { text: string; words: ReadonlySet<string> }[]): string[] {
  const wanted = new Set(words)
  let best: string | undefined
  let most = -1
  for (const { text, words: there } of articles) {
    let shared = 0
    for (const word of wanted) if (there.has(word)) shared++
    if (shared > most) {
      most = shared
      best = text
    }
  }
  return best === undefined ? [] : [best]
}

const longestId = 60

/** An id that tells site and line, and that no other rule has: also rules of other sites must not share theirs. */
function freeId(site: string, { words }: CommonLine, taken: Set<string>): string {
  const named = [...site.split('.'), ...words].map(word => word.replace(/[^a-z0-9]/g, '')).filter(word => word !== '')
  const stem = named.join('-').slice(0, longestId).replace(/-$/, '') || 'line'
  let id = stem
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
  taken.add(id)
  return id
}
