import type { Position } from 'unist'
import { makePoint, makePosition } from '../page/make.ts'

/** A line of the dump that is not blank. */
export interface RawLine {
  /** From 1. */
  number: number
  /** UTF-16 offset of the physical line's start: columns count from here. */
  lineStart: number
  /** UTF-16 offsets of the text without white space at its ends. */
  start: number
  end: number
  /** The text between them, as it stands. */
  value: string
  /** The text as it is read: `value`, or what follows a mail's quotation marks. */
  text: string
  /** Blank lines before it. */
  gap: number
  /** Lines before it that hold nothing but a quotation mark: they go with it. */
  quotes?: RawLine[]
}

/** By a class, as nodes are made (page/make.ts). */
class MadeRawLine implements RawLine {
  declare number: number
  declare lineStart: number
  declare start: number
  declare end: number
  declare value: string
  declare text: string
  declare gap: number

  constructor(number: number, lineStart: number, start: number, value: string, gap: number) {
    this.number = number
    this.lineStart = lineStart
    this.start = start
    this.end = start + value.length
    this.value = value
    this.text = value
    this.gap = gap
  }
}

/**
 * Cuts a dump into its lines (ended by LF, CR LF or CR, as unist counts them); blank lines become the `gap` of the next.
 */
export function readLines(dump: string): RawLine[] {
  const lines: RawLine[] = []
  let number = 0
  let blank = 0
  let at = 0
  while (at <= dump.length) {
    number++
    const end = lineEnd(dump, at)
    const value = dump.slice(at, end)
    const trimmed = value.trim()
    if (trimmed === '') blank++
    else {
      lines.push(new MadeRawLine(number, at, at + value.indexOf(trimmed), trimmed, blank))
      blank = 0
    }
    if (end >= dump.length) break
    at = end + (dump[end] === '\r' && dump[end + 1] === '\n' ? 2 : 1)
  }
  return lines
}

function lineEnd(dump: string, from: number): number {
  let feed = dump.indexOf('\n', from)
  if (feed < 0) feed = dump.length
  const carriage = dump.slice(from, feed).indexOf('\r')
  return carriage < 0 ? feed : from + carriage
}

/** Where a piece of a line starts and ends, as unist points. */
export function positionOf({ number, lineStart, start: first, end: last }: RawLine, start = first, end = last): Position {
  return makePosition(makePoint(number, start - lineStart + 1, start), makePoint(number, end - lineStart + 1, end))
}

/** Most lines of a quoted page begin with this share of quotation marks. */
const quotedShare = 0.9
const fewestQuoted = 4

/** Where nearly every line is quoted (`> `), takes the marks off the text; blank lines of the quotation become gaps. */
export function unquote(lines: RawLine[]): RawLine[] {
  if (lines.length < fewestQuoted || lines.filter(line => line.value.startsWith('>')).length < lines.length * quotedShare) return lines
  const kept: RawLine[] = []
  let quotes: RawLine[] = []
  for (const line of lines) {
    const text = line.value.replace(/^(?:>\s?)+/, '')
    if (text === '' && line !== lines.at(-1)) quotes.push(line)
    else {
      kept.push({ ...line, text: text === '' ? line.value : text, gap: line.gap + quotes.length, quotes })
      quotes = []
    }
  }
  return kept
}
