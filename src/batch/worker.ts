import { workerData } from 'node:worker_threads'
import type { JobSettings } from './clean-decoded.ts'
// A worker meets pages of all kinds, so it has all parsers from the start.
import '../clean.ts'
import { doJob, type Job, type JobResult } from './job.ts'
import { doLot, type Lot } from './lot.ts'

const settings = workerData as JobSettings

/** What a worker of the pool does. */
export default function work(lot: Lot<Job>): Promise<JobResult[]> {
  return doLot(
    lot,
    job => doJob(job, settings),
    () => performance.now(),
  )
}
