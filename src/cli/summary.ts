import type { Tally } from '../batch/status.ts'

const figures = new Intl.NumberFormat('en')
const number = (n: number): string => figures.format(n)

/** What a run through a folder came to, in one line. */
export function summarise({ pages, cleaned, empty, failed, skipped }: Tally, passedOver: number, milliseconds: number): string {
  const rest = [
    ...(skipped > 0 ? [`${number(skipped)} done before`] : []),
    ...(empty > 0 ? [`${number(empty)} without an article`] : []),
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
    ...(passedOver > 0 ? [`${number(passedOver)} skipped`] : []),
  ]
  return `${[`${number(cleaned)} of ${number(pages)} ${pages === 1 ? 'page' : 'pages'} cleaned`, ...rest].join(', ')}; ${duration(milliseconds)}`
}

/** A time as people say it: `0.4 s`, `35 s`, `2 min 5 s`, `3 h 20 min`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  const minutes = Math.round(whole / 60)
  return `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`
}
