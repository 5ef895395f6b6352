import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { isSpaced } from './spaced.ts'

/** A byline at the article's foot stands at most so many blocks below what was taken for its end, and has so many words at most. */
const reach = 12
const longest = 14
/** So many blocks stand between the two: one paragraph above a name may be a picture's, but not below a list. */
const fewest = 2

/** Whether nothing says that a block is of teasers or of a picture, or ends the article. */
const mayBeText = (e: Evidence): boolean => isInnocent(e) && e.extent < 2 && !e.barrier && !e.thread && !e.captioned && !e.endsWithEllipsis

/** "Text: Ann Hale", "Source: Linden Press". Teasers bear dates. */
const isFootByline = (e: Evidence): boolean => e.signed && !e.dated && e.digits === 0 && e.words <= longest && e.gapBefore > 0

/**
 * Takes the text along that stands between the body and the byline at its foot, though it ends in a list or a short paragraph that to a
 * reading of each line are none of it.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeAboveByline(read: readonly Evidence[], body: boolean[]): void {
  const from = body.lastIndexOf(true) + 1
  if (from === 0) return
  let to = from
  while (to < read.length && to - from <= reach && !isFootByline(read[to] as Evidence) && mayBeText(read[to] as Evidence)) to++
  const byline = read[to]
  const isBelowList = read[from - 1]?.prose === false
  if (to - from < (isBelowList ? 1 : fewest) || !byline || !isFootByline(byline) || !read.slice(from, to).some(({ prose }) => prose)) return
  if (isSpaced(read.filter((_, i) => body[i]))) body.fill(true, from, to)
}
