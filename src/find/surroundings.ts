import type { Block } from '../page/nodes.ts'

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

/** What is counted of each block: bits of one number. */
const shown = { comments: 1, repeated: 2, dates: 4, names: 8 } as const

/** A text with all its figures alike. */
const shapeOf = (text: string): string => (/\d/.test(text) ? text.replace(/\d+/g, '0') : text)

/** Counts what stands around each block of a page. */
export function surround(page: Neighbour[]): Surroundings[] {
  const n = page.length
  const shapes = page.map(({ block, words }) => (words <= longestLabel ? shapeOf(block.data.text) : null))
  const counts = new Map<string, number>()
  for (const shape of shapes) if (shape !== null) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const shows = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const e = page[i] as Neighbour
    const shape = shapes[i] as string | null
    let bits = 0
    if (isOfComments(e.block)) bits |= shown.comments
    if (shape !== null && (counts.get(shape) as number) >= fewestRepeats) bits |= shown.repeated
    if (e.dated) bits |= shown.dates
    if (e.words <= name.longest && e.words >= 1 && !e.ends && e.digits === 0 && e.capitals >= name.capitals) bits |= shown.names
    shows[i] = bits
  }
  return page.map((_, i) => {
    const near = { comments: 0, repeated: 0, dates: 0, names: 0 }
    for (let k = Math.max(0, i - reach); k <= Math.min(n - 1, i + reach); k++) {
      const bits = shows[k] as number
      if (bits === 0 || k === i) continue
      if (bits & shown.comments) near.comments++
      if (bits & shown.repeated) near.repeated++
      if (bits & shown.dates) near.dates++
      if (bits & shown.names) near.names++
    }
    return near
  })
}

const isOfComments = (block: Block): boolean =>
  block.data.marks.some(({ category, strength }) => category === 'comments' && strength !== 'hint') && !isShared(block)
