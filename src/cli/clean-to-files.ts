import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { JobSettings } from '../batch/clean-decoded.ts'
import { describeFault } from '../batch/faults.ts'
import { cleanFolder, type Page } from '../batch/folder.ts'
import { doJob, type Job, type JobResult, stageArticle } from '../batch/job.ts'
import type { Journal } from '../batch/journal.ts'
import { mostInLot } from '../batch/lot.ts'
import type { JobLeft } from '../batch/lot-pool.ts'
import { removeLeftovers } from '../batch/own-files.ts'
import type { Executor } from '../batch/pool.ts'
import { readStream } from '../batch/read.ts'
import { discard } from '../batch/write.ts'
import { listenForInterrupt } from './interrupt.ts'
import type { Ledger } from './ledger.ts'
import type { CleanFlags } from './options.ts'
import { showProgress } from './progress.ts'
import type { Report } from './report.ts'
import { summarise } from './summary.ts'
import type { Surroundings } from './surroundings.ts'
import type { FileTargets } from './targets.ts'
import { blaming } from './write-error.ts'

export interface WriteRun {
  pages: Iterable<Page>
  /** How many of them are to be read: all but those that cannot be. */
  jobs: number
  /** How many files in the folders are no pages. */
  passedOver: number
  targets: FileTargets
  settings: JobSettings
  flags: CleanFlags
  surroundings: Surroundings
  report: Report
  ledger: Ledger
}

/** What a worker may use: a page of some 20 MB. What needs more is no page, or many in one. */
const workerMemory = 1024

/** How many pages are in hand for each worker: those that it has, and those that it gets next. */
const inHand = 2 * mostInLot

/** How far the workers may run ahead of a page that takes long: what was removed from the pages between is held in memory. */
const ahead = { plain: 4096, removed: 512 }

/** How a run ended, besides what became of its pages. */
export interface WriteEnd {
  /** The signal that ended it before it was through, if one did. */
  signal: 'SIGINT' | 'SIGTERM' | undefined
  /** Whether `--resume` can know all that was done. */
  recorded: boolean
}

/** Cleans pages and writes each article to a file. */
export async function writePages(run: WriteRun): Promise<WriteEnd> {
  const { pages, jobs, targets, settings, flags, surroundings, report, ledger } = run
  const started = performance.now()
  const journal = targets.folder === null ? noJournal : await blaming(targets.folder, openFolderJournal(targets.folder, run))
  const threads = Math.min(flags.jobs ?? availableParallelism(), jobs)
  // A single file has no journal from which a second run could go on: it ends as the system has it.
  const interrupt =
    targets.folder === null
      ? undefined
      : listenForInterrupt(surroundings, () => report.note('stopping when the pages in hand are done; once more stops at once'))
  const stopped = (): boolean => interrupt?.signal !== undefined
  // One page does not wait for workers to start.
  const executor = jobs > 1 ? await openWorkers(threads, flags.timeout, settings, stopped) : onThisThread(settings)
  const progress = targets.folder === null ? undefined : await showProgress(surroundings, ledger.tally, flags.quiet === true, () => performance.now())
  try {
    const results = cleanFolder({
      pages,
      folder: targets.folder ?? '/',
      journal,
      named: settings.format === 'json',
      executor,
      here: job => cleanStandardInput(job, settings, surroundings, report),
      concurrency: Math.max(1, threads) * inHand,
      ahead: Math.max(1, threads) * (settings.removed ? ahead.removed : ahead.plain),
      stopped,
      onDone: () => progress?.step(),
    })
    for await (const result of results) await ledger.add(result)
  } finally {
    progress?.stop()
    interrupt?.end()
  }
  const recorded = await journal.close().then(
    () => true,
    error => {
      report.error(`its record cannot be written: ${describeFault(error)}; all is done, but --resume would do some of it again`, flags.output)
      return false
    },
  )
  if (targets.folder !== null) report.note(summarise(ledger.tally, run.passedOver, performance.now() - started))
  const through = ledger.tally.cleaned + ledger.tally.failed + ledger.tally.skipped === ledger.tally.pages
  const signal = through ? undefined : interrupt?.signal
  if (signal) report.note('ended before it was through; the same call with --resume does the rest')
  return { signal, recorded }
}

const noJournal: Journal = { known: () => undefined, add: async () => {}, close: async () => {} }

const onThisThread = (settings: JobSettings): Executor<Job, JobResult> => ({ run: job => doJob(job, settings), close: async () => {} })

async function openWorkers(threads: number, timeout: number, settings: JobSettings, stopped: () => boolean): Promise<Executor<Job, JobResult | JobLeft>> {
  const { openLotPool } = await import('../batch/lot-pool.ts')
  const { tuneThreads } = await import('../batch/tune-threads.ts')
  const { workerFile } = await import('../batch/worker-file.ts')
  tuneThreads()
  const undo = ({ output, temporary }: Job): Promise<void> => discard(output, temporary)
  return openLotPool({ file: workerFile, threads, timeout, memory: workerMemory, settings, stopped, undo })
}

/** Takes up, or begins, the record of the output folder, and removes what a killed run left there. */
async function openFolderJournal(folder: string, { settings, flags, report }: WriteRun): Promise<Journal> {
  const { openJournal } = await import('../batch/journal.ts')
  const { readEarlierRuns } = await import('../batch/earlier-runs.ts')
  const { fingerprint, programFingerprint } = await import('../batch/fingerprint.ts')
  const earlier = await readEarlierRuns(folder)
  if (earlier.killed) {
    const count = await removeLeftovers(folder)
    if (count > 0) report.note(`removed ${count === 1 ? 'an unfinished file' : `${count} unfinished files`} that an earlier run left`, flags.output)
  }
  const { removed: _, ...told } = settings
  const head = { layout: 1 as const, program: programFingerprint(), options: fingerprint(told) }
  if (!flags.resume) return openJournal(folder, head)
  const why = !earlier.head
    ? (await stat(folder).catch(() => undefined)) && 'no record of an earlier run is there'
    : earlier.head.program !== head.program
      ? 'the version or its rules are others than before'
      : earlier.head.options !== head.options && 'the options are others than before'
  if (why) report.note(`nothing to resume: ${why}, so all pages are cleaned`, flags.output)
  return openJournal(folder, head, earlier.head && !why ? earlier.articles : undefined)
}

/** Standard input is no file, and a worker does not have it. */
async function cleanStandardInput(job: Omit<Job, 'path'>, settings: JobSettings, { stdin }: Surroundings, report: Report): Promise<JobResult> {
  const started = performance.now()
  try {
    if (stdin.isTTY) report.note('reading standard input; end it with Ctrl-D')
    return await stageArticle(await readStream(stdin, settings.charset, settings.maxPage), job, settings, started)
  } catch (error) {
    return { kind: 'failed', error: describeFault(error) }
  }
}
