import type { Evidence } from './evidence.ts'
import { findOutlines } from './outline.ts'

/** The heading of a table of contents, or the button that hides it, has at most so many words. */
const longestHeading = 6
/** So many lines may stand above the first entry: a heading, a button. */
const mostHeadings = 2

/** Whether a rule knows all of a line as the label of a list of links within the page. */
const isHeading = ({ words, ends, block }: Evidence): boolean =>
  words <= longestHeading &&
  !ends &&
  block.data.marks.some(({ by, category, coverage }) => by === 'phrase' && coverage === 1 && (category === 'meta' || category === 'navigation'))

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
    while (start > 0 && from - start < mostHeadings && isHeading(read[start - 1] as Evidence)) start--
    if (start === from) continue
    body.fill(false, start, from)
    for (const i of entries) body[i] = false
  }
}
