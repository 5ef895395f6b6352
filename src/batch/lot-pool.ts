import { closed, type Lot, mostInLot } from './lot.ts'
import type { Executor, JobDied } from './pool.ts'
import { deathMessage, startWorkers, type WorkersOptions } from './workers.ts'

/** A job that was not begun, since the run is to end. */
export interface JobLeft {
  kind: 'left'
}

export interface LotPoolOptions<Job> extends Omit<WorkersOptions, 'perThread'> {
  /** Seconds that a job may take, from when it is begun. */
  timeout: number
  /** No further job is handed out when this says so. */
  stopped?(): boolean
  /** Undoes what a job has done that is to be done again: it may have come through, but its result was lost with its worker. */
  undo?(job: Job): Promise<void>
}

/** A job that was not handed out yet. */
interface Waiting<Job, Result> {
  job: Job
  settle(result: Result | JobDied | JobLeft): void
}

/** A lot that a worker has. */
interface InHand {
  begun: Int32Array
  /** How many were begun when it was looked at, and since when it is as many. */
  seen: number
  since: number
  /** Which of them took too long. */
  late?: number
  /** Ends its worker. */
  controller: AbortController
}

/**
 * Starts workers that are handed jobs in lots, in the order in which they came. Of a worker that dies, or that has one job for
 * too long, only this job fails.
 */
export function openLotPool<Job, Result>(options: LotPoolOptions<Job>): Executor<Job, Result | JobLeft> {
  const { threads, timeout, memory, stopped, undo } = options
  const workers = startWorkers<Lot<Job>, Result[]>(options)
  const waiting: Waiting<Job, Result>[] = []
  const inHand = new Set<InHand>()
  let free = threads

  const look = (): void => {
    const now = performance.now()
    for (const lot of inHand) {
      const begun = Atomics.load(lot.begun, 0)
      if (begun !== lot.seen || begun === 0) Object.assign(lot, { seen: begun, since: now })
      // It may come through just now.
      else if (now - lot.since >= timeout * 1000 && Atomics.compareExchange(lot.begun, 0, begun, closed) === begun) {
        lot.late = begun - 1
        lot.controller.abort()
      }
    }
  }
  const watch = setInterval(look, Math.min(100, timeout * 100))

  const give = (): void => {
    if (stopped?.()) for (const { settle } of waiting.splice(0)) settle({ kind: 'left' })
    while (free > 0 && waiting.length > 0) void hand(waiting.splice(0, Math.min(mostInLot, Math.ceil(waiting.length / threads))))
  }

  const hand = async (jobs: Waiting<Job, Result>[]): Promise<void> => {
    free--
    const lot: InHand = { begun: new Int32Array(new SharedArrayBuffer(4)), seen: 0, since: 0, controller: new AbortController() }
    inHand.add(lot)
    let settle: () => void
    try {
      const results = await workers.run({ jobs: jobs.map(({ job }) => job), begun: lot.begun }, lot.controller.signal)
      waiting.unshift(...jobs.slice(results.length))
      settle = () => {
        for (const [i, result] of results.entries()) jobs[i]?.settle(result)
      }
    } catch (error) {
      settle = await afterDeath(jobs, lot, error)
    }
    inHand.delete(lot)
    free++
    // The worker does not wait until what it has done is dealt with.
    give()
    settle()
  }

  /** Hands out anew what is not to blame. */
  const afterDeath = async (jobs: readonly Waiting<Job, Result>[], { begun, late }: InHand, error: unknown): Promise<() => void> => {
    const broken = workers.broken()
    const blamed = broken === undefined ? [jobs[late ?? Math.max(0, Atomics.load(begun, 0) - 1)]] : jobs
    const others = jobs.filter(job => !blamed.includes(job))
    // What cannot be undone stands in the way of the job itself, which then says so.
    for (const { job } of others) await undo?.(job).catch(() => {})
    waiting.unshift(...others)
    const died: JobDied = { kind: 'died', error: late !== undefined ? lateMessage(timeout) : deathMessage(broken ?? error, memory) }
    return () => {
      for (const job of blamed) job?.settle(died)
    }
  }

  return {
    run: job =>
      new Promise(resolve => {
        waiting.push({ job, settle: resolve })
        give()
      }),
    close: async () => {
      clearInterval(watch)
      await workers.close()
    },
  }
}

const lateMessage = (timeout: number): string =>
  `took longer than ${timeout} ${timeout === 1 ? 'second' : 'seconds'} to clean; give it more with --timeout, or look whether it is a page`
