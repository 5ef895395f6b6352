import type { Blockquote, Code, Heading, List, ListItem, Paragraph, Root, RootContent, TableRow } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Container } from '../page/nodes.ts'
import type { Article, ArticleBlock } from './article.ts'
import { type Slice, sliceOf, withoutWhole, writeInline } from './markdown-inline.ts'

const stringifier = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', fences: true }).freeze()

const bullet = /^[*+•·▪◦‣–-]\s+/u
const number = /^(\d{1,3})[.)]\s+/
const hashes = /^(#{1,6})\s+/

/**
 * An article as Markdown: its headline, headings, lists, quotations, tables and code, with links and emphasis, as far as
 * the page tells them; what only looks like Markdown in the text is escaped.
 *
 * @returns with one final newline; empty for an article without text
 */
export function articleToMarkdown({ blocks }: Pick<Article, 'blocks'>): string {
  if (blocks.length === 0) return ''
  const root: Root = { type: 'root', children: [] }
  const shared = sharedContainers(blocks)
  let open: Open[] = []
  for (const [i, block] of blocks.entries()) {
    const within = block.part === 'title' ? [] : (block.markup?.within.slice(shared) ?? [])
    open = enter(root, open, within)
    const parent = open.at(-1)?.node ?? root
    if (parent.type === 'paragraph') {
      if (parent.children.length > 0) parent.children.push({ type: 'break' })
      parent.children.push(...writeInline(sliceOf(block)))
    } else if (isRow(block)) addRow(parent.children, block, blocks[i - 1])
    else if (block.kind === 'list-item' && block.part !== 'title' && !within.some(({ kind }) => kind === 'item')) addItem(parent.children, block)
    else parent.children.push(nodeOf(block, within))
  }
  return stringifier.stringify(root)
}

/** A container that is being filled. */
interface Open {
  container: Container
  node: ListItem | Blockquote | Paragraph
}

/** How many containers are around every block of the body: a page that is a list as a whole is none to its reader. */
function sharedContainers(blocks: readonly ArticleBlock[]): number {
  const chains = blocks.filter(({ part }) => part === 'body').map(({ markup }) => markup?.within ?? [])
  const [first] = chains
  if (!first || chains.length < 2) return 0
  let count = 0
  while (first[count] && chains.every(chain => isSame(chain[count], first[count] as Container))) count++
  return count
}

const isSame = (a: Container | undefined, b: Container): boolean => a?.kind === b.kind && a.id === b.id

/** Closes the containers that a block is not in, and opens those that it is the first in. */
function enter(root: Root, open: readonly Open[], within: readonly Container[]): Open[] {
  let common = 0
  while (within[common] && isSame(open[common]?.container, within[common] as Container)) common++
  const now = open.slice(0, common)
  for (const container of within.slice(common)) {
    const parent = now.at(-1)?.node ?? root
    if (parent.type === 'paragraph') break
    const node = nodeFor(container)
    if (container.kind === 'item' && node.type === 'listItem') listFor(parent.children, container, open).children.push(node)
    else parent.children.push(node as RootContent & BlockLike)
    now.push({ container, node })
  }
  return now
}

type BlockLike = Blockquote | Paragraph

function nodeFor(container: Container): Open['node'] {
  if (container.kind === 'item') return { type: 'listItem', spread: false, children: [] }
  return container.kind === 'quote' ? { type: 'blockquote', children: [] } : { type: 'paragraph', children: [] }
}

/** The list that an item goes on with, or a new one. */
function listFor(siblings: RootContent[], { list, ordered, number: start }: Container & { kind: 'item' }, open: readonly Open[]): List {
  const last = siblings.at(-1)
  if (last?.type === 'list' && last.ordered === ordered && open.some(({ container }) => container.kind === 'item' && container.list === list)) return last
  const node: List = { type: 'list', ordered, start: ordered ? start : null, spread: false, children: [] }
  siblings.push(node)
  return node
}

function nodeOf(block: ArticleBlock, within: readonly Container[]): RootContent & (Heading | Code | Paragraph | Blockquote) {
  const { part, kind, text, level, markup } = block
  if (part === 'title' || kind === 'heading') {
    const mark = hashes.exec(text)
    const depth = part === 'title' ? 1 : ((level ?? mark?.[1]?.length ?? 2) as Heading['depth'])
    return { type: 'heading', depth, children: writeInline(withoutWhole(sliceOf(block, mark?.[0].length))) }
  }
  if (kind === 'code') return { type: 'code', value: text, lang: markup?.language ?? null }
  const paragraph: Paragraph = { type: 'paragraph', children: writeInline(sliceOf(block)) }
  if (part === 'caption' && markup?.picture) paragraph.children.unshift({ type: 'image', ...markup.picture }, { type: 'text', value: '\n' })
  return kind === 'quote' && !within.some(container => container.kind === 'quote') ? { type: 'blockquote', children: [paragraph] } : paragraph
}

/** An item of which only its mark tells that it is one. */
function addItem(siblings: RootContent[], block: ArticleBlock): void {
  const last = siblings.at(-1)
  const ordered = number.test(block.text)
  const mark = (ordered ? number : bullet).exec(block.text)
  const item: ListItem = { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: writeInline(sliceOf(block, mark?.[0].length)) }] }
  if (last?.type === 'list' && last.ordered === ordered) last.children.push(item)
  else siblings.push({ type: 'list', ordered, start: ordered ? Number(mark?.[1]) : null, spread: false, children: [item] })
}

const isRow = ({ kind, part, markup }: ArticleBlock): boolean => kind === 'table-row' && part !== 'title' && markup?.row !== undefined

/** A row goes on with the table of the row before; the first row of what is left of a table is its head. */
function addRow(siblings: RootContent[], block: ArticleBlock, before: ArticleBlock | undefined): void {
  const row = block.markup?.row
  if (!row) return
  const sliced = cellsOf(block, row.cells)
  const cells: TableRow['children'] = sliced.map(slice => ({ type: 'tableCell', children: writeInline(slice) }))
  const last = siblings.at(-1)
  const above = before?.markup?.row
  const goesOn = last?.type === 'table' && above?.table === row.table && before !== undefined && isRow(before)
  if (goesOn && above?.id === row.id) last.children.at(-1)?.children.push(...cells)
  else if (goesOn) last.children.push({ type: 'tableRow', children: cells })
  else siblings.push({ type: 'table', children: [{ type: 'tableRow', children: cells }] })
}

function cellsOf(block: ArticleBlock, starts: readonly number[]): Slice[] {
  const { text } = block
  if (starts.length === 0) return [sliceOf(block)]
  return starts.map((start, i) => sliceOf(block, start, i + 1 < starts.length ? Math.max(start, (starts[i + 1] as number) - 1) : text.length))
}
