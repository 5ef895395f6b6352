import { type Block, type Category, categories, type Mark } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'
import { spokenByClasses, spokenByElement } from './tagged-names.ts'
import { isTrail } from './trails.ts'

/** The name of a removed block: its category, and the rule or measure that gave it. */
export interface Name {
  category: Category
  rule: string
  note: string
}

/**
 * How much speaks for a category, on one scale (about log-odds), set by trial on some fifty labelled pages and rounded;
 * values found on three quarters of them named no more of the other quarter's lines right than these do, 0.84 of all. A
 * block's own phrase speaks louder than the extent of another's, and strength matters little: that the block goes is decided.
 */
const weights = {
  phrase: { sure: 5, likely: 5, hint: 3.2 },
  extent: { sure: 2, likely: 0.4, hint: 0 },
  /** Below a heading of comments stands less else than below one of teasers. */
  below: 0.8,
  boxed: 3,
  thread: 5.7,
  /** A paragraph that begins with the author's name tells who that is. */
  authored: 4,
  code: 1.2,
  /** The classes and the elements around a block of HTML. */
  class: 1,
  element: 2,
  /** Degrees, and above an article the figures of a ticker: no menu has them. */
  reading: 4,
  /** A teaser's picture, by its description, and its headline. */
  doubled: 3,
  /** A trail of sections: "Home » News » The mole". */
  trail: 6,
  /** A label below the article that stands above it too, as the items of a menu do. */
  menu: 1.5,
  /** From one block to the next the category changes seldom. */
  change: 2.5,
  /** Behind its foot a page goes on with nothing else. */
  leaveFoot: 3,
  /** In the last part of a page stands its foot. */
  foot: 0.4,
} as const

/** A label is no longer than this, in words; a longer line could be a teaser or a comment. */
const longestLabel = 3
const longestPhrase = 7
/** The foot begins at this share of the page. */
const footFrom = 0.85

/** What each place and shape speak for, before any mark. */
const places: Record<'above' | 'within' | 'below', Partial<Record<Category, number>>> = {
  above: { navigation: 1.6, related: -1.5, comments: -1.5, footer: -4 },
  within: { related: 0.5, navigation: -4, footer: -3 },
  below: { related: 0.6 },
}
const shapes: Record<'label' | 'phrase' | 'line', Partial<Record<Category, number>>> = {
  label: { navigation: -0.3, footer: 0.8 },
  phrase: {},
  line: { related: 0.5, navigation: -1.5, share: -0.5 },
}

/**
 * Names every removed block: by its own marks, by those of the blocks around it, and by its shape and place. Each run of
 * removed blocks is read as a whole (Viterbi's algorithm), so that a box or a list has one name.
 *
 * @param kept which blocks are of the article
 * @param start the article's first block and `end` its last; -1 on a page without one
 * @param see for those who ask why: called for each removed block with what speaks for each of `categories`
 */
export function nameRemoved(page: Evidence[], kept: boolean[], start: number, end: number, see?: (i: number, spoken: Float64Array) => void): (Name | null)[] {
  const names: (Name | null)[] = page.map(() => null)
  const above = labelsAbove(page, kept, start)
  for (let from = 0; from < page.length; from++) {
    if (kept[from]) continue
    let to = from
    while (to < page.length && !kept[to]) to++
    const place = start < 0 || from < start ? 'above' : from < end ? 'within' : 'below'
    const run = page.slice(from, to)
    // How much speaks for each of `categories`, block after block: an array for each would cost more than to fill it.
    const spoken = new Float64Array(run.length * categories.length)
    const isOfMenu = (e: Evidence): boolean => place === 'below' && above.size > 0 && isLabel(e) && above.has(itemOf(e))
    for (let k = 0; k < run.length; k++) {
      const own = k * categories.length
      const e = run[k] as Evidence
      speakFor(spoken, own, e, place, (from + k) / page.length)
      if (isOfMenu(e)) raise(spoken, own, 'navigation', weights.menu)
      see?.(from + k, spoken.subarray(own, own + categories.length))
    }
    const found = decodeCategories(spoken)
    const heads = nearestMarks(run, found)
    for (const [k, category] of found.entries()) {
      const e = run[k] as Evidence
      const ground = category === 'navigation' && isOfMenu(e) ? 'menu' : start < 0 ? 'nowhere' : place
      names[from + k] = nameOf(e, category, heads[k], ground)
    }
    from = to
  }
  return names
}

/** Short, and no sentence. */
const isLabel = ({ words, ends }: Evidence): boolean => words <= longestPhrase && !ends

/** What stands above an article in short lines: the menus of the page, for the most part. */
function labelsAbove(page: Evidence[], kept: boolean[], start: number): Set<string> {
  const labels = new Set<string>()
  for (const [i, e] of page.slice(0, Math.max(0, start)).entries()) if (!kept[i] && isLabel(e)) labels.add(itemOf(e))
  return labels
}

/** A label as an item of a menu, which may be set in capitals in one place only. */
const itemOf = ({ block }: Evidence): string => block.data.text.toLowerCase()

const mapValues = <K extends string, V, W>(record: Record<K, V>, to: (value: V) => W): Record<K, W> =>
  Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, to(value)])) as Record<K, W>
const eachCategory = (of: (category: Category) => number): Float64Array => Float64Array.from(categories, of)
/** What place and shape together speak for, in the order of `categories`. */
const priors = mapValues(places, place => mapValues(shapes, shape => eachCategory(category => (place[category] ?? 0) + (shape[category] ?? 0))))

/** The places of the categories in their order. */
const numberOf = Object.fromEntries(categories.map((category, i) => [category, i])) as Record<Category, number>

/** Writes down how much speaks for each category, in the order of `categories`, from an index on. */
function speakFor(sums: Float64Array, from: number, e: Evidence, place: keyof typeof places, at: number): void {
  const shape = !isLabel(e) ? 'line' : e.words <= longestLabel ? 'label' : 'phrase'
  sums.set(priors[place][shape], from)
  const { marks } = e.block.data
  if (marks.length > 0) {
    strongest.fill(0)
    for (const mark of marks) {
      const i = numberOf[mark.category]
      strongest[i] = Math.max(strongest[i] as number, weigh(mark))
    }
    for (let i = 0; i < strongest.length; i++) sums[from + i] = (sums[from + i] as number) + (strongest[i] as number)
  }
  const { html } = e.block.data
  if (html) {
    for (const category of spokenByClasses(html)) raise(sums, from, category, weights.class)
    const category = spokenByElement(html)
    if (category) raise(sums, from, category, weights.element)
  }
  if (e.thread) raise(sums, from, 'comments', weights.thread)
  if (e.authored && e.prose) raise(sums, from, 'meta', weights.authored)
  if (e.doubled) raise(sums, from, 'related', weights.doubled)
  if (place === 'below' && at > footFrom) raise(sums, from, 'footer', weights.foot)
  if (isReading(e, place)) raise(sums, from, 'meta', weights.reading)
  if (place !== 'below' && isTrail(e)) raise(sums, from, 'navigation', weights.trail)
  if (looksTechnical(e)) raise(sums, from, 'technical', weights.code)
}

/** What the strongest mark of each category of one block weighs; filled anew for each. */
const strongest = new Float64Array(categories.length)

function raise(sums: Float64Array, from: number, category: Category, amount: number): void {
  const i = from + numberOf[category]
  sums[i] = (sums[i] as number) + amount
}

const weigh = ({ by, strength, boxed, category }: Mark): number =>
  weights[by][strength] + (boxed ? weights.boxed : 0) + (by === 'extent' && category === 'comments' ? weights.below : 0)

/** A temperature, or a price or its change on a ticker, alone on its line. */
const isReading = ({ words, block: { data } }: Evidence, place: keyof typeof places): boolean =>
  words <= longestLabel && (/^[-+−–]?\d{1,3} ?°/.test(data.text) || (place === 'above' && /^[-+−–]?[\d.,]*[.,]\d+ ?%?$/.test(data.text)))

function looksTechnical({ control, block }: Evidence): boolean {
  const { text } = block.data
  return control || /[{}<>]/.test(text) || (text.includes('(') && /function\s*\(|\w\.\w+\(/.test(text))
}

const footer = numberOf.footer

/** The most believable categories of a run of blocks. */
function decodeCategories(spoken: Float64Array): Category[] {
  const n = categories.length
  const length = spoken.length / n
  const sums = spoken.slice(0, n)
  /** For each block, and each category of it, the category of the block before. */
  const from = new Uint8Array(spoken.length)
  for (let i = 1; i < length; i++) {
    let best = 0
    let left = leaving(sums, 0)
    for (let c = 1; c < n; c++) {
      const other = leaving(sums, c)
      if (other <= left) continue
      best = c
      left = other
    }
    for (let c = 0; c < n; c++) {
      const sum = sums[c] as number
      const stays = sum >= left
      from[i * n + c] = stays ? c : best
      sums[c] = (stays ? sum : left) + (spoken[i * n + c] as number)
    }
  }
  let state = 0
  for (let c = 1; c < n; c++) if ((sums[c] as number) > (sums[state] as number)) state = c
  const found: Category[] = new Array(length)
  for (let i = length - 1; i >= 0; i--) {
    found[i] = categories[state] as Category
    if (i > 0) state = from[i * n + state] as number
  }
  return found
}

/** What is left of a category's sum where another one follows. */
const leaving = (sums: Float64Array, c: number): number => (sums[c] as number) - weights.change - (c === footer ? weights.leaveFoot : 0)

/** A block that bears a mark of its run's category, and on which side of others it stands. */
interface Head {
  text: string
  mark: Mark
  way: 'below' | 'above'
}

/** For each block the nearest one of the same category that bears a mark of it, with nothing of another category between. */
function nearestMarks(run: Evidence[], found: Category[]): (Head | undefined)[] {
  const n = run.length
  const heads: (Head | undefined)[] = new Array(n).fill(undefined)
  const distances = new Int32Array(n).fill(n + 1)
  const pass = (from: number, step: number, way: Head['way']): void => {
    let head: Head | undefined
    let at = 0
    let last: Category | undefined
    for (let k = from; k >= 0 && k < n; k += step) {
      const category = found[k] as Category
      if (category !== last) head = undefined
      last = category
      const distance = (k - at) * step
      if (head && distance < (distances[k] as number)) {
        heads[k] = head
        distances[k] = distance
      }
      const { block } = run[k] as Evidence
      const mark = markOf(block, category)
      if (!mark || mark.strength === 'hint') continue
      head = { text: block.data.text.slice(0, 60), mark, way }
      at = k
    }
  }
  pass(0, 1, 'below')
  pass(n - 1, -1, 'above')
  return heads
}

/**
 * A block's name is its own strongest mark's of the category; else that of the nearest block of its kind, but for an item of a
 * menu; else its place's.
 */
function nameOf(e: Evidence, category: Category, head: Head | undefined, ground: keyof typeof grounds): Name {
  const own = markOf(e.block, category)
  if (own) return { category, rule: own.rule, note: own.why }
  if (e.thread) return { category, rule: 'find/thread', note: 'Stands in a thread of comments.' }
  if (category === 'meta' && e.authored) return { category, rule: 'find/author', note: "Begins with the author's name, and tells who that is." }
  if (category === 'technical') return { category, rule: 'find/code', note: 'Looks like code or a form control.' }
  if (head && ground !== 'menu') return { category, rule: head.mark.rule, note: `Stands ${head.way} "${head.text}".` }
  return { category, ...grounds[ground] }
}

/** The loudest of a block's marks of a category, the first of equals. */
function markOf({ data }: Block, category: Category): Mark | undefined {
  let most: Mark | undefined
  for (const mark of data.marks) if (mark.category === category && (!most || weigh(mark) > weigh(most))) most = mark
  return most
}

const grounds = {
  nowhere: { rule: 'find/no-article', note: 'The page holds no article.' },
  above: { rule: 'find/before', note: 'Stands above the article, and reads like a label.' },
  within: { rule: 'find/insert', note: 'Stands within the article without being of its text.' },
  below: { rule: 'find/after', note: 'Stands below the article and does not go on with it.' },
  menu: { rule: 'find/menu', note: 'Stands above the article too, as the items of a menu do.' },
}
