import { workerData } from 'node:worker_threads'
import { doRecordJob, type RecordJob, type RecordJobSettings, type RecordResult } from './record-job.ts'

const settings = workerData as RecordJobSettings

/** What a worker of the pool does with a record; without one, it only answers that it is there. */
export default function work(job: RecordJob | null): Promise<RecordResult> {
  return job === null ? Promise.resolve({ kind: 'blank' }) : doRecordJob(job, settings)
}
