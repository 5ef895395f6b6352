import type { Position } from 'unist'
import type { Block, BlockData, HtmlEvidence, Line, Mark } from './nodes.ts'
import type { Tokens } from './tokens.ts'

// Each node is made by a class. V8 takes the objects of a literal for long-lived once it saw a hundred of them alive, as those
// of a page's blocks all are, and from then on makes them where only a full collection looks: they, and all that hangs on
// them, outlive their page, and each small collection has to copy some more. Objects of a class it does not take so; but an array
// of a literal it does, and `Array.of` makes none of those.

type Point = Position['start']

class MadePoint implements Point {
  declare line: number
  declare column: number
  declare offset: number

  constructor(line: number, column: number, offset: number) {
    this.line = line
    this.column = column
    this.offset = offset
  }
}

class MadePosition implements Position {
  declare start: Point
  declare end: Point

  constructor(start: Point, end: Point) {
    this.start = start
    this.end = end
  }
}

class MadeLine implements Line {
  declare type: 'line'
  declare value: string
  declare position: Position

  constructor(value: string, position: Position) {
    this.type = 'line'
    this.value = value
    this.position = position
  }
}

class MadeData implements BlockData {
  declare kind: BlockData['kind']
  declare text: string
  declare tokens: Tokens
  declare gap: number
  declare marks: Mark[]
  declare html?: HtmlEvidence

  constructor({ kind, text, tokens, gap, html }: Said) {
    this.kind = kind
    this.text = text
    this.tokens = tokens
    this.gap = gap
    this.marks = []
    if (html) this.html = html
  }
}

class MadeBlock implements Block {
  declare type: 'block'
  declare children: Line[]
  declare position: Position
  declare data: BlockData

  constructor(lines: Line[], position: Position, said: Said) {
    this.type = 'block'
    this.children = lines
    this.position = position
    this.data = new MadeData(said)
  }
}

/** What is known of a block when it is made. */
export type Said = Pick<BlockData, 'kind' | 'text' | 'tokens' | 'gap' | 'html'>

/** A place in the dump: line and column from 1, offset in UTF-16 units from 0. */
export const makePoint = (line: number, column: number, offset: number): Point => new MadePoint(line, column, offset)

/** From a place to behind another. */
export const makePosition = (start: Point, end: Point): Position => new MadePosition(start, end)

export const makeLine = (value: string, position: Position): Line => new MadeLine(value, position)

/** A block without marks. */
export const makeBlock = (lines: Line[], position: Position, said: Said): Block => new MadeBlock(lines, position, said)
