import type { Point } from 'unist'
import type { Block, Line, Page } from './nodes.ts'

/** A stretch of a line of the dump that is of one block. */
export interface Stretch {
  block: Block
  text: string
}

/** A line of the dump, or for HTML a block where it begins. */
export interface DumpLine {
  /** The line of the dump, from 1. */
  number: number
  /** In their order; none for a blank line. */
  stretches: Stretch[]
}

/** The lines of a dump of text, ended by LF, CR LF or CR, with the blocks to which they belong. */
export function dumpLines(page: Page, dump: string): DumpLine[] {
  const pieces = (page.children as Block[])
    .flatMap(block => block.children.map((line: Line) => ({ block, start: offset(line.position.start), end: offset(line.position.end) })))
    .sort((a, b) => a.start - b.start)
  const lines: DumpLine[] = []
  let next = 0
  for (const { start, end } of lineRanges(dump)) {
    const stretches: Stretch[] = []
    for (; next < pieces.length; next++) {
      const piece = pieces[next] as (typeof pieces)[number]
      if (piece.start >= end) break
      const text = dump.slice(Math.max(start, piece.start), Math.min(end, piece.end))
      if (text.trim() !== '') stretches.push({ block: piece.block, text })
      if (piece.end > end) break
    }
    lines.push({ number: lines.length + 1, stretches })
  }
  // A line end at the dump's end begins no line.
  if (lines.length > 1 && lines.at(-1)?.stretches.length === 0 && /[\r\n]$/.test(dump)) lines.pop()
  return lines
}

/** The blocks of a page of HTML, in its order, at the lines of the source on which they begin. */
export const blockLines = (page: Page): DumpLine[] =>
  (page.children as Block[]).map(block => ({ number: block.position.start.line, stretches: [{ block, text: block.data.text.replace(/\s+/g, ' ') }] }))

const offset = (point: Point): number => point.offset ?? 0

function* lineRanges(dump: string): Generator<{ start: number; end: number }> {
  let start = 0
  for (const { 0: ending, index } of dump.matchAll(/\r\n|\r|\n/g)) {
    yield { start, end: index }
    start = index + ending.length
  }
  yield { start, end: dump.length }
}
