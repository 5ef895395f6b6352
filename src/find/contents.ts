import type { Evidence } from './evidence.ts'
import { findOutlines, headsTable } from './outline.ts'

/** So many lines may stand above the first entry: a heading, a button. */
const mostHeadings = 2

/**
 * Cuts tables of contents out of the body: a heading that a rule knows, and below it the headings of the text, each of which stands
 * over its section as well. A list of what follows that the text itself leads to has no such heading, and stays; so do the contents of an
 * encyclopaedia's article, whose sections its readers edit: they are printed with it.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function cutContents(read: readonly Evidence[], body: boolean[]): void {
  if (read.some(e => e.edited || e.entered)) return
  for (const { from, entries } of findOutlines(read)) {
    let start = from
    while (start > 0 && from - start < mostHeadings && headsTable(read[start - 1] as Evidence)) start--
    if (start === from) continue
    body.fill(false, start, from)
    for (const i of entries) body[i] = false
  }
}
