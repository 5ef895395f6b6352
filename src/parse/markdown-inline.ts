import type { Definition, PhrasingContent } from 'mdast'
import type { Span } from '../page/nodes.ts'
import { tidySpans } from './spans.ts'
import { tidy } from './tidy.ts'

/** The text of a paragraph, and what of it is a link or emphasised: offsets in the text as it stands here. */
export interface Inline {
  text: string
  spans: Span[]
  /** How many characters stand in links. */
  linked: number
}

/** What is still to be done: a node to be read, or a span to be closed. */
type Step = PhrasingContent | { close: Span['kind'] }

/** Reads phrasing content, however deep it nests: a span within one of its kind is a part of that. */
export function gatherInline(nodes: readonly PhrasingContent[], definitions: ReadonlyMap<string, Definition>): Inline {
  let text = ''
  let linked = 0
  const spans: Span[] = []
  const open = new Map<Span['kind'], Span>()
  const steps: Step[] = nodes.toReversed()
  const enter = (kind: Span['kind'], children: readonly PhrasingContent[], url?: string): void => {
    if (!open.has(kind)) {
      open.set(kind, { kind, start: text.length, end: text.length, ...(url !== undefined && { url }) })
      steps.push({ close: kind })
    }
    for (let i = children.length - 1; i >= 0; i--) steps.push(children[i] as PhrasingContent)
  }
  const write = (value: string): void => {
    text += value
    if (open.has('link')) linked += value.trim().length
  }
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('close' in step) {
      const span = open.get(step.close)
      if (span && span.start < text.length) spans.push({ ...span, end: text.length })
      open.delete(step.close)
      continue
    }
    switch (step.type) {
      case 'text':
        write(step.value)
        break
      case 'inlineCode': {
        const start = text.length
        write(step.value)
        if (!open.has('code')) spans.push({ kind: 'code', start, end: text.length })
        break
      }
      // A tag within a line shows nothing but its line break.
      case 'html':
        write(/^<br\b/i.test(step.value) ? ' ' : '')
        break
      case 'break':
        write(' ')
        break
      case 'link':
        enter('link', step.children, step.url)
        break
      case 'linkReference':
        enter('link', step.children, definitions.get(step.identifier)?.url ?? '')
        break
      case 'footnoteReference':
        write(`[${step.label ?? step.identifier}]`)
        break
      case 'strong':
      case 'emphasis':
      case 'delete':
        enter(step.type, step.children)
        break
    }
  }
  return { text, spans, linked }
}

/** A row's cells as one text, tidied, with a space between them, and where each begins. */
export function joinCells(cells: readonly Inline[]): Inline & { cells: number[] } {
  const joined: Inline & { cells: number[] } = { text: '', spans: [], linked: 0, cells: [] }
  for (const { text, spans, linked } of cells) {
    const clean = tidy(text)
    if (clean !== '' && joined.text !== '') joined.text += ' '
    const at = joined.text.length
    for (const span of tidySpans(text, spans)) joined.spans.push({ ...span, start: span.start + at, end: span.end + at })
    joined.cells.push(at)
    joined.text += clean
    joined.linked += linked
  }
  return joined
}
