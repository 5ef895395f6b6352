import { relative } from 'node:path'
import { pMapIterable, pMapSkip } from 'p-map'
import type { PageFacts } from './clean-decoded.ts'
import { describeFault } from './faults.ts'
import type { Job, JobResult } from './job.ts'
import type { Journal, JournalEntry } from './journal.ts'
import type { JobLeft } from './lot-pool.ts'
import { makeTemporaryName } from './own-files.ts'
import type { Executor } from './pool.ts'
import { sameState, stateAt } from './state.ts'
import { discard, putInPlace } from './write.ts'

/** A page of a folder run: what to read and where its article goes, or why it cannot be read. */
export type Page<Output extends string | null = string> = { source: string; path: string | null; output: Output } | { source: string; fault: string }

type FilePage = Extract<Page, { path: string | null }>

/** What became of a page. */
export type PageResult =
  | { kind: 'cleaned'; source: string; output: string | null; facts: PageFacts; removed: string }
  /** Its article was there already, from the same dump. */
  | { kind: 'skipped'; source: string; output: string; facts: PageFacts }
  | { kind: 'failed'; source: string; error: string }

export interface FolderRun {
  pages: Iterable<Page>
  /** Absolute path of the output folder. */
  folder: string
  journal: Journal
  /** Whether the articles hold the names of their dumps, so that another name makes another article. */
  named: boolean
  executor: Executor<Job, JobResult | JobLeft>
  /** Cleans what does not come from a file of a name: standard input. */
  here(job: Omit<Job, 'path'>): Promise<JobResult>
  /** How many pages are in work at once, and how many may wait for one before them that takes long. */
  concurrency: number
  ahead: number
  /** No new page is begun when this says so. */
  stopped(): boolean
  /** Called for every page that is done, in whatever order. */
  onDone(): void
}

/**
 * Cleans the pages of a run, several at once, and puts every article into its place.
 *
 * @returns what became of each, in the order of the pages
 */
export async function* cleanFolder(run: FolderRun): AsyncGenerator<PageResult, void, undefined> {
  const left: Job[] = []
  const clean = async (page: Page): Promise<PageResult | typeof pMapSkip> => {
    const result = 'fault' in page ? { kind: 'failed' as const, source: page.source, error: page.fault } : await cleanPage(page, run, left)
    if (!result) return pMapSkip
    run.onDone()
    return result
  }
  try {
    yield* pMapIterable(untilStopped(run), clean, { concurrency: run.concurrency, backpressure: run.concurrency + run.ahead })
  } finally {
    await run.executor.close()
    // A worker that was stopped may have been about to make its file just then.
    for (const { output, temporary } of left) await discard(output, temporary)
  }
}

function* untilStopped({ pages, stopped }: FolderRun): Generator<Page, void, undefined> {
  for (const page of pages) {
    if (stopped()) return
    yield page
  }
}

/** @returns what became of a page; nothing where it was not begun */
async function cleanPage({ source, path, output }: FilePage, run: FolderRun, left: Job[]): Promise<PageResult | undefined> {
  const below = relative(run.folder, output)
  const known = await standing(run.journal.known(below), output, source, run)
  const temporary = makeTemporaryName()
  if (path === null) return settle(await run.here({ source, output, temporary }))
  if (known && sameState(known.dump, await stateAt(path)) && known.dump.settled) return { kind: 'skipped', source, output, facts: known.facts }
  const job: Job = { source, path, output, temporary, ...(known && { unless: known.dump.hash }) }
  const result = await run.executor.run(job)
  if (result.kind === 'left') return undefined
  if (result.kind !== 'died') return settle(result)
  left.push(job)
  return { kind: 'failed', source, error: result.error }

  async function settle(result: JobResult): Promise<PageResult> {
    if (result.kind === 'failed') return { kind: 'failed', source, error: result.error }
    if (result.kind === 'unchanged') {
      if (!known) throw new Error('a page without an earlier article cannot be unchanged')
      if (result.dump) await run.journal.add({ ...known, dump: result.dump })
      return { kind: 'skipped', source, output, facts: known.facts }
    }
    const { staged, dump, facts, removed } = result
    try {
      if (staged) await putInPlace(staged)
    } catch (error) {
      return { kind: 'failed', source, error: `its article cannot be written to '${output}': ${describeFault(error)}` }
    }
    if (staged && dump) await run.journal.add({ output: below, source, dump, article: { size: staged.size, modified: staged.modified }, facts })
    return { kind: 'cleaned', source, output, facts, removed }
  }
}

/** The entry of an article, if the article is as it was written and would be named the same. */
async function standing(entry: JournalEntry | undefined, output: string, source: string, { named }: FolderRun): Promise<JournalEntry | undefined> {
  if (!entry || (named && entry.source !== source)) return undefined
  const article = await stateAt(output)
  return article && article.size === entry.article.size && article.modified === entry.article.modified ? entry : undefined
}
