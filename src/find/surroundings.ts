import type { Block } from '../page/nodes.ts'
import { running } from './running.ts'

/** What stands near a block on the whole page: counts among the blocks next to it, asides included. */
export interface Surroundings {
  /** Blocks that rules take for a part of a comment thread. */
  comments: number
  /** Short lines that this page says three times or more, apart from their figures: "Reply", "3 days ago". */
  repeated: number
  /** Short lines with a date or a time. */
  dates: number
  /** Lines of a few capitalised words, as names are written. */
  names: number
}

/** What must be known of a block to count it. */
export interface Neighbour {
  block: Block
  words: number
  ends: boolean
  capitals: number
  digits: number
  dated: boolean
}

/** How many blocks on either side count. */
const reach = 4
/** A label is no longer than this, in words. */
const longestLabel = 6
const fewestRepeats = 3
/** A name is no longer than this, in words, and so many of them begin with a capital. */
const name = { longest: 4, capitals: 0.7 }

/** Whether a block is a button for sharing: below a comment, but below a post of a live blog as well. */
export const isShared = ({ data }: Block): boolean =>
  data.marks.some(({ category, by, strength }) => category === 'share' && by === 'phrase' && strength === 'sure')

/** Counts what stands around each block of a page. */
export function surround(page: Neighbour[]): Surroundings[] {
  const shapes = page.map(({ block, words }) => (words <= longestLabel ? block.data.text.replace(/\d+/g, '0') : null))
  const counts = new Map<string, number>()
  for (const shape of shapes) if (shape !== null) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const sums = {
    comments: countNear(
      page,
      ({ block }) => !isShared(block) && block.data.marks.some(({ category, strength }) => category === 'comments' && strength !== 'hint'),
    ),
    repeated: countNear(page, (_, i) => shapes[i] !== null && (counts.get(shapes[i] as string) as number) >= fewestRepeats),
    dates: countNear(page, e => e.dated),
    names: countNear(page, e => e.words <= name.longest && e.words >= 1 && !e.ends && e.digits === 0 && e.capitals >= name.capitals),
  }
  return page.map((_, i) => ({
    comments: sums.comments(i),
    repeated: sums.repeated(i),
    dates: sums.dates(i),
    names: sums.names(i),
  }))
}

/** Counts the blocks near a place for which a test holds, the block itself left out. */
function countNear(page: Neighbour[], test: (e: Neighbour, i: number) => boolean): (i: number) => number {
  const sum = running(page.map((e, i) => Number(test(e, i))))
  return i => sum(i - reach, i + reach + 1) - sum(i, i + 1)
}
