import type { Category } from '../page/nodes.ts'
import { strongest } from '../strip/extents.ts'
import type { Evidence } from './evidence.ts'

/** The name of a removed block: its category, and the rule or measure that gave it. */
export interface Name {
  category: Category
  rule: string
  note: string
}

/** A heading names the removed blocks below it, at most so many. */
const headed = 40
const byItself: ReadonlySet<Category> = new Set(['related', 'comments', 'footer', 'navigation', 'consent', 'paywall', 'newsletter'])

/**
 * Names every removed block: by its own marks; else by the heading of its section; else by its place.
 *
 * @param kept which blocks are of the article
 * @param start the article's first block and `end` its last; -1 on a page without one
 */
export function nameRemoved(page: Evidence[], kept: boolean[], start: number, end: number): (Name | null)[] {
  const names: (Name | null)[] = page.map((e, i) => (kept[i] ? null : byMark(e)))
  let heading = -1
  for (let i = 0; i < page.length; i++) {
    const e = page[i] as Evidence
    if (kept[i]) {
      heading = -1
      continue
    }
    const own = names[i]
    if (own) {
      if (e.words <= 12 && byItself.has(own.category) && e.phrase > 1) heading = i
      continue
    }
    if (heading >= 0 && i - heading <= headed) {
      const { category, rule } = names[heading] as Name
      const fits = category === 'paywall' || category === 'newsletter' || category === 'consent' ? i - heading <= 4 : true
      if (fits) {
        names[i] = { category, rule, note: `below "${(page[heading] as Evidence).block.data.text.slice(0, 60)}"` }
        continue
      }
    }
    names[i] = byPlace(e, i, page.length, start, end)
  }
  return names
}

function byMark({ block }: Evidence): Name | null {
  const mark = strongest(block.data.marks)
  return mark ? { category: mark.category, rule: mark.rule, note: mark.why } : null
}

function byPlace(e: Evidence, i: number, n: number, start: number, end: number): Name {
  if (e.control || /[{}<>]|function\s*\(|\w+\.\w+\(/.test(e.block.data.text)) return { category: 'technical', rule: 'find/code', note: 'Looks like code or a form control.' }
  if (start < 0) return { category: 'navigation', rule: 'find/no-article', note: 'The page holds no article.' }
  if (i < start) return { category: 'navigation', rule: 'find/before', note: 'Stands above the article, and reads like a label.' }
  if (i <= end) return { category: 'related', rule: 'find/insert', note: 'Stands within the article without being of its text.' }
  if (i > n * 0.9 && e.words <= 4) return { category: 'footer', rule: 'find/foot', note: 'Stands at the foot of the page.' }
  return { category: 'related', rule: 'find/after', note: 'Stands below the article and does not go on with it.' }
}
