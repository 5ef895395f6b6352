import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/**
 * By how much, in per cent, the memory in use may grow before it is collected. By itself, V8 lets it grow to four times its
 * size where there is much memory, in every thread; so little costs no time that could be measured.
 */
const growth = 50

/**
 * How much of other functions V8 may copy into one that it compiles anew because it is used often, in units of bytecode. By
 * itself it copies 920: on Node 20 a thread then compiled for 3.5 to 4 seconds over a thousand dumps, with this for 2, and then cleaned
 * no slower.
 */
const inlined = 200

/** Has this thread, and all workers that are started later, collect memory before it has grown much, and compile in smaller pieces. */
export function tuneThreads(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`)
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlined}`)
}

/**
 * Bytes in which this thread makes what it needs for a moment: two halves, as large as those of a worker (workers.ts). By itself V8 takes
 * twice as many, and saves no time by it.
 */
const youngMemory = 16 * 1024 * 1024

/**
 * Has V8 give this thread no more room for what is new, once that has grown large enough: a stream over all languages then takes 131 MB
 * and not 150. To be called now and then while work is done, where there are no workers: theirs would stay as small as it is then.
 *
 * @returns whether there is nothing left to do
 */
export function limitYoungMemory(): boolean {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
  if (young && young.space_size < youngMemory) return false
  setFlagsFromString('--semi-space-growth-factor=1')
  return true
}
