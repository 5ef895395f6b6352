import type { Definition, Nodes, Paragraph, Parents, PhrasingContent, Root, Table } from 'mdast'
import type { Container, Kind, Markup, Stated } from '../page/nodes.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseHtml } from './html.ts'
import { gatherInline, type Inline, joinCells } from './markdown-inline.ts'
import { tidy } from './tidy.ts'

/** A piece of the source that becomes a block. */
export interface Piece {
  /** UTF-16 offsets in the source. */
  start: number
  end: number
  kind: Kind
  inline: Inline
  /** The elements that a converter to HTML would make around it, outermost first. */
  path: string[]
  /** Numbers of the elements around its own, innermost first. */
  containers: number[]
  markup: Omit<Markup, 'spans'>
  /** It is no text of the page, and goes: by which rule, and why. */
  technical?: { rule: string; why: string }
}

/** Where a walk through the tree stands. */
type Place = Pick<Piece, 'path' | 'containers'> & { within: Container[] }

/** What is remembered of the elements around a piece. */
const deepest = { path: 24, containers: 3, within: 8 }

/** What holds no text, and why it goes. */
const textless = {
  definition: { rule: 'parse/link-definition', why: 'The target of a link, which no reader sees.' },
  yaml: { rule: 'parse/front-matter', why: 'What the front matter says is for machines.' },
  thematicBreak: { rule: 'parse/thematic-break', why: 'A line drawn across the page, no text.' },
  html: { rule: 'parse/html', why: 'Tags without text.' },
  picture: { rule: 'parse/picture', why: 'A picture, no text.' },
} as const

/**
 * Cuts a tree of Markdown into the pieces that become blocks, in their order.
 *
 * @param stated receives what a front matter says
 */
export function piecesOf(tree: Root, source: string, stated: Stated): Piece[] {
  const definitions = new Map<string, Definition>()
  const pieces: Piece[] = []
  let ids = 0
  collectDefinitions(tree, definitions)
  walk(tree, { path: ['body'], containers: [ids++], within: [] })
  return pieces

  function walk(parent: Parents, place: Place): void {
    for (const node of parent.children as Nodes[]) visit(node, place)
  }

  function visit(node: Nodes, place: Place): void {
    const id = ids++
    const range = rangeOf(node)
    if (node.type === 'heading') add(range, gatherInline(node.children, definitions), 'heading', `h${node.depth}`, place, { level: node.depth })
    else if (node.type === 'paragraph') paragraph(node, id, place)
    else if (node.type === 'code') add(range, plain(node.value), 'code', 'pre', place, node.lang ? { language: node.lang } : {})
    else if (node.type === 'blockquote') walk(node, inside(place, 'blockquote', id, { kind: 'quote', id }))
    else if (node.type === 'list') {
      const list = inside(place, node.ordered ? 'ol' : 'ul', id)
      let number = node.start ?? 1
      for (const item of node.children) {
        const itemId = ids++
        const within = inside(list, 'li', itemId, { kind: 'item', id: itemId, list: id, ordered: node.ordered === true, number: number++ })
        const [first, ...others] = item.children
        // The number of an item is text to its reader; a date at the beginning of a line reads as one to a parser.
        if (first?.type === 'paragraph') paragraph(first, ids++, within, /^\d{1,9}[.)]/.exec(source.slice(rangeOf(item)[0]))?.[0])
        else if (first) visit(first, within)
        for (const child of others) visit(child, within)
      }
    } else if (node.type === 'table') table(node, id, inside(place, 'table', id))
    else if (node.type === 'footnoteDefinition') walk(node, inside(place, 'li', id))
    else if (node.type === 'html') {
      const texts = parseHtml(node.value).children.map(({ data }) => data.text)
      if (texts.length > 0) add(range, plain(texts.join(' ')), 'paragraph', 'div', place)
      else technical(range, 'html', place)
    } else if (node.type === 'definition' || node.type === 'yaml' || node.type === 'thematicBreak') {
      technical(range, node.type, place)
      if (node.type === 'yaml') readFrontMatter(node.value, stated)
    }
  }

  function paragraph(node: Paragraph, id: number, place: Place, number?: string): void {
    const [start, end] = rangeOf(node)
    const shown = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
    const picture = shown.length === 1 && shown[0] ? pictureIn(shown[0]) : undefined
    if (picture) {
      technical([start, end], 'picture', place, { picture })
      return
    }
    // Where a caption follows its picture in one paragraph, the picture is the caption's.
    const inline = node.children.find(child => pictureIn(child))
    const own = inline && pictureIn(inline)
    const kind: Kind = place.path.includes('li') ? 'list-item' : place.path.includes('blockquote') ? 'quote' : 'paragraph'
    const lines = brokenLines(node.children)
    const within: Container[] = lines.length > 1 ? [...place.within, { kind: 'paragraph', id }] : place.within
    for (const [i, { children, from }] of lines.entries()) {
      const range: Range = [i === 0 ? start : from, lines[i + 1]?.from ?? end]
      const prefix = i === 0 && number !== undefined ? `${number} ` : ''
      const markup = { ...(own && { picture: own }), ...(prefix !== '' && { number: prefix.length }) }
      add(range, prefixed(gatherInline(children, definitions), prefix), kind, 'p', { ...place, within }, markup)
    }
  }

  function table(node: Table, id: number, place: Place): void {
    for (const row of node.children) {
      const { cells, ...inline } = joinCells(row.children.map(cell => gatherInline(cell.children, definitions)))
      add(rangeOf(row), inline, 'table-row', 'tr', place, { row: { table: id, id: ids++, cells } })
    }
  }

  function technical([start, end]: Range, what: keyof typeof textless, place: Place, markup: Partial<Markup> = {}): void {
    add([start, end], plain(source.slice(start, end)), 'paragraph', 'div', place, markup, textless[what])
  }

  function add(
    [start, end]: Range,
    inline: Inline,
    kind: Kind,
    element: string,
    { path, containers, within }: Place,
    markup: Partial<Markup> = {},
    technical?: Piece['technical'],
  ): void {
    // Of what shows nothing (an empty heading, a row of empty cells) the marks go to the block before.
    if (tidy(inline.text) === '') return
    pieces.push({ start, end, kind, inline, path: [...path, element], containers, markup: { within, ...markup }, ...(technical && { technical }) })
  }
}

type Range = [start: number, end: number]

const plain = (text: string): Inline => ({ text, spans: [], linked: 0 })

function prefixed({ text, spans, linked }: Inline, prefix: string): Inline {
  if (prefix === '') return { text, spans, linked }
  const by = prefix.length
  return { text: prefix + text.trimStart(), spans: spans.map(span => ({ ...span, start: span.start + by, end: span.end + by })), linked }
}

function inside({ path, containers, within }: Place, element: string, id: number, container?: Container): Place {
  return {
    path: path.length < deepest.path ? [...path, element] : path,
    containers: [id, ...containers].slice(0, deepest.containers),
    within: container && within.length < deepest.within ? [...within, container] : within,
  }
}

/** A paragraph's lines, as far as they were broken on purpose: as of HTML, each is a block. */
function brokenLines(children: PhrasingContent[]): { children: PhrasingContent[]; from: number }[] {
  const lines: { children: PhrasingContent[]; from: number }[] = [{ children: [], from: 0 }]
  for (const child of children) {
    // Links that were no more than an address have no place of their own; a break has.
    if (child.type === 'break') lines.push({ children: [], from: rangeOf(child)[1] })
    else lines.at(-1)?.children.push(child)
  }
  return lines.filter(line => line.children.length > 0)
}

/** The picture of which a paragraph consists, also one that is a link. */
function pictureIn(node: PhrasingContent): Markup['picture'] {
  if (node.type === 'image') return { url: node.url, alt: node.alt ?? '' }
  return node.type === 'link' && node.children.length === 1 && node.children[0] ? pictureIn(node.children[0]) : undefined
}

function collectDefinitions(parent: Parents, into: Map<string, Definition>): void {
  for (const node of parent.children as Nodes[]) {
    if (node.type === 'definition') {
      if (!into.has(node.identifier)) into.set(node.identifier, node)
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition')
      collectDefinitions(node, into)
  }
}

const rangeOf = ({ position }: Nodes): Range => [position?.start.offset ?? 0, position?.end.offset ?? 0]
