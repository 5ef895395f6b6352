import { Parser } from 'htmlparser2'
import type { Position } from 'unist'
import type { Block, Kind, Page, Stated } from '../page/nodes.ts'
import { tokenize } from '../page/tokens.ts'
import { partsOfName } from './class-names.ts'
import { readLink, readLinkedData, readMeta } from './stated.ts'
import { tidy } from './tidy.ts'

/** Elements that begin and end a block, and the blank lines a browser's innerText puts around them. */
const blocky: Record<string, number> = {
  address: 0,
  article: 0,
  aside: 0,
  blockquote: 1,
  body: 0,
  button: 0,
  caption: 0,
  center: 0,
  dd: 0,
  details: 0,
  dialog: 0,
  dir: 1,
  div: 0,
  dl: 1,
  dt: 0,
  fieldset: 0,
  figcaption: 0,
  figure: 1,
  footer: 0,
  form: 0,
  h1: 1,
  h2: 1,
  h3: 1,
  h4: 1,
  h5: 1,
  h6: 1,
  header: 0,
  hgroup: 0,
  hr: 0,
  html: 0,
  legend: 0,
  li: 0,
  main: 0,
  menu: 1,
  nav: 0,
  ol: 1,
  option: 0,
  p: 1,
  pre: 1,
  section: 0,
  select: 0,
  summary: 0,
  table: 0,
  tbody: 0,
  textarea: 0,
  tfoot: 0,
  thead: 0,
  tr: 0,
  ul: 1,
  video: 0,
  audio: 0,
  br: 0,
  title: 0,
}
/** Elements whose text is never shown. */
const unshown = new Set([
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'object',
  'iframe',
  'canvas',
  'datalist',
  'head',
  'textarea',
  'select',
  'dialog',
  'audio',
  'video',
])
const cells = new Set(['td', 'th'])
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i
/** Elements of the path that are remembered for a block: the innermost ones tell most. */
const deepestPath = 24

/** So much of a text is looked at to tell whether it is HTML, in UTF-16 units. */
const sample = 20_000
/** A fragment of HTML has at least so many tags, on this share of its lines: the text of a page may quote a few. */
const fragment = { tags: 3, lines: 0.2 }
const tag = /<\/?(?:div|p|span|a|li|ul|h[1-6]|br|section|article|img|table|td|tr)\b[^>]*>/gi

/** Whether a text is HTML: it begins like a document, or holds so many tags that it can be nothing else. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, sample)
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(withoutComments(start.replace(/^\s*(?:<\?xml[^>]*>)?/, '')))) return true
  if (!/^\s*</.test(start) || (start.match(tag)?.length ?? 0) < fragment.tags || !/<\/(?:div|p|span|a|li|ul|h[1-6]|section|article|table)>/i.test(text))
    return false
  const lines = start.split('\n').filter(line => line.trim() !== '')
  return lines.filter(line => line.search(tag) >= 0).length >= lines.length * fragment.lines
}

/** A text without the comments and white space at its start. A loop: an expression with two stars would try every way to part them. */
function withoutComments(text: string): string {
  let from = 0
  for (;;) {
    while (/\s/.test(text[from] ?? '')) from++
    const end = text.startsWith('<!--', from) ? text.indexOf('-->', from) : -1
    if (end < 0) return text.slice(from)
    from = end + 3
  }
}

interface Open {
  name: string
  hidden: boolean
  /** Its place among all elements of the page. */
  id: number
  /** Its class, id and role, as they stand. */
  called: string
}

/**
 * Makes a page of HTML: the blocks that a browser would show, in their order, with positions in the source.
 *
 * @param source the decoded HTML; positions in the page are positions in it
 */
export function parseHtml(source: string): Page {
  const blocks: Block[] = []
  const points = pointsOf(source)
  const stack: Open[] = []
  let hidden = 0
  let links = 0
  let preformatted = 0
  let gap = 1
  let text = ''
  let linked = 0
  let from = -1
  let to = -1
  let inTitle = false
  let elements = 0
  let title = ''
  let linkedData: string | undefined
  let scriptFrom = 0
  const stated: Stated = {}

  const flush = (space: number): void => {
    const written = preformatted > 0 ? text.trim() : tidy(text)
    if (written !== '' && from >= 0) {
      const position: Position = { start: points(from), end: points(to) }
      const path = stack.slice(-deepestPath).map(open => open.name)
      blocks.push({
        type: 'block',
        position,
        children: [{ type: 'line', value: source.slice(from, to), position }],
        data: {
          kind: kindOf(path),
          text: written,
          tokens: tokenize(written),
          gap: Math.min(1, gap),
          marks: [],
          html: { path, linkDensity: Math.min(1, linked / written.length), ...surroundingsOf(stack) },
        },
      })
      gap = 0
    }
    gap = Math.max(gap, space)
    text = ''
    linked = 0
    from = -1
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const conceals = unshown.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true' || hiddenStyle.test(attributes.style ?? '')
        if (name === 'html' && attributes.lang) stated.language = attributes.lang.slice(0, 2).toLowerCase()
        if (name === 'meta') readMeta(attributes, stated)
        if (name === 'link') readLink(attributes, stated)
        if (name === 'script' && attributes.type?.toLowerCase().trim() === 'application/ld+json') {
          linkedData = ''
          scriptFrom = parser.endIndex + 1
        }
        if (name === 'title' && title === '') inTitle = true
        const space = blocky[name]
        if (space !== undefined && hidden === 0) flush(space)
        else if (cells.has(name) && text !== '') text += ' '
        const called = [attributes.class, attributes.id, attributes.role, attributes.itemprop].filter(Boolean).join(' ')
        stack.push({ name, hidden: conceals, id: elements++, called })
        if (conceals) hidden++
        if (name === 'a') links++
        if (name === 'pre') preformatted++
      },
      ontext(data) {
        if (inTitle) title += data
        if (linkedData !== undefined) linkedData += data
        if (hidden > 0) return
        const trimmed = data.trim()
        if (trimmed !== '') {
          const start = parser.startIndex
          const raw = source.slice(start, parser.endIndex + 1)
          if (from < 0) from = start + (raw.length - raw.trimStart().length)
          to = start + raw.trimEnd().length
          if (links > 0) linked += trimmed.length
        }
        text += data
      },
      onclosetag(name) {
        const space = blocky[name]
        if (space !== undefined && hidden === 0) flush(space)
        if (stack.at(-1)?.name === name) {
          if (stack.pop()?.hidden) hidden--
        }
        if (name === 'a') links = Math.max(0, links - 1)
        if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
        if (name === 'title') inTitle = false
        if (name === 'script' && linkedData !== undefined) {
          readLinkedData(linkedData, { start: points(scriptFrom), end: points(parser.startIndex) }, stated)
          linkedData = undefined
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  )
  parser.write(source)
  parser.end()
  flush(0)

  const headline = title.replace(/\s+/g, ' ').trim()
  if (headline !== '') stated.title ??= headline
  return {
    type: 'page',
    children: blocks,
    position: { start: points(0), end: points(source.length) },
    data: { style: 'html', language: null, stated, title: null, byline: null, date: null, warnings: [] },
  }
}

/** Containers of a block that are remembered, and elements whose names are. */
const nearest = { containers: 3, names: 9 }
const inline = new Set(['a', 'span', 'b', 'strong', 'em', 'i', 'u', 'small', 'font', 'abbr', 'time', 'sup', 'sub', 'mark', 'label'])

function surroundingsOf(stack: Open[]): { containers: number[]; names: string[][] } {
  const blocks = stack.slice(-deepestPath).filter(({ name }) => !inline.has(name))
  return {
    containers: blocks
      .slice(-nearest.containers - 1, -1)
      .map(({ id }) => id)
      .reverse(),
    names: stack
      .slice(-nearest.names)
      .reverse()
      .map(({ called }) => partsOfName(called)),
  }
}

function kindOf(path: string[]): Kind {
  const name = path.findLast(element => blocky[element] !== undefined && element !== 'div') ?? ''
  if (/^h[1-6]$/.test(name)) return 'heading'
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list-item'
  if (name === 'pre') return 'code'
  if (name === 'tr') return 'table-row'
  return path.includes('blockquote') ? 'quote' : 'paragraph'
}

/** Turns offsets, asked for in rising order or not, into unist points. */
function pointsOf(source: string): (offset: number) => Position['start'] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset }
  }
}
