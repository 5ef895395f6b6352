import { parentPort } from 'node:worker_threads'

/** A worker that does what a job says. */
export default async function work({ number, job }) {
  parentPort.postMessage({ began: number })
  if (job === 'hang') for (;;);
  if (job === 'wait') await new Promise(() => setInterval(() => {}, 1000))
  if (job === 'eat') for (const all = []; ; ) all.push(new Array(100_000).fill(all.length))
  if (job === 'exit') process.exit(3)
  if (job === 'throw') throw new Error('thrown')
  return `${job} done`
}
