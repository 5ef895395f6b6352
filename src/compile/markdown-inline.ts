import type { PhrasingContent } from 'mdast'
import type { Span } from '../page/nodes.ts'
import type { ArticleBlock } from './article.ts'

/** A stretch of a text and what of it is a link or emphasised. */
export interface Slice {
  text: string
  /** By offsets in this text. */
  spans: Span[]
}

/** A stretch of a block's text, by UTF-16 offsets. */
export function sliceOf({ text, markup }: ArticleBlock, from = markup?.number ?? 0, to = text.length): Slice {
  const slice = text.slice(from, to)
  const spans = (markup?.spans ?? [])
    .filter(({ start, end }) => start < to && end > from)
    .map(span => ({ ...span, start: Math.max(span.start, from) - from, end: Math.min(span.end, to) - from }))
  return { text: slice, spans }
}

/** A heading that is emphasised as a whole says so already. */
export function withoutWhole({ text, spans }: Slice): Slice {
  return { text, spans: spans.filter(({ kind, start, end }) => start > 0 || end < text.length || (kind !== 'strong' && kind !== 'emphasis')) }
}

/** A text with its links and emphasis. */
export function writeInline({ text, spans }: Slice): PhrasingContent[] {
  return write(text, 0, text.length, nest(spans))
}

interface Nested extends Span {
  inner: Nested[]
}

/** Spans as a tree; where one begins within another and ends behind it, it ends with it. */
function nest(spans: readonly Span[]): Nested[] {
  const roots: Nested[] = []
  const open: Nested[] = []
  for (const span of spans) {
    while (open.length > 0 && (open.at(-1) as Nested).end <= span.start) open.pop()
    const around = open.at(-1)
    const nested: Nested = { ...span, end: around ? Math.min(span.end, around.end) : span.end, inner: [] }
    ;(around?.inner ?? roots).push(nested)
    if (span.kind !== 'code') open.push(nested)
  }
  return roots
}

function write(text: string, from: number, to: number, spans: readonly Nested[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = from
  for (const span of spans) {
    if (span.start < at) continue
    if (span.start > at) nodes.push({ type: 'text', value: text.slice(at, span.start) })
    nodes.push(nodeOf(text, span))
    at = span.end
  }
  if (at < to) nodes.push({ type: 'text', value: text.slice(at, to) })
  return nodes
}

function nodeOf(text: string, { kind, start, end, url, inner }: Nested): PhrasingContent {
  if (kind === 'code') return { type: 'inlineCode', value: text.slice(start, end) }
  const children = write(text, start, end, inner)
  return kind === 'link' ? { type: 'link', url: url ?? '', children } : { type: kind, children }
}
