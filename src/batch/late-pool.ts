import { setImmediate } from 'node:timers/promises'
import type { Executor, JobDied } from './pool.ts'

export interface LatePoolOptions<Job, Result> {
  /** Does a job on this thread. */
  here(job: Job): Promise<Result>
  /** Starts the workers. */
  open(): Promise<Executor<Job, Result>>
  /** Settles when a worker has answered; false where none does, and all goes on on this thread alone. */
  ready(pool: Executor<Job, Result>): Promise<boolean>
  /** How many jobs the workers are given at once: more than they do, so that none waits while this thread has a job in hand. */
  room: number
  /** Milliseconds of work on this thread before workers are worth their start. */
  worth: number
  now(): number
}

/**
 * Does jobs on this thread, and with workers too from when it is plain that they are worth their start: when some work is
 * done and more than one job waits. This thread goes on as one of them, which saves the memory of a further one.
 *
 * Who hands in one job and waits for its result never starts them.
 */
export function openLatePool<Job, Result>({ here, open, ready, room, worth, now }: LatePoolOptions<Job, Result>): Executor<Job, Result> {
  const waiting: { job: Job; settle(result: Promise<Result | JobDied>): void }[] = []
  let opened: Executor<Job, Result> | undefined
  let pool: Executor<Job, Result> | undefined
  let given = 0
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
    give()
  }

  const give = (): void => {
    while (pool && given < room) {
      const next = waiting.shift()
      if (!next) return
      given++
      next.settle(
        pool.run(next.job).finally(() => {
          given--
          give()
        }),
      )
    }
  }

  const work = async (): Promise<void> => {
    working = true
    while (!closed) {
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
  }

  return {
    run: job =>
      new Promise((resolve, reject) => {
        waiting.push({ job, settle: result => void result.then(resolve, reject) })
        give()
        if (!working && waiting.length > 0) work()
      }),
    close: async () => {
      closed = true
      await opened?.close()
    },
  }
}
