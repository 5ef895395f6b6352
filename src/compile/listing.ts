import type { Block, Line } from '../page/nodes.ts'
import { isInvisible, isWhite } from '../parse/white.ts'
import type { ArticleBlock } from './article.ts'

/** Blank lines within a listing are no more than this. */
const mostBlank = 2

/**
 * Makes one block of the lines of a listing, as they stand in the dump: set in as they are there, less what all are.
 *
 * @param blocks the blocks of the page that hold them, at least one
 * @param source the dump
 */
export function compileListing(blocks: readonly Block[], source: string): ArticleBlock {
  const lines = blocks.flatMap(block => block.children as Line[])
  const texts = withoutMargin(blocks.flatMap(block => (block.children as Line[]).map(line => marginOf(line, source) + tidyLine(unquoted(line, block)))))
  let text = texts[0] ?? ''
  for (let i = 1; i < texts.length; i++) {
    const down = (lines[i] as Line).position.start.line - (lines[i - 1] as Line).position.start.line
    text += '\n'.repeat(Math.min(Math.max(down, 1), mostBlank + 1)) + texts[i]
  }
  const { start } = (blocks[0] as Block).position
  return { part: 'body', kind: 'code', text, position: { start, end: (blocks.at(-1) as Block).position.end } }
}

/** A line's text, without the marks of a mail's quotation where they were taken off the block's. */
const unquoted = ({ value }: Line, { data }: Block): string => (data.text.startsWith('>') ? value : value.replace(/^(?:>\s?)+/, ''))

/** The white space in front of a line; none where something else stands there. */
function marginOf({ position: { start } }: Line, source: string): string {
  const margin = source.slice((start.offset as number) - start.column + 1, start.offset)
  return margin.trim() === '' ? tidyLine(margin) : ''
}

/** A line with invisible characters left out, and spaces and tabs for its white space. */
function tidyLine(line: string): string {
  let text = ''
  for (const char of line) {
    const code = char.charCodeAt(0)
    if (!isInvisible(code)) text += isWhite(code) && char !== '\t' ? ' ' : char
  }
  return text
}

/** Lines without the white space that all of them begin with. */
function withoutMargin(lines: readonly string[]): string[] {
  const margins = lines.map(line => line.slice(0, line.length - line.trimStart().length))
  let margin = margins[0] ?? ''
  for (const other of margins) while (!other.startsWith(margin)) margin = margin.slice(0, -1)
  return lines.map(line => line.slice(margin.length))
}
