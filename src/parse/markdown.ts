import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { phraseMark } from '../page/marks.ts'
import type { Block, Line, Mark, Markup, Page, Stated } from '../page/nodes.ts'
import { tokenize } from '../page/tokens.ts'
import { type Piece, piecesOf } from './markdown-pieces.ts'
import { pointsOf } from './points.ts'
import { tidySpans } from './spans.ts'
import { tidy } from './tidy.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

/**
 * Makes a page of Markdown (CommonMark, with tables and the other additions of GitHub, and with YAML front matter).
 *
 * Every character that is not white space comes to lie in exactly one line of one block: the marks of a block (`##`, `-`,
 * `>`, fences, a table's rule) belong to it, as the targets of its links do.
 *
 * @param source the decoded Markdown; positions in the page are positions in it
 */
export function parseMarkdown(source: string): Page {
  const stated: Stated = {}
  const pieces = piecesOf(parser.parse(source), source, stated)
  if (pieces.length === 0 && source.trim() !== '') pieces.push(marksAlone(source))
  cover(pieces, source)
  const points = pointsOf(source)
  return {
    type: 'page',
    children: pieces.map((piece, i) => blockOf(piece, pieces[i - 1], source, points)),
    position: { start: points(0), end: points(source.length) },
    data: { style: 'markdown', language: null, ...(Object.keys(stated).length > 0 && { stated }), title: null, byline: null, date: null, warnings: [] },
  }
}

/** A page of nothing but marks: an empty heading, a lone bullet. */
function marksAlone(source: string): Piece {
  return {
    start: source.search(/\S/),
    end: source.trimEnd().length,
    kind: 'paragraph',
    inline: { text: source.trim(), spans: [], linked: 0 },
    path: ['body'],
    containers: [],
    markup: { within: [] },
    technical: { rule: 'parse/marks', why: 'Marks of Markdown without text.' },
  }
}

/** Gives the marks between pieces to one of them: those in the line in which a piece begins to it, others to the piece before. */
function cover(pieces: Piece[], source: string): void {
  const trimmed = (from: number, to: number): number => from + source.slice(from, to).trimEnd().length
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1]
    let line = before?.end ?? 0
    if (before) {
      const gap = source.slice(before.end, piece.start)
      line += Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1
      before.end = Math.max(before.end, trimmed(before.end, line))
    }
    // A node may begin and end with white space; where marks stand before it in its line, it begins with them.
    piece.start = line + source.slice(line, piece.end).search(/\S/)
    piece.end = trimmed(piece.start, piece.end)
  }
  const last = pieces.at(-1)
  if (last) last.end = Math.max(last.end, trimmed(last.end, source.length))
}

function blockOf(piece: Piece, before: Piece | undefined, source: string, points: ReturnType<typeof pointsOf>): Block {
  const { kind, inline, path, containers, technical, start, end } = piece
  const text = kind === 'code' ? inline.text.replace(/^(?:[^\S\n]*\n)+|\s+$/g, '') : tidy(inline.text)
  const { picture: within, ...own } = piece.markup
  const picture = technical ? undefined : (within ?? (before?.technical && before.markup.picture))
  const markup: Markup = { ...own, spans: tidySpans(inline.text, inline.spans), ...(picture && { picture }) }
  return {
    type: 'block',
    children: linesOf(source, start, end, points),
    position: { start: points(start), end: points(end) },
    data: {
      kind,
      text,
      tokens: tokenize(text),
      gap: before && !/\n[^\S\n]*\n|\r[^\S\r\n]*\r/.test(source.slice(before.end, start).replace(/\r\n/g, '\n')) ? 0 : 1,
      marks: technical ? [technicalMark(technical)] : [],
      html: { path, linkDensity: Math.min(1, inline.linked / Math.max(1, text.length)), containers, names: [] },
      ...(says(markup) && { markup }),
    },
  }
}

const technicalMark = ({ rule, why }: NonNullable<Piece['technical']>): Mark =>
  phraseMark({ category: 'technical', rule, strength: 'sure', why, removes: 'block' }, 1, true)

const says = ({ within, spans, ...others }: Markup): boolean => within.length > 0 || spans.length > 0 || Object.keys(others).length > 0

/** The lines of a range, without blank ones. */
function linesOf(source: string, from: number, to: number, points: ReturnType<typeof pointsOf>): Line[] {
  const lines: Line[] = []
  let at = from
  for (const value of source.slice(from, to).split(/(\r\n|\r|\n)/)) {
    const text = value.trim()
    if (text !== '') {
      const start = at + value.indexOf(text)
      lines.push({ type: 'line', value: text, position: { start: points(start), end: points(start + text.length) } })
    }
    at += value.length
  }
  return lines
}
