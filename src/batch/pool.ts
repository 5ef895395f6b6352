import { Piscina } from 'piscina'
import { describeFault, faultCode } from './faults.ts'

/** A job as it travels to a worker, which answers `{ began: number }` when it takes it up. */
export interface NumberedJob<Job> {
  number: number
  job: Job
}

/** Does jobs one by one; a failure is a result like others. */
export interface Executor<Job, Result> {
  run(job: Job): Promise<Result | JobDied>
  close(): Promise<void>
}

/** A job that took its worker along, or was stopped with it. */
export interface JobDied {
  kind: 'died'
  error: string
}

export interface PoolOptions {
  /** The module of the worker. */
  file: URL
  threads: number
  /** How many jobs a worker is handed at once (default: 1; one in any case where there is a timeout). If it dies, each is tried again alone. */
  perThread?: number
  /** Seconds that a job may take, from when a worker takes it up; without it, a worker need not say when. */
  timeout?: number
  /** Megabytes that a worker may use; without it, as many as this process. */
  memory?: number
  /** Plain data that every worker is started with. */
  settings: unknown
}

/** Starts workers, each of which does one job at a time. */
export function openPool<Job, Result>({ file, threads, perThread = 1, timeout, memory, settings }: PoolOptions): Executor<Job, Result> {
  const pool = new Piscina<NumberedJob<Job>, Result>({
    filename: file.href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: perThread,
    // By itself, it puts a job behind others that came later, when no worker is free just then; with this, one with a signal before them.
    stricterFIFO: perThread > 1,
    recordTiming: false,
    workerData: settings,
    ...(memory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: memory } }),
    // From the sources a worker needs what makes JavaScript of them, as the main thread has it.
    ...(file.pathname.endsWith('.ts') && { execArgv: ['--import', 'tsx'] }),
  })
  const began = new Map<number, () => void>()
  let broken: unknown
  pool.on('message', (message: { began: number }) => began.get(message.began)?.())
  // No job is to blame: the workers do not even start. Without this, all jobs would wait for ever.
  pool.on('error', error => {
    broken ??= error
    void pool.destroy()
  })
  let count = 0

  /** A job with a signal is given to a worker that has no other, and gets none beside it. */
  const runAlone = async (job: Job): Promise<Result | JobDied> => {
    const number = ++count
    const controller = new AbortController()
    let timer: NodeJS.Timeout | undefined
    if (timeout !== undefined) {
      began.set(number, () => {
        timer = setTimeout(() => controller.abort(), timeout * 1000)
      })
    }
    try {
      return await pool.run({ number, job }, { signal: controller.signal })
    } catch (error) {
      return { kind: 'died', error: timeout !== undefined && controller.signal.aborted ? lateMessage(timeout) : deathMessage(broken ?? error, memory) }
    } finally {
      clearTimeout(timer)
      began.delete(number)
    }
  }

  const runBesideOthers = async (job: Job): Promise<Result | JobDied> => {
    try {
      return await pool.run({ number: ++count, job })
    } catch {
      // Any of the jobs that the worker had may have taken it along.
      return broken === undefined ? runAlone(job) : { kind: 'died', error: deathMessage(broken, memory) }
    }
  }

  return {
    run: async job => {
      if (broken !== undefined) return { kind: 'died', error: deathMessage(broken, memory) }
      return perThread > 1 && timeout === undefined ? runBesideOthers(job) : runAlone(job)
    },
    close: () => pool.destroy(),
  }
}

const lateMessage = (timeout: number): string =>
  `took longer than ${timeout} ${timeout === 1 ? 'second' : 'seconds'} to clean; give it more with --timeout, or look whether it is a page`

function deathMessage(error: unknown, memory: number | undefined): string {
  if (faultCode(error) === 'ERR_WORKER_OUT_OF_MEMORY')
    return `needs more ${memory === undefined ? 'memory than there is' : `than ${memory} MB of memory`} to clean; look whether it is one page`
  return `its worker died: ${describeFault(error)}`
}
