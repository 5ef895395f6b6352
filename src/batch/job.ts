import { type CleanOptions, clean } from '../clean.ts'
import type { Article } from '../compile/article.ts'
import { articleToJson } from '../compile/json.ts'
import { removedRecord } from '../compile/removed.ts'
import type { Warning } from '../page/nodes.ts'
import { countWords, tokenize } from '../page/tokens.ts'
import type { DecodedDump } from '../parse/decode.ts'
import { describeFault } from './faults.ts'
import { decodeDump, readBytes } from './read.ts'
import { type FileState, hashOf } from './state.ts'
import { type Staged, stage } from './write.ts'

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

/** One page: from its dump to its article. Plain data. */
export interface Job {
  source: string
  /** Absolute path of the dump. */
  path: string
  /** Absolute path of the article. */
  output: string
  /** The name under which the article is written at first, beside its place. */
  temporary: string
  /** The hash of the dump whose article is there: where it still holds, nothing is to be done. */
  unless?: string
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

/** The state of a dump, and a name for its bytes. */
export interface DumpState extends FileState {
  hash: string
}

/** What became of a job. Plain data. */
export type JobResult =
  | { kind: 'cleaned'; facts: PageFacts; dump: DumpState | null; staged: Staged | null; removed: string }
  | { kind: 'unchanged'; dump: DumpState | null }
  | { kind: 'failed'; error: string }

/** Does a job: reads the dump, cleans it, and lays the article beside its place. */
export async function doJob(job: Job, settings: JobSettings): Promise<JobResult> {
  const started = performance.now()
  try {
    const { bytes, state } = await readBytes(job.path, settings.maxPage)
    const hash = hashOf(bytes)
    const dump = state && { ...state, hash }
    if (job.unless === hash) return { kind: 'unchanged', dump }
    return { ...(await stageArticle(await decodeDump(bytes, settings.charset, settings.maxPage), job, settings, started)), dump }
  } catch (error) {
    return { kind: 'failed', error: describeFault(error) }
  }
}

/** The second half of a job, for a dump that was read. */
export async function stageArticle(
  decoded: DecodedDump,
  { source, output, temporary }: Pick<Job, 'source' | 'output' | 'temporary'>,
  settings: JobSettings,
  started: number,
): Promise<Extract<JobResult, { kind: 'cleaned' }>> {
  const article = cleanDecoded(decoded, settings)
  const written = (await writerOf(settings.format))(article)
  const staged = await stage(output, settings.format === 'json' ? `${articleToJson(source, article)}\n` : written, temporary).catch(error => {
    throw new Error(`its article cannot be written to '${output}': ${describeFault(error)}`, { cause: error })
  })
  const removed = settings.removed ? await removedRecord(source, decoded, article, written) : ''
  return { kind: 'cleaned', facts: factsOf(article, started), dump: null, staged, removed }
}

/** Cleans a dump that was decoded, and warns of bytes that did not fit. */
export function cleanDecoded({ text, strayBytes }: DecodedDump, { options, charset }: Pick<JobSettings, 'options' | 'charset'>): Article {
  const article = clean(text, options)
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
  const out = wordsOf(article.text)
  const removed: Record<string, number> = {}
  let cut = 0
  for (const { category, text } of article.removed) {
    const words = wordsOf(text)
    cut += words
    removed[category] = (removed[category] ?? 0) + words
  }
  const ms = Math.round(performance.now() - started)
  return { status: article.text === '' ? 'empty' : 'ok', words: { in: out + cut, out }, removed, warnings: article.warnings, ms }
}

const wordsOf = (text: string): number => countWords(tokenize(text))
