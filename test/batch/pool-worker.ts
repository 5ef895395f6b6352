import { doLot, type Lot } from '../../src/batch/lot.ts'

/** A worker that does what a job says, or what the jobs of a lot say. */
export default async function work(task: string | Lot<string>): Promise<string | string[]> {
  return typeof task === 'string' ? doJob(task) : doLot(task, doJob, () => performance.now())
}

async function doJob(job: string): Promise<string> {
  if (job === 'hang') for (;;);
  if (job === 'wait') await new Promise(() => setInterval(() => {}, 1000))
  if (job === 'eat') for (const all: number[][] = []; ; ) all.push(new Array<number>(100_000).fill(all.length))
  if (job === 'exit') process.exit(3)
  if (job === 'throw') throw new Error('thrown')
  if (job.startsWith('long')) await new Promise(resolve => setTimeout(resolve, 60))
  return `${job} done`
}
