import { parentPort, workerData } from 'node:worker_threads'
import type { JobSettings } from './clean-decoded.ts'
// A worker meets pages of all kinds, so it has all parsers from the start.
import '../clean.ts'
import { doJob, type Job, type JobResult } from './job.ts'
import type { NumberedJob } from './pool.ts'

const settings = workerData as JobSettings

/** What a worker of the pool does. */
export default function work({ number, job }: NumberedJob<Job>): Promise<JobResult> {
  // Only from now on its time counts: it may have waited for its turn.
  parentPort?.postMessage({ began: number })
  return doJob(job, settings)
}
