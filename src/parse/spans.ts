import type { Span } from '../page/nodes.ts'
import { isTidy } from './tidy.ts'
import { isWhite } from './white.ts'

/**
 * Moves spans from a text as it was gathered to the same text as `tidy` leaves it.
 *
 * @param spans by offsets in `raw`; they may be in any order
 * @returns by offsets in `tidy(raw)`, without white space at their ends, without empty ones, in the order in which they begin
 */
export function tidySpans(raw: string, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return []
  const place = tidyOffsets(
    raw,
    spans.flatMap(({ start, end }) => [start, end]),
  )
  return spans
    .map(span => ({ ...span, start: place(span.start, 'after'), end: place(span.end, 'before') }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || ranks.indexOf(a.kind) - ranks.indexOf(b.kind))
}

/** Of two spans of the same words the one named first is the outer one. */
const ranks: readonly Span['kind'][] = ['link', 'strong', 'emphasis', 'delete', 'code']

/** Where some offsets in a text lie once it is tidied: before the white space that stands there, or behind it. */
export function tidyOffsets(raw: string, offsets: readonly number[]): (offset: number, side: 'before' | 'after') => number {
  if (isTidy(raw)) return keptOffsets(raw)
  const wanted = [...new Set(offsets)].sort((a, b) => a - b)
  const before = new Map<number, number>()
  const after = new Map<number, number>()
  /** Offsets behind which no character that stays has come yet. */
  let waiting: number[] = []
  let length = 0
  let space = false
  let next = 0
  for (let i = 0; i <= raw.length; i++) {
    for (; wanted[next] === i; next++) {
      before.set(i, length)
      waiting.push(i)
    }
    if (i === raw.length) break
    const code = raw.charCodeAt(i)
    if (isInvisible(code)) continue
    if (isWhite(code)) {
      space = length > 0
      continue
    }
    if (space) length++
    space = false
    if (waiting.length > 0) {
      for (const at of waiting) after.set(at, length)
      waiting = []
    }
    length++
  }
  for (const at of waiting) after.set(at, length)
  return (offset, side) => (side === 'before' ? before : after).get(offset) ?? length
}

/** The same for a text of which tidying takes no more than the white space at its ends, as it is with most. */
function keptOffsets(raw: string): ReturnType<typeof tidyOffsets> {
  const lead = raw.length - raw.trimStart().length
  const length = raw.trim().length
  return (offset, side) => {
    const at = side === 'before' ? (isWhite(raw.charCodeAt(offset - 1)) ? offset - 1 : offset) : isWhite(raw.charCodeAt(offset)) ? offset + 1 : offset
    return Math.min(length, Math.max(0, at - lead))
  }
}

const isInvisible = (code: number): boolean => code > 0x7e && (code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff)
