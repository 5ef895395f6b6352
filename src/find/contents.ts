import type { Evidence } from './evidence.ts'
import { findOutlines, headsTable } from './outline.ts'

/** So many lines may stand above the first entry: a heading, a button. */
const mostHeadings = 2

/** A table of contents below a heading that a rule knows. */
interface Contents {
  /** The first of its headings, and the block behind the last. */
  from: number
  to: number
  entries: readonly number[]
  /** The headings that they name. */
  headings: readonly number[]
}

function* contentsOf(read: readonly Evidence[]): Generator<Contents> {
  for (const { from, entries, headings } of findOutlines(read)) {
    let start = from
    while (start > 0 && from - start < mostHeadings && headsTable(read[start - 1] as Evidence)) start--
    if (start < from) yield { from: start, to: from, entries, headings }
  }
}

/**
 * Notes which blocks name a section of the text, in its table of contents or over the section: none of them is the page's headline, though
 * it stands alone, and again below. The first section's name may be that of the page.
 *
 * @param read the blocks that are read
 */
export function noteContents(read: readonly Evidence[]): void {
  for (const { entries, headings } of contentsOf(read)) for (const i of [...entries, ...headings.slice(1)]) (read[i] as Evidence).namesSection = true
}

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
  for (const { from, to, entries } of contentsOf(read)) {
    body.fill(false, from, to)
    for (const i of entries) body[i] = false
  }
}
