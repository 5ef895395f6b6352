import type { Article } from '../compile/article.ts'
import type { Warning } from '../page/nodes.ts'
import { countWordsIn } from '../page/tokens.ts'
import type { DecodedDump } from '../parse/decode.ts'
import { loadParserFor } from '../parse/parsers.ts'
import { type CleanOptions, clean } from '../pipeline.ts'

/** What is the same for all pages of a run; plain data, which a worker is started with. */
export interface JobSettings {
  options: CleanOptions
  format: 'text' | 'markdown' | 'json'
  charset?: string
  /** The most bytes of a page; where it is not given, the reader's own bound holds. */
  maxPage?: number
  /** Whether what was removed is wanted, for `--removed`. */
  removed: boolean
}

/** What is said of a page that was cleaned. */
export interface PageFacts {
  status: 'ok' | 'empty'
  /** Words of the article, and of all that was cut, by category. */
  words: { in: number; out: number }
  removed: Record<string, number>
  warnings: Warning[]
  ms: number
}

/**
 * Cleans a dump that was decoded, and warns of bytes that did not fit.
 *
 * @param run runs the work itself, on a dump of so many UTF-16 units, when all code is loaded
 */
export async function cleanDecoded(
  { text, strayBytes }: DecodedDump,
  { options, charset }: Pick<JobSettings, 'options' | 'charset'>,
  run: (length: number, work: () => Article) => Article = (_, work) => work(),
): Promise<Article> {
  await loadParserFor(text, options.from)
  const article = run(text.length, () => clean(text, options))
  if (strayBytes > 0) article.warnings.push({ kind: 'encoding', message: strayMessage(strayBytes, charset) })
  return article
}

function strayMessage(count: number, charset: string | undefined): string {
  if (charset === undefined) return `${count} ${count === 1 ? 'byte is' : 'bytes are'} not UTF-8; read as windows-1252`
  return `${count} ${count === 1 ? 'byte does' : 'bytes do'} not fit ${charset}; written as U+FFFD`
}

/** Makes an article's text; what writes Markdown is loaded only where it is wanted. */
export async function writerOf(format: JobSettings['format']): Promise<(article: Article) => string> {
  if (format !== 'markdown') return article => article.text
  return (await import('../compile/markdown.ts')).articleToMarkdown
}

/**
 * Counts what was kept and what was cut.
 *
 * @param started when the page's turn came, in milliseconds of `performance.now()`
 */
export function factsOf(article: Article, started: number): PageFacts {
  const out = countWordsIn(article.text)
  const removed: Record<string, number> = {}
  let cut = 0
  for (const { category, text } of article.removed) {
    const words = countWordsIn(text)
    cut += words
    removed[category] = (removed[category] ?? 0) + words
  }
  const ms = Math.round(performance.now() - started)
  return { status: article.text === '' ? 'empty' : 'ok', words: { in: out + cut, out }, removed, warnings: article.warnings, ms }
}
