import { describe, expect, it } from 'vitest'
import { positionOf, type RawLine, readLines } from '../../src/parse/lines.ts'

describe('the lines of a dump', () => {
  it('come without white space at their ends, and with the blank lines before them', () => {
    expect(readLines('\n  First \t\n\n \t \nSecond\n\n').map(({ value, number, gap }) => ({ value, number, gap }))).toEqual([
      { value: 'First', number: 2, gap: 1 },
      { value: 'Second', number: 5, gap: 2 },
    ])
  })
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('are numbered as an editor numbers them where %s ends them', (_, end) => {
    const dump = ['A', '', 'B', 'C'].join(end)
    expect(readLines(dump).map(({ value, number, gap }) => [value, number, gap])).toEqual([
      ['A', 1, 0],
      ['B', 3, 1],
      ['C', 4, 0],
    ])
  })
  it('may end differently within one dump', () => {
    expect(readLines('A\rB\r\nC\nD').map(line => line.number)).toEqual([1, 2, 3, 4])
  })
  it('stand at the offsets at which they are found again', () => {
    const dump = '\u00a0 Über uns\r\n\t😀 Ende'
    for (const { start, end, value } of readLines(dump)) expect(dump.slice(start, end)).toBe(value)
  })
  it('of an empty dump are none', () => {
    expect(readLines('')).toEqual([])
    expect(readLines(' \n\r\n ')).toEqual([])
  })
})

describe('the position of a line', () => {
  const line = readLines('One\n\n   two three')[1] as RawLine
  it('counts lines and columns from 1 and offsets from 0', () => {
    expect(positionOf(line)).toEqual({ start: { line: 3, column: 4, offset: 8 }, end: { line: 3, column: 13, offset: 17 } })
  })
  it('can be that of a piece', () => {
    expect(positionOf(line, line.start + 4, line.end).start).toEqual({ line: 3, column: 8, offset: 12 })
  })
})
