import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { isSentence } from './sentences.ts'
import { isSpaced } from './spaced.ts'

/** A sub-heading has at most so many words. */
const longestHeading = 10
/** What stands between two blocks of the body has at most so many, or is more than a box. */
const longestHole = 16

/** Whether a block stands alone between blank lines, and nothing but what stands around it speaks against it. */
const standsAlone = (e: Evidence): boolean =>
  e.gapBefore > 0 &&
  e.gapAfter > 0 &&
  e.phrase === 0 &&
  isInnocent(e) &&
  !e.captioned &&
  !e.dated &&
  e.separators === 0 &&
  !e.endsWithEllipsis &&
  e.repeats === 1

/**
 * Takes back what stands behind a closed box within the body, before the body goes on: a sub-heading, or sentences. Where the body's
 * paragraphs stand between blank lines, a box whose lines have none between them ends at the first.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeBetweenBoxes(read: readonly Evidence[], body: boolean[]): void {
  const end = body.lastIndexOf(true)
  let spaced: boolean | undefined
  for (let from = body.indexOf(false, body.indexOf(true)); from >= 0 && from < end; from = body.indexOf(false, from)) {
    const to = body.indexOf(true, from)
    const start = startOfText(read, from, to)
    if (start < to && to - from <= longestHole && !read.slice(from, to).some(isComment)) {
      spaced ??= isSpaced(read.filter((_, i) => body[i]))
      if (!spaced) return
      body.fill(true, start, to)
    }
    from = to
  }
}

/** Where the text begins that stands between the last box of a hole and the body below; the hole's end where there is none. */
function startOfText(read: readonly Evidence[], from: number, to: number): number {
  let start = to
  while (start > from && standsAlone(read[start - 1] as Evidence)) start--
  const above = read[start - 1] as Evidence
  const isText = read.slice(start, to).every(e => isSentence(e) || (e.words <= longestHeading && !e.ends))
  return start > from && above.gapBefore === 0 && isText ? start : to
}

const isComment = ({ thread, block }: Evidence): boolean => thread || block.data.marks.some(({ category }) => category === 'comments')
