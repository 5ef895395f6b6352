import type { Evidence } from './evidence.ts'
import { isItem } from './facts.ts'
import { isSpaced } from './spaced.ts'

/** A list has so many lines. */
const fewest = 3
const most = 24
/** The body holds so large a share of its lines: of a list of the page's own it may hold the heading. */
const leastKept = 0.2
/** What is longer, in words, is no item. */
const longest = 60

const mayBeItem = (e: Evidence): boolean => e.phrase === 0 && e.separators === 0 && e.words <= longest && isItem(e)

/**
 * Takes the rest of lists along of which the body holds a part: where its paragraphs stand between blank lines, lines without any
 * between them are of one list, and all of it if no rule knows one of them.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeTightLists(read: readonly Evidence[], body: boolean[]): void {
  const last = body.lastIndexOf(true)
  // What stands above the first paragraph is of the head.
  let from = read.findIndex((e, i) => body[i] && e.prose) + 1
  if (from === 0 || !isSpaced(read.filter((_, i) => body[i]))) return
  while (from <= last) {
    let to = from + 1
    while (read[to]?.gapBefore === 0 && !read[to]?.asideBefore) to++
    if (read[from]?.gapBefore !== 0 && isPartOfList(read.slice(from, to), body.slice(from, to))) body.fill(true, from, to)
    from = to
  }
}

/** @param kept which of some lines that stand together are of the body */
function isPartOfList(lines: readonly Evidence[], kept: readonly boolean[]): boolean {
  const count = kept.filter(Boolean).length
  const isList = lines.length >= fewest && lines.length <= most && count < lines.length && count >= lines.length * leastKept
  return isList && lines.every((e, i) => (kept[i] ? e.phrase === 0 : mayBeItem(e)))
}
