import { cleanDecoded, factsOf, type JobSettings, writerOf } from '../batch/clean-decoded.ts'
import { describeFault } from '../batch/faults.ts'
import type { Page, PageResult } from '../batch/folder.ts'
import { readDump, readStream } from '../batch/read.ts'
import type { Article } from '../compile/article.ts'
import type { Ledger } from './ledger.ts'
import { optimisingLate } from './optimising-late.ts'
import type { Report } from './report.ts'
import { makePrinter } from './stdout.ts'
import type { Surroundings } from './surroundings.ts'
import { blaming } from './write-error.ts'

/** Cleans pages one after the other and prints their articles. */
export async function printPages(
  pages: Iterable<Page<null>>,
  settings: JobSettings,
  surroundings: Surroundings,
  report: Report,
  ledger: Ledger,
): Promise<void> {
  const writer = await writerOf(settings.format)
  const print = makePrinter(surroundings.stdout, settings.format, writer)
  const here = { settings, writer, surroundings, report, run: optimisingLate() }
  for (const page of pages) {
    const { article, result } = await cleanHere(page, here)
    await ledger.add(result)
    if (article) await blaming('standard output', print(page.source, article))
  }
}

/** What is the same for all pages. */
interface Here {
  settings: JobSettings
  writer: (article: Article) => string
  surroundings: Surroundings
  report: Report
  run: ReturnType<typeof optimisingLate>
}

async function cleanHere(page: Page<null>, { settings, writer, surroundings, report, run }: Here): Promise<{ article?: Article; result: PageResult }> {
  const { source } = page
  if ('fault' in page) return { result: { kind: 'failed', source, error: page.fault } }
  const started = performance.now()
  try {
    if (page.path === null && surroundings.stdin.isTTY) report.note('reading standard input; end it with Ctrl-D')
    const decoded = await (page.path === null
      ? readStream(surroundings.stdin, settings.charset, settings.maxPage)
      : readDump(page.path, settings.charset, settings.maxPage))
    const article = await cleanDecoded(decoded, settings, run)
    const removed = settings.removed ? await (await import('../compile/removed.ts')).removedRecord(source, decoded, article, writer(article)) : ''
    return { article, result: { kind: 'cleaned', source, output: null, facts: factsOf(article, started), removed } }
  } catch (error) {
    return { result: { kind: 'failed', source, error: describeFault(error) } }
  }
}
