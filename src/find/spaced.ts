import type { Evidence } from './evidence.ts'

/** A text is set with blank lines when so large a share of its longer paragraphs stands between them: notes and items of lists may not. */
const leastSpaced = 0.8
const longer = 20

/** A byline among so many of a text's first blocks ends its head, whose lines may be set tight. */
const longestHead = 6

/** Whether the paragraphs of a text stand between blank lines. */
export function isSpaced(text: readonly Evidence[]): boolean {
  const head = text.slice(0, longestHead).findLastIndex(e => e.signed) + 1
  const paragraphs = text.slice(head).filter(e => e.prose && e.words >= longer)
  return paragraphs.length > 0 && paragraphs.filter(e => e.gapBefore > 0 && e.gapAfter > 0).length >= paragraphs.length * leastSpaced
}
