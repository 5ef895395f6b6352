import { setFlagsFromString } from 'node:v8'

/**
 * By how much, in per cent, the memory in use may grow before it is collected. By itself, V8 lets it grow to four times its
 * size where there is much memory, in every thread; so little costs no time that could be measured.
 */
const growth = 50

/** Has this thread, and all workers that are started later, collect memory before it has grown much. */
export const spareMemory = (): void => setFlagsFromString(`--heap-growing-percent=${growth}`)
