import type { RawLine } from './lines.ts'

/** How a text dump was written, which says how its lines make paragraphs. */
export interface TextStyle {
  style: 'lines' | 'fragments' | 'wrapped'
  /** The column at which lines were wrapped; 0 when they were not. */
  width: number
  /** Blank lines that stand between all lines alike and separate nothing. */
  spacing: number
}

/** A wrapped dump's lines end within this many columns of terminals and mails; longer lines are paragraphs. */
const widestWrap = 120

/** A dump of lynx stands this far in, but for its headings. */
const lynx = { indent: 3, share: 0.5, width: 79, leftmost: 0.25, fullLines: 3 }

/**
 * Tells a dump's form from its shape: hard-wrapped (lynx, mail), one text node a line (BeautifulSoup), or one block a
 * line (a browser's innerText).
 */
export function detectStyle(lines: RawLine[]): TextStyle {
  const gaps = lines
    .slice(1)
    .map(line => line.gap)
    .sort((a, b) => a - b)
  const spacing = gaps[Math.floor(gaps.length * 0.05)] ?? 0
  const separated = gaps.filter(gap => gap > spacing).length
  const width = wrapWidth(lines, spacing)
  if (separated <= gaps.length * 0.02 && gaps.length >= 3) return { style: 'fragments', width, spacing }
  return { style: width > 0 ? 'wrapped' : 'lines', width, spacing }
}

/** The column behind a line's last character; wide characters count once, as lynx counts them. */
const endOf = (line: RawLine): number => line.end - line.lineStart

/**
 * The wrap column, or 0. Greedy wrapping leaves a trace: where a line goes on below, the next line's first word would
 * not have fitted any more. Prose that was never wrapped has lines past any terminal's width.
 */
function wrapWidth(lines: RawLine[], spacing: number): number {
  const widths = lines
    .map(endOf)
    .filter(width => width > 20)
    .sort((a, b) => a - b)
  const width = widths.at(Math.max(-widths.length, -1 - Math.floor(widths.length * 0.02))) ?? 0
  const indents = lines.map(line => line.start - line.lineStart)
  const indented = indents.filter(indent => indent >= lynx.indent).length
  const exactly = indents.filter(indent => indent === lynx.indent || indent === lynx.indent + 2).length
  if (indented >= lines.length * lynx.share && exactly >= lines.length * lynx.leftmost && width <= widestWrap) return lynxWidth(lines)
  if (width < 40 || width > widestWrap) return 0
  let full = 0
  let runsOn = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as RawLine
    const next = lines[i + 1] as RawLine
    if (next.gap > spacing || endOf(line) < width * 0.75) continue
    full++
    if (/^[\p{Ll}\p{Lo}\d,;(]/u.test(next.value)) runsOn++
  }
  return full >= 3 && runsOn >= full * 0.35 ? width : 0
}

/** The column at which lynx wrapped: the end of its longest lines of prose, or its default where a page has none. */
function lynxWidth(lines: RawLine[]): number {
  const ends = lines
    .filter(line => line.value.split(' ', 7).length === 7)
    .map(endOf)
    .filter(end => end <= lynx.width)
    .sort((a, b) => b - a)
  return ends.length >= lynx.fullLines ? (ends[0] as number) : lynx.width
}
