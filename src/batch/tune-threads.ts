import { setFlagsFromString } from 'node:v8'

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
