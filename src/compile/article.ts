import type { Position } from 'unist'
import type { Block, BlockData, Category, Kind, Markup, Page, Part, Verdict, Warning } from '../page/nodes.ts'
import { compileListing } from './listing.ts'

/** A block of the article, as it is written out. */
export interface ArticleBlock {
  /** The part of the article; for boilerplate that was asked to stay, its category. */
  part: Part | Category
  kind: Kind
  text: string
  /** A heading's rank, 1 to 6, where the page says it. */
  level?: number
  /** The links in its text, in their order. */
  links?: ArticleLink[]
  /** Where it stands in the dump: lines and columns from 1, offsets in UTF-16 units. */
  position: Position
  /** The elements around it, outermost first, joined by ` > `; of HTML and Markdown only. */
  path?: string
  /** What Markdown says beyond this; not in JSON. */
  markup?: Markup
}

/** A link in a block of the article. */
export interface ArticleLink {
  text: string
  /** The target as the page writes it, which may be relative. */
  url: string
  /** Where it stands in the block's text, in UTF-16 units. */
  start: number
  end: number
}

/** A stretch of the dump that was left out. */
export interface RemovedRange {
  /** The category of boilerplate; for a part of the article that was not asked for, its name. */
  category: Category | Part
  rule: string
  /** Why it went. */
  note: string
  text: string
  position: Position
  /** The elements around it, as in `ArticleBlock`. */
  path?: string
}

/** A cleaned page. */
export interface Article {
  title: string | null
  byline: string | null
  /** ISO 8601, `YYYY-MM-DD`. */
  date: string | null
  /** ISO 639. */
  language: string | null
  /** The site's name, where a page of HTML states it; and the page's address, as it was given or is stated. */
  site: string | null
  url: string | null
  /** The article's text: one blank line between blocks, one final newline; empty when there is no article. */
  text: string
  blocks: ArticleBlock[]
  /** In the order of the page; with `blocks` they hold every character of the dump that is not white space. */
  removed: RemovedRange[]
  warnings: Warning[]
}

/** What of a page is written out. */
export interface Selection {
  /** The parts to write. */
  parts: ReadonlySet<Part>
  /** Categories or full rule ids of boilerplate to leave in. */
  keep: ReadonlySet<string>
}

/** Whether a block with this verdict is written out. */
export function isWritten({ part, category, rule }: Pick<Verdict, 'part' | 'category' | 'rule'>, { parts, keep }: Selection): boolean {
  return part !== null ? parts.has(part) : category !== null && (keep.has(category) || keep.has(rule))
}

/** Divides a page's blocks, which all have their verdicts, into what is written out and what is left out. */
export function compileArticle(page: Page, source: string, selection: Selection): Article {
  const blocks: ArticleBlock[] = []
  const removed: RemovedRange[] = []
  const pathOf = pathWriter()
  const lines: Block[] = []
  const endListing = (): void => {
    if (lines.length > 0) blocks.push(compileListing(lines.splice(0), source))
  }
  for (const block of page.children as Block[]) {
    const { data, position } = block
    const verdict: Verdict = data.verdict ?? { part: 'body', category: null, rule: '', note: '' }
    const { part, category, rule, note } = verdict
    const isKept = isWritten(verdict, selection)
    if (isKept && data.listing) {
      lines.push(block)
      continue
    }
    endListing()
    if (isKept) {
      blocks.push({ part: (part ?? category) as Part | Category, kind: data.kind, text: data.text, ...saidBy(data), position, ...pathOf(data), ...kept(data) })
      continue
    }
    const text = source.slice(position.start.offset, position.end.offset)
    removed.push({
      category: (part ?? category) as Part | Category,
      rule: part ? 'parts' : rule,
      note: part ? 'This part was not asked for (--parts).' : note,
      text,
      position,
      ...pathOf(data),
    })
  }
  endListing()
  const text = blocks.map(block => block.text).join('\n\n')
  const { title, byline, date, language, stated, url, warnings } = page.data
  return {
    title,
    byline,
    date,
    language,
    site: stated?.site ?? null,
    url: url ?? stated?.url ?? null,
    text: text === '' ? '' : `${text}\n`,
    blocks,
    removed,
    warnings,
  }
}

/** A heading's rank and the links, where there are any. */
function saidBy({ text, markup }: BlockData): Pick<ArticleBlock, 'level' | 'links'> {
  const links = markup?.spans.flatMap(({ kind, url, start, end }) => (kind === 'link' && url ? [{ text: text.slice(start, end), url, start, end }] : [])) ?? []
  return { ...(markup?.level && { level: markup.level }), ...(links.length > 0 && { links }) }
}

/** Writes the elements around a block; blocks in one place share their path, and it is written once. */
function pathWriter(): (data: BlockData) => { path?: string } {
  const written = new Map<readonly string[], { path?: string }>()
  return ({ html }) => {
    if (!html) return {}
    let path = written.get(html.path)
    if (!path) {
      path = html.path.length > 0 ? { path: html.path.join(' > ') } : {}
      written.set(html.path, path)
    }
    return path
  }
}

const kept = ({ markup }: BlockData): { markup?: Markup } => (markup ? { markup } : {})
