/** Some jobs that a worker is handed at once and does one after the other: to hand over each would cost more. */
export interface Lot<Job> {
  jobs: readonly Job[]
  /** Memory that both threads see: how many of the jobs were begun, or `closed`. */
  begun: Int32Array
}

/** The most jobs of a lot. */
export const mostInLot = 8

/** No further job is to be begun. */
export const closed = -1

/** Milliseconds after which no further job of a lot is begun, so that what is done comes back soon. */
const longEnough = 50

/**
 * What a worker does with a lot.
 *
 * @returns the results of its first jobs; the others are to be handed out anew
 */
export async function doLot<Job, Result>({ jobs, begun }: Lot<Job>, doJob: (job: Job) => Promise<Result>, now: () => number): Promise<Result[]> {
  const started = now()
  const results: Result[] = []
  for (const job of jobs) {
    const count = results.length
    if (count > 0 && now() - started >= longEnough) break
    if (Atomics.compareExchange(begun, 0, count, count + 1) !== count) break
    results.push(await doJob(job))
  }
  return results
}
