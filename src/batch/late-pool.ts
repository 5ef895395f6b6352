import { setImmediate } from 'node:timers/promises'
import type { Executor, JobDied } from './pool.ts'

export interface LatePoolOptions<Job, Result> {
  /** Does a job on this thread. */
  here(job: Job): Promise<Result>
  /** Starts the workers. */
  open(): Promise<Executor<Job, Result>>
  /** Settles when a worker has answered; false where none does, and all goes on on this thread. */
  ready(pool: Executor<Job, Result>): Promise<boolean>
  /** Milliseconds of work on this thread before workers are worth their start. */
  worth: number
  now(): number
}

/**
 * Does jobs on this thread until it is plain that workers are worth their start: until some work is done and more than one
 * job waits. While they start, this thread goes on; from when they are there, they do all.
 *
 * Who hands in one job and waits for its result never starts them.
 */
export function openLatePool<Job, Result>({ here, open, ready, worth, now }: LatePoolOptions<Job, Result>): Executor<Job, Result> {
  const waiting: { job: Job; settle(result: Promise<Result | JobDied>): void }[] = []
  let opened: Executor<Job, Result> | undefined
  let pool: Executor<Job, Result> | undefined
  let opening = false
  let closed = false
  let spent = 0
  let working = false

  const start = async (): Promise<void> => {
    opening = true
    // Without workers it only takes longer.
    const executor = await open().catch(() => undefined)
    if (!executor) return
    if (closed) return executor.close()
    opened = executor
    if ((await ready(executor)) && !closed) pool = executor
  }

  const work = async (): Promise<void> => {
    working = true
    while (!pool && !closed) {
      // Others may come in meanwhile, and what is done may go out.
      await setImmediate()
      const next = waiting.shift()
      if (!next) break
      if (!opening && waiting.length > 0 && spent >= worth) start()
      const began = now()
      const result = here(next.job)
      next.settle(result)
      await result.catch(() => {})
      spent += now() - began
    }
    working = false
    const left = pool
    if (left) for (const { job, settle } of waiting.splice(0)) settle(left.run(job))
  }

  return {
    run: job => {
      if (pool) return pool.run(job)
      return new Promise((resolve, reject) => {
        waiting.push({ job, settle: result => void result.then(resolve, reject) })
        if (!working) work()
      })
    },
    close: async () => {
      closed = true
      await opened?.close()
    },
  }
}
