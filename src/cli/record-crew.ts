import { availableParallelism } from 'node:os'
import { openLatePool } from '../batch/late-pool.ts'
import type { Executor } from '../batch/pool.ts'
import type { Ahead } from '../batch/records/clean-records.ts'
import { doRecordJob, type RecordJob, type RecordJobSettings, type RecordResult } from '../batch/records/record-job.ts'
import { limitYoungMemory, tuneThreads } from '../batch/tune-threads.ts'

/** Who cleans the records of a call, and how many records they may have in hand at once. */
export interface RecordCrew extends Executor<RecordJob, RecordResult> {
  ahead: Ahead
}

/** Milliseconds of work from which workers are worth their start, which takes about as long. */
const worthWorkers = 300

/** Records that a worker may have before it. What comes out of order waits, so one slow record must not stop the others soon. */
const aheadOfWorker = 32

/** Bytes of all that are under way: enough of usual pages, and little beside what the workers themselves take. */
const bytesAhead = 8 * 1024 * 1024

/** Records that lie with a worker: one in work, and others for the time in which this thread has one in hand itself. */
const perWorker = 8

/** @param jobs how many processors to use (default: all) */
export function gatherCrew(settings: RecordJobSettings, jobs = availableParallelism()): RecordCrew {
  tuneThreads()
  const here = (job: RecordJob): Promise<RecordResult> => doRecordJob(job, settings)
  if (jobs === 1) return { run: withLittleMemory(here), close: async () => {}, ahead: { records: 1, bytes: bytesAhead } }
  const pool = openLatePool<RecordJob | null, RecordResult>({
    here: job => (job === null ? Promise.resolve({ kind: 'blank' }) : here(job)),
    open: async () => {
      const { openPool } = await import('../batch/pool.ts')
      const { recordWorkerFile } = await import('../batch/records/record-worker-file.ts')
      return openPool({ file: recordWorkerFile, threads: jobs - 1, perThread: perWorker, settings })
    },
    ready: async workers => (await workers.run(null)).kind !== 'died',
    room: (jobs - 1) * perWorker,
    worth: worthWorkers,
    now: () => performance.now(),
  })
  // A copy of its own: of a piece of a buffer, the whole buffer would travel.
  const run: RecordCrew['run'] = job => pool.run({ ...job, bytes: new Uint8Array(job.bytes) })
  return { run, close: pool.close, ahead: { records: jobs * aheadOfWorker, bytes: bytesAhead } }
}

/** Does jobs as before, and looks behind each whether memory has grown enough, until it has. */
function withLittleMemory(run: RecordCrew['run']): RecordCrew['run'] {
  let isLimited = false
  return async job => {
    const result = await run(job)
    if (!isLimited) isLimited = limitYoungMemory()
    return result
  }
}
