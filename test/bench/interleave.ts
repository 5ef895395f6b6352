import { Bench } from 'tinybench'

/** Rounds that only warm up: until then V8 still compiles what runs. */
const warming = 3

/**
 * Times several ways through the same work, by turns: each round runs every one of them once, so that what else the
 * machine does falls on all of them alike.
 *
 * @param tasks by name; each run does the whole work once
 * @param rounds how often each is run and timed; the first rounds are some more, and only warm up
 * @returns for each name the milliseconds of its runs, in the order of the rounds
 */
export async function interleave(tasks: Record<string, () => unknown>, rounds: number): Promise<Record<string, number[]>> {
  const times = Object.fromEntries(Object.keys(tasks).map((name): [string, number[]] => [name, []]))
  for (let round = 0; round < warming + rounds; round++) {
    const bench = new Bench({ iterations: 1, time: 0, warmup: false })
    for (const [name, run] of Object.entries(tasks)) bench.add(name, run)
    for (const { name, result } of await bench.run()) {
      if (result.state === 'errored') throw result.error
      if (result.state === 'completed' && round >= warming) times[name]?.push(result.latency.p50)
    }
  }
  return times
}

/** The middle one of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** The median of the ratios of two rows of times, round by round. */
export const medianRatio = (times: readonly number[], to: readonly number[]): number => median(times.map((time, i) => time / (to[i] as number)))
