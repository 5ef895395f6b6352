import type { Tally } from '../batch/status.ts'
import { duration } from './summary.ts'
import type { Surroundings } from './surroundings.ts'

/** Shows on a terminal how far a run is. */
export interface Progress {
  /** A page is done. */
  step(): void
  /** Takes the line away. */
  stop(): void
}

const silent: Progress = { step: () => {}, stop: () => {} }

/** Shows progress on standard error, if that is a terminal and nobody asked for quiet. */
export async function showProgress(
  { stderr, env }: Pick<Surroundings, 'stderr' | 'env'>,
  { pages }: Pick<Tally, 'pages'>,
  quiet: boolean,
  now: () => number,
): Promise<Progress> {
  if (quiet || stderr.isTTY !== true || env.TERM === 'dumb') return silent
  const { default: progress } = await import('cli-progress')
  const started = now()
  const bar = new progress.SingleBar({
    stream: stderr,
    // The cursor stays, and the line goes when the run is over: the summary says what it said.
    hideCursor: null,
    clearOnComplete: true,
    gracefulExit: false,
    linewrap: null,
    // A message may stand where the line was.
    forceRedraw: true,
    format: (_options, { value, total }) => describeProgress(value, total, now() - started),
  })
  bar.start(pages, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}

const figures = new Intl.NumberFormat('en')

/** `1,200 of 20,000 pages (6%), 240 a second, 1 min 18 s left` */
export function describeProgress(done: number, total: number, milliseconds: number): string {
  const so = `${figures.format(done)} of ${figures.format(total)} pages (${total === 0 ? 100 : Math.floor((done / total) * 100)}%)`
  if (done === 0 || milliseconds < 500) return so
  const rate = (done / milliseconds) * 1000
  return `${so}, ${figures.format(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))} a second, ${duration(((total - done) / rate) * 1000)} left`
}
