import { deathMessage, startWorkers, type WorkersOptions } from './workers.ts'

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

/**
 * Starts workers that take jobs as they come; with several at once, a worker has the next at hand when it is done with one.
 * A job that was lost with its worker is tried again alone, since any of those that the worker had may have taken it along.
 */
export function openPool<Job, Result>(options: WorkersOptions): Executor<Job, Result> {
  const workers = startWorkers<Job, Result>(options)
  const died = (error: unknown): JobDied => ({ kind: 'died', error: deathMessage(workers.broken() ?? error, options.memory) })
  return {
    run: job =>
      workers.run(job).catch(error => {
        if (workers.broken() !== undefined) return died(error)
        return workers.run(job, new AbortController().signal).catch(died)
      }),
    close: workers.close,
  }
}
