import { parentPort, workerData } from 'node:worker_threads'
import { doJob, type Job, type JobResult, type JobSettings } from './job.ts'
import type { NumberedJob } from './pool.ts'

const settings = workerData as JobSettings

/** What a worker of the pool does. */
export default function work({ number, job }: NumberedJob<Job>): Promise<JobResult> {
  // Only from now on its time counts: it may have waited for its turn.
  parentPort?.postMessage({ began: number })
  return doJob(job, settings)
}
