import type { Evidence } from './evidence.ts'

/** A text is set with blank lines when so large a share of its paragraphs stands between them. */
const leastSpaced = 0.8

/** Whether the paragraphs of a text stand between blank lines. */
export const isSpaced = (paragraphs: readonly Evidence[]): boolean =>
  paragraphs.filter(e => e.gapBefore > 0 && e.gapAfter > 0).length >= paragraphs.length * leastSpaced
