import type { Span } from '../page/nodes.ts'
import { isInvisible, isWhite } from './white.ts'

/**
 * Moves spans from a text as it was gathered to the same text as `tidy` leaves it.
 *
 * @param spans by offsets in `raw`; they may be in any order
 * @returns by offsets in `tidy(raw)`, without white space at their ends, without empty ones, in the order in which they begin
 */
export function tidySpans(raw: string, spans: readonly Span[]): Span[] {
  if (spans.length === 0) return []
  const place = tidyOffsets(raw)
  const moved: Span[] = []
  for (const { kind, start, end, url } of spans) {
    const span: Span = { kind, start: place(start, 'after'), end: place(end, 'before') }
    if (url !== undefined) span.url = url
    if (span.start < span.end) moved.push(span)
  }
  return moved.length > 1 ? moved.sort((a, b) => a.start - b.start || b.end - a.end || ranks.indexOf(a.kind) - ranks.indexOf(b.kind)) : moved
}

/** Of two spans of the same words the one named first is the outer one. */
const ranks: readonly Span['kind'][] = ['link', 'strong', 'emphasis', 'delete', 'code']

/** Where an offset in a text lies once it is tidied: before the white space that stands there, or behind it. */
export type Placing = (offset: number, side: 'before' | 'after') => number

/** Makes the function that tells where the offsets in a text lie once it is tidied. Each may be asked for as often as need be. */
export function tidyOffsets(raw: string): Placing {
  if (!folds.test(raw.trim())) return keptOffsets(raw)
  const before = new Uint32Array(raw.length + 1)
  const after = new Uint32Array(raw.length + 1)
  let length = 0
  let space = false
  /** From here on no character that stays has come yet. */
  let waiting = 0
  for (let i = 0; i < raw.length; i++) {
    before[i] = length
    const code = raw.charCodeAt(i)
    if (isInvisible(code)) continue
    if (isWhite(code)) {
      space = length > 0
      continue
    }
    if (space) length++
    space = false
    while (waiting <= i) after[waiting++] = length
    length++
  }
  before[raw.length] = length
  after.fill(length, waiting)
  return (offset, side) => (side === 'before' ? before : after)[offset] ?? length
}

/** The same for a text of which tidying takes no more than the white space at its ends, as it is with most. */
function keptOffsets(raw: string): Placing {
  const lead = raw.length - raw.trimStart().length
  const length = raw.trim().length
  return (offset, side) => {
    const at = side === 'before' ? (isWhite(raw.charCodeAt(offset - 1)) ? offset - 1 : offset) : isWhite(raw.charCodeAt(offset)) ? offset + 1 : offset
    return Math.min(length, Math.max(0, at - lead))
  }
}

const folds = /[\u00ad\u200b\u2060\ufeff]|\s\s/
