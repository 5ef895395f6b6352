import type { Evidence } from './evidence.ts'

/** A sentence has at least so many words. */
const shortest = 4

/** Whether a block ends as a sentence does, and is no label with a full stop. */
export const isSentence = (e: Evidence): boolean => e.ends && e.words >= shortest
