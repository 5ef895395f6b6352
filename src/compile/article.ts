import type { Position } from 'unist'
import type { Block, Category, Kind, Page, Part, Warning } from '../page/nodes.ts'

/** A block of the article, as it is written out. */
export interface ArticleBlock {
  /** The part of the article; for boilerplate that was asked to stay, its category. */
  part: Part | Category
  kind: Kind
  text: string
  /** Where it stands in the dump: lines and columns from 1, offsets in UTF-16 units. */
  position: Position
}

/** A stretch of the dump that was left out. */
export interface RemovedRange {
  /** The category of boilerplate; for a part of the article that was not asked for, its name. */
  category: Category | Part
  rule: string
  text: string
  position: Position
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

/** Divides a page's blocks, which all have their verdicts, into what is written out and what is left out. */
export function compileArticle(page: Page, source: string, { parts, keep }: Selection): Article {
  const blocks: ArticleBlock[] = []
  const removed: RemovedRange[] = []
  for (const { data, position } of page.children as Block[]) {
    const { part, category, rule } = data.verdict ?? { part: 'body' as const, category: null, rule: '' }
    if (part ? parts.has(part) : category && (keep.has(category) || keep.has(rule))) {
      blocks.push({ part: (part ?? category) as Part | Category, kind: data.kind, text: data.text, position })
      continue
    }
    const text = source.slice(position.start.offset, position.end.offset)
    removed.push({ category: (part ?? category) as Part | Category, rule: part ? 'parts' : rule, text, position })
  }
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
