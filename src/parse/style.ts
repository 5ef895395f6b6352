import { endsSentence } from '../page/sentence.ts'
import type { RawLine } from './lines.ts'
import { countPieces } from './pieces.ts'
import { countWide, firstPiece, isWide } from './wide.ts'

/** How a text dump was written, which says how its lines make paragraphs. */
export interface TextStyle {
  style: 'lines' | 'fragments' | 'wrapped'
  wrap: Wrap
  /** Blank lines that stand between all lines alike and separate nothing. */
  spacing: number
}

/** Where lines were wrapped. */
export interface Wrap {
  /** The last column of a full line; 0 when lines were not wrapped. */
  width: number
  /** The same for lines that stand so far in. */
  widthAt: (indent: number) => number
  /** How many columns a text took to whoever wrapped it. */
  measure: (text: string) => number
}

/** A wrapped dump's lines end within this many columns of terminals and mails; longer lines are paragraphs. */
const widestWrap = 120

/** A narrower dump was not wrapped. */
const narrowestWrap = 40

/** A dump of lynx stands this far in, but for its headings. */
const lynx = { indent: 3, share: 0.5, width: 74, widest: 80, leftmost: 0.25, fullLines: 5 }

/** Where every line stands between blank lines, so many begin in the middle of a sentence before they are pieces. */
const leastBroken = 0.1

/**
 * Tells a dump's form from its shape: hard-wrapped (lynx, mail), one text node a line (BeautifulSoup), or one block a
 * line (a browser's innerText).
 */
export function detectStyle(lines: RawLine[]): TextStyle {
  const gaps = sorted(lines.slice(1).map(line => line.gap))
  const spacing = gaps[Math.floor(gaps.length * 0.05)] ?? 0
  const separated = gaps.filter(gap => gap > spacing).length
  const wrap = findWrap(lines, spacing)
  // A blank line between all blocks is how articles are written out, too: there the lines must be in pieces to be joined.
  if (spacing > 0 && separated === 0 && countBroken(lines) < lines.length * leastBroken) return { style: 'lines', wrap: unwrapped, spacing }
  if (separated <= gaps.length * 0.02 && gaps.length >= 3) return { style: 'fragments', wrap, spacing }
  return { style: wrap.width > 0 ? 'wrapped' : 'lines', wrap, spacing }
}

/** How many lines begin in the middle of a sentence. */
const countBroken = (lines: RawLine[]): number => lines.filter(line => /^[\p{Ll},.;:)]/u.test(line.text)).length

/** Numbers in their order: a typed array is put in it without asking back. */
const sorted = (numbers: number[]): Int32Array => Int32Array.from(numbers).sort()

/** Wide characters count once, as lynx counts them in a UTF-8 locale. */
const characters = (text: string): number => text.length
/** In a plain locale it counts bytes, so that lines with many accents end early. */
const bytes = (text: string): number => Buffer.byteLength(text)
/** Other browsers for terminals count wide characters twice, as they are shown. */
const columns = (text: string): number => text.length + countWide(text)

const unwrapped: Wrap = { width: 0, widthAt: () => 0, measure: characters }

/** The column behind a line's last character. */
const endOf = (line: RawLine, measure = characters): number => line.start - line.lineStart + measure(line.text)

/**
 * Where lines were wrapped. Greedy wrapping leaves a trace: where a line goes on below, the next line's first word would
 * not have fitted any more. Prose that was never wrapped has lines past any terminal's width.
 */
function findWrap(lines: RawLine[], spacing: number): Wrap {
  const widths = sorted(lines.map(line => endOf(line)).filter(width => width > 20))
  const width = widths.at(Math.max(-widths.length, -1 - Math.floor(widths.length * 0.02))) ?? 0
  const indents = lines.map(line => line.start - line.lineStart)
  const indented = indents.filter(indent => indent >= lynx.indent).length
  const exactly = indents.filter(indent => indent === lynx.indent || indent === lynx.indent + 2).length
  if (indented >= lines.length * lynx.share && exactly >= lines.length * lynx.leftmost && width <= widestWrap) return lynxWrap(lines)
  const wide = isMostlyWide(lines) ? wideWrap(lines, spacing) : unwrapped
  if (wide.width > 0 || width < narrowestWrap || width > widestWrap) return wide
  const near = nearMargin(lines, spacing, width, characters)
  const onward = near.filter(i => /^[\p{Ll}\p{Lo}\d,;(]/u.test((lines[i + 1] as RawLine).text)).length
  return near.length >= 3 && onward >= near.length * 0.35 ? { width, widthAt: () => width, measure: characters } : unwrapped
}

/** Whether more than a third of a dump is wide characters. */
function isMostlyWide(lines: RawLine[]): boolean {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0)
  return lines.reduce((sum, { text }) => sum + countWide(text), 0) * 3 > all
}

/** The lines, by their indices, that reach the last quarter before a margin and have another right below. */
function nearMargin(lines: RawLine[], spacing: number, width: number, measure: Wrap['measure']): number[] {
  const near: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) if ((lines[i + 1] as RawLine).gap <= spacing && endOf(lines[i] as RawLine, measure) >= width * 0.75) near.push(i)
  return near
}

/** So many lines of wide characters are full where they were wrapped, and so large a share of the longer ones. */
const fullLines = { fewest: 5, share: 0.8 }

/**
 * Where a browser for terminals that counts wide characters twice wrapped lines: hardly a longer one, with another right below, has
 * room for the character or the Korean word with which the other begins. Lists of headlines have that by chance only. Punctuation
 * may hang over the margin, so that this is where most of the longer lines end.
 */
function wideWrap(lines: RawLine[], spacing: number): Wrap {
  const ends = lines.map(line => endOf(line, columns))
  const widest = highest(ends)
  if (widest < narrowestWrap || widest > widestWrap) return unwrapped
  const near = nearMargin(lines, spacing, widest, columns)
  const width = sorted(near.map(i => ends[i] as number))[near.length >> 1] ?? 0
  const full = near.filter(i => (ends[i] as number) + columns(firstPiece((lines[i + 1] as RawLine).text)) >= width).length
  return full >= fullLines.fewest && full >= near.length * fullLines.share ? { width, widthAt: () => width, measure: columns } : unwrapped
}

/**
 * How lynx wrapped: text at each indent at the end of its longest lines of prose, or at lynx's default margin (six columns
 * of 80) where a page has too few.
 */
function lynxWrap(lines: RawLine[]): Wrap {
  const prose = lines.filter(isProse)
  // By the right measure hardly a line passes the margin, and hardly one was broken before it.
  const measures = isMostlyWide(lines) ? [characters, bytes, columns] : [characters, bytes]
  const fits = measures.map((measure): Fit => {
    const early = brokenEarly(lines, measure)
    return { measure, early, misfits: early.length + prose.filter(line => endOf(line, measure) > lynx.width).length }
  })
  const { measure, early } = fits.reduce((best, fit) => (fit.misfits < best.misfits ? fit : best))
  const widths = new Map<number, number>()
  for (const [indent, ends] of endsByIndent(prose, measure)) {
    const within = ends.filter(end => end <= lynx.widest)
    if (within.length >= lynx.fullLines) widths.set(indent, usualEnd(within))
  }
  for (const [indent, ends] of endsByIndent(early, measure)) if (indent > lynx.indent && ends.length >= fewestEarly) widths.set(indent, highest(ends))
  return { width: lynx.width, widthAt: indent => widths.get(indent) ?? lynx.width, measure }
}

/** A line of text has so many words, or so many wide characters where none stand between them. */
const leastOfProse = { words: 7, wide: 20 }

const isProse = ({ text }: RawLine): boolean => countPieces(text, leastOfProse.words) === leastOfProse.words || countWide(text) >= leastOfProse.wide

/** How well a way of counting explains where lines end. */
interface Fit {
  measure: (text: string) => number
  early: RawLine[]
  misfits: number
}

/** Where lines end, for each indent at which some stand. */
function endsByIndent(lines: RawLine[], measure: (text: string) => number): Map<number, number[]> {
  const ends = new Map<number, number[]>()
  for (const line of lines) {
    const indent = line.start - line.lineStart
    const known = ends.get(indent)
    if (known) known.push(endOf(line, measure))
    else ends.set(indent, [endOf(line, measure)])
  }
  return ends
}

const highest = (numbers: number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0)

/** The lines that were broken although the next word, with which a sentence goes on, would have fitted by this measure. */
function brokenEarly(lines: RawLine[], measure: (text: string) => number): RawLine[] {
  return lines.filter((line, i) => {
    const next = lines[i + 1]
    if (!next || next.gap > 0 || next.start - next.lineStart !== line.start - line.lineStart || !runsOn(line, next)) return false
    return endOf(line, measure) + 1 + measure(firstPiece(next.text)) <= lynx.width
  })
}

/** Small letters go on with a sentence; where a script has none, what stands below a line of text that ends no sentence does. */
const runsOn = (line: RawLine, next: RawLine): boolean =>
  /^\p{Ll}/u.test(next.text) || (isWide(next.text.charCodeAt(0)) && isProse(line) && !endsSentence(line.text))

/** Where so many lines at an indent were broken early, the text there has a margin of its own: quotations, narrow columns. */
const fewestEarly = 2

/** The longest end, unless so few lines pass lynx's default margin that they are tables or rows of buttons. */
const usualEnd = (ends: number[]): number => (ends.filter(end => end > lynx.width).length > ends.length * 0.1 ? highest(ends) : lynx.width)
