import type { Position } from 'unist'
import type { Block, Kind, Page, Stated } from '../page/nodes.ts'
import { tokenize } from '../page/tokens.ts'
import { partsOfName } from './class-names.ts'
import { BoundedParser } from './depth.ts'
import { blocky, cells, unshown } from './elements.ts'
import { type Opened, recordMarkup } from './html-markup.ts'
import { pointsOf } from './points.ts'
import { readLink, readLinkedData, readMeta } from './stated.ts'
import { tidy } from './tidy.ts'

const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i
/** Elements of the path that are remembered for a block: the innermost ones tell most. */
const deepestPath = 24

interface Open {
  name: string
  /** It is not shown; and that because of its attributes. */
  hidden: boolean
  hiding: boolean
  /** Its place among all elements of the page. */
  id: number
  /** Its class, id and role, as they stand. */
  called: string
  /** What it means to Markdown. */
  opened: Opened | undefined
}

/** How a page of HTML is read. */
export interface HtmlReading {
  /** Takes what the page hides by its attributes for shown. */
  revealed?: boolean
}

/** Text that is hidden counts in pieces of at least this length, in UTF-16 units: sentences, not the labels of menus. */
const shortestConcealed = 60

/**
 * Makes a page of HTML: the blocks that a browser would show, in their order, with positions in the source.
 *
 * Its time and memory grow with the page's length alone, however deep or broken it is.
 *
 * @param source the decoded HTML; positions in the page are positions in it
 */
export function parseHtml(source: string, { revealed = false }: HtmlReading = {}): Page {
  const blocks: Block[] = []
  const points = pointsOf(source)
  const stack: Open[] = []
  /** How many open elements are not shown, and how many of them for what their attributes say. */
  let hidden = 0
  let hiding = 0
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
  let concealed = 0
  // Of XHTML proper an element may close itself; elsewhere browsers ignore that.
  const isXml = /^\s*<\?xml\b/.test(source.slice(0, 200))
  const stated: Stated = {}
  const markup = recordMarkup()

  const flush = (space: number): void => {
    const written = preformatted > 0 ? text.trim() : tidy(text)
    if (written !== '' && from >= 0) {
      const position: Position = { start: points(from), end: points(to) }
      const path = stack.slice(-deepestPath).map(open => open.name)
      const said = markup.take(text, path, preformatted > 0)
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
          ...(said && { markup: said }),
        },
      })
      gap = 0
    } else markup.drop()
    gap = Math.max(gap, space)
    text = ''
    linked = 0
    from = -1
  }

  const parser: BoundedParser = new BoundedParser(
    {
      onopentag(name, attributes) {
        const isHidden = !revealed && hides(attributes)
        const conceals = isHidden || unshown.has(name) || (name === 'dialog' && !('open' in attributes))
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
        else if (cells.has(name) && hidden === 0) {
          if (text !== '') text += ' '
          markup.cell(text.length)
        }
        const called = [attributes.class, attributes.id, attributes.role, attributes.itemprop].filter(Boolean).join(' ')
        const opened = hidden === 0 && !conceals ? markup.open(name, attributes, elements, text.length) : undefined
        stack.push({ name, hidden: conceals, hiding: isHidden, id: elements++, called, opened })
        if (conceals) hidden++
        if (isHidden) hiding++
        if (name === 'a') links++
        if (name === 'pre') preformatted++
      },
      ontext(data) {
        if (inTitle) title += data
        if (linkedData !== undefined) linkedData += data
        if (hidden > 0) {
          if (hiding === hidden && data.length >= shortestConcealed) concealed += data.trim().length
          return
        }
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
        const closed = stack.at(-1)?.name === name ? stack.pop() : undefined
        if (closed?.hidden) hidden--
        if (closed?.hiding) hiding--
        if (closed?.opened) markup.close(closed.opened, text.length)
        if (name === 'a') links = Math.max(0, links - 1)
        if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
        if (name === 'title') inTitle = false
        if (name === 'script' && linkedData !== undefined) {
          readLinkedData(linkedData, { start: points(scriptFrom), end: points(parser.startIndex) }, stated)
          linkedData = undefined
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: isXml, recognizeCDATA: isXml },
    {
      depth: () => stack.length,
      nameAt: (start, end) => source.slice(start, end).toLowerCase(),
      passes: name => name === 'br' || name === 'img' || (hidden === 0 && unshown.has(name)),
      flattened: name => {
        const space = blocky[name]
        if (space !== undefined && hidden === 0) flush(space)
      },
    },
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
    data: { style: 'html', language: null, stated, concealed, title: null, byline: null, date: null, warnings: [] },
  }
}

/** Whether an element's attributes keep it from being shown. */
const hides = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes || attributes['aria-hidden'] === 'true' || (attributes.style !== undefined && hiddenStyle.test(attributes.style))

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
