import type { Category } from '../page/nodes.ts'
import { strongest } from '../strip/extents.ts'
import type { Evidence } from './evidence.ts'

/** The name of a removed block: its category, and the rule or measure that gave it. */
export interface Name {
  category: Category
  rule: string
  note: string
}

/** The heading of a list names the removed blocks below it, at most so many. */
const headed = 40
/** A label is named like the nearest label that bears a mark, at most so many blocks away. */
const labelReach = 8
/** A block of fewer words is a label; a longer one could be a teaser or a comment. */
const longestLabel = 3

/** Above the article a page has its menus: there a hint or an extent of these says little. */
const lists: ReadonlySet<Category> = new Set(['related', 'comments', 'footer', 'navigation'])
const atFoot: ReadonlySet<Category> = new Set(['footer', 'navigation', 'share'])

/**
 * Names every removed block: by its own marks; else by the list it stands in or the labels around it; else by its place.
 *
 * @param kept which blocks are of the article
 * @param start the article's first block and `end` its last; -1 on a page without one
 */
export function nameRemoved(page: Evidence[], kept: boolean[], start: number, end: number): (Name | null)[] {
  const marked = page.map((e, i) => (kept[i] ? null : byMark(e, i < start)))
  let heading = -1
  return page.map((e, i): Name | null => {
    if (kept[i]) {
      heading = -1
      return null
    }
    if (e.thread) return { category: 'comments', rule: 'find/thread', note: 'Stands in a thread of comments.' }
    const own = marked[i] as Name | null
    if (own) {
      if (lists.has(own.category) && e.phrase > 1 && e.words <= 12) heading = i
      return own
    }
    const below = heading >= 0 && i - heading <= headed && i > start ? (marked[heading] as Name) : null
    if (e.words <= longestLabel && i > end) {
      const near = nearest(marked, i)
      if (near && atFoot.has(near.category)) return { ...near, note: 'Stands among labels of its kind.' }
    }
    if (below) return { ...below, note: `Stands below "${(page[heading] as Evidence).block.data.text.slice(0, 60)}".` }
    return byPlace(e, i, page.length, start, end)
  })
}

function nearest(marked: (Name | null)[], i: number): Name | null {
  for (let d = 1; d <= labelReach; d++) {
    const found = marked[i - d] ?? marked[i + d]
    if (found) return found
  }
  return null
}

function byMark({ block, phrase }: Evidence, above: boolean): Name | null {
  const { marks } = block.data
  const own = strongest(marks.filter(mark => mark.by === 'phrase' || mark.boxed))
  const mark = own ?? (above ? undefined : strongest(marks))
  if (!mark) return null
  if (above && !mark.boxed && (phrase < 2 || (lists.has(mark.category) && mark.strength !== 'sure'))) return null
  return { category: mark.category, rule: mark.rule, note: mark.why }
}

function byPlace(e: Evidence, i: number, n: number, start: number, end: number): Name {
  if (e.control || /[{}<>]|function\s*\(|\w+\.\w+\(/.test(e.block.data.text))
    return { category: 'technical', rule: 'find/code', note: 'Looks like code or a form control.' }
  if (start < 0) return { category: 'navigation', rule: 'find/no-article', note: 'The page holds no article.' }
  if (i < start) return { category: 'navigation', rule: 'find/before', note: 'Stands above the article, and reads like a label.' }
  if (i <= end) return { category: 'related', rule: 'find/insert', note: 'Stands within the article without being of its text.' }
  if (i > n * 0.85 && e.words <= longestLabel) return { category: 'footer', rule: 'find/foot', note: 'Stands at the foot of the page.' }
  return { category: 'related', rule: 'find/after', note: 'Stands below the article and does not go on with it.' }
}
