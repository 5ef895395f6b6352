import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { isSentence } from './sentences.ts'
import { isSpaced } from './spaced.ts'

/** A sub-heading has at most so many words. */
const longestHeading = 10
/** What leads on to the text below it has at least so many words. */
const shortestLead = 5
/** What stands between two blocks of the body has at most so many, or is more than a box. */
const longestHole = 16

/** Sub-headings of some papers begin with a mark: "■ What the captain said". */
const opensWithMark = ({ block }: Evidence): boolean => /^[■◆●◇□○]\s/.test(block.data.text)

/** Whether a block stands alone between blank lines, and nothing but what stands around it speaks against it. */
const standsAlone = (e: Evidence): boolean =>
  e.gapBefore > 0 &&
  e.gapAfter > 0 &&
  e.phrase === 0 &&
  isInnocent(e) &&
  !e.captioned &&
  !e.dated &&
  e.separators === (opensWithMark(e) ? 1 : 0) &&
  !e.endsWithEllipsis &&
  e.repeats === 1

/**
 * Takes back what stands behind a closed box within the body, before the body goes on: a sub-heading, sentences, or a list that they lead to.
 * Where the body's paragraphs stand between blank lines, a box whose lines have none between them ends at the first.
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
  const listed = startOfList(read, from, to)
  let start = listed
  while (start > from && standsAlone(read[start - 1] as Evidence)) start--
  const above = read[start - 1] as Evidence
  const isText = read.slice(start, listed).every(e => isSentence(e) || leadsOn(e) || (e.words <= longestHeading && !e.ends))
  return start > from && above.gapBefore === 0 && isText ? start : to
}

/**
 * Where a list begins that ends at an index, below a line that leads to it: its items stand right below each other, and are parts of a
 * sentence. The index itself where there is none: titles begin with capitals.
 */
function startOfList(read: readonly Evidence[], from: number, to: number): number {
  let start = to
  while (start > from && isPart(read[start - 1] as Evidence) && (start === to || (read[start] as Evidence).gapBefore === 0)) start--
  const lead = read[start - 1]
  return start > from && lead !== undefined && standsAlone(lead) && leadsOn(lead) ? start : to
}

const isPart = (e: Evidence): boolean => e.startsSmall && e.phrase === 0 && isInnocent(e) && !e.captioned && e.repeats === 1

const leadsOn = (e: Evidence): boolean => e.endsWithColon && e.words >= shortestLead

const isComment = ({ thread, block }: Evidence): boolean => thread || block.data.marks.some(({ category }) => category === 'comments')
