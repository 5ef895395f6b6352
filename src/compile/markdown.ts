import type { BlockContent, ListItem, Root, RootContent } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Article, ArticleBlock } from './article.ts'

const stringifier = unified().use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', fences: true }).freeze()

const bullet = /^[*+•·▪◦‣–-]\s+/u
const number = /^(\d{1,3})[.)]\s+/
const hashes = /^(#{1,6})\s+/

/**
 * An article as Markdown: its headline, headings, lists, quotations and code, as far as the page tells them; what only
 * looks like Markdown in the text is escaped.
 *
 * @returns with one final newline; empty for an article without text
 */
export function articleToMarkdown({ blocks }: Pick<Article, 'blocks'>): string {
  const children: RootContent[] = []
  for (const block of blocks) {
    const last = children.at(-1)
    if (block.kind !== 'list-item' || block.part === 'title') {
      children.push(nodeOf(block))
      continue
    }
    const ordered = number.test(block.text)
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(block.text.replace(ordered ? number : bullet, ''))] }
    if (last?.type === 'list' && last.ordered === ordered) last.children.push(item)
    else children.push({ type: 'list', ordered, start: ordered ? Number(number.exec(block.text)?.[1]) : null, spread: false, children: [item] })
  }
  if (children.length === 0) return ''
  const root: Root = { type: 'root', children }
  return stringifier.stringify(root)
}

function nodeOf({ part, kind, text }: ArticleBlock): RootContent {
  if (part === 'title') return { type: 'heading', depth: 1, children: [{ type: 'text', value: text.replace(hashes, '') }] }
  if (kind === 'heading') {
    const depth = (hashes.exec(text)?.[1]?.length ?? 2) as 1 | 2 | 3 | 4 | 5 | 6
    return { type: 'heading', depth, children: [{ type: 'text', value: text.replace(hashes, '') }] }
  }
  if (kind === 'code') return { type: 'code', value: text }
  return kind === 'quote' ? { type: 'blockquote', children: [paragraph(text)] } : paragraph(text)
}

const paragraph = (value: string): BlockContent & { type: 'paragraph' } => ({ type: 'paragraph', children: [{ type: 'text', value }] })
