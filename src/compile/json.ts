import type { Article } from './article.ts'

/** An article as `--format json` writes it. */
export interface ArticleRecord extends Article {
  /** The dump's path as it was given, `-` for standard input. */
  source: string
}

/** One JSON object for a page, without a line end. */
export function articleToJson(source: string, article: Article, pretty = false): string {
  const { title, byline, date, language, site, url, text, blocks, removed, warnings } = article
  const record: ArticleRecord = { source, title, byline, date, language, site, url, text, blocks, removed, warnings }
  return JSON.stringify(record, null, pretty ? 2 : undefined)
}
