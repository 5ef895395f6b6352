import type { Position } from 'unist'
import { makeBlock, makeLine, makePosition } from '../page/make.ts'
import { editLinkMark } from '../page/marks.ts'
import type { Block, Page, Stated } from '../page/nodes.ts'
import { tokenize } from '../page/tokens.ts'
import { noAttributes } from './attributes.ts'
import { BoundedParser } from './depth.ts'
import { elementOf } from './elements.ts'
import { recordMarkup } from './html-markup.ts'
import { hides, holdsEditLink, type Open, surroundingsOf } from './open-elements.ts'
import { Way } from './places.ts'
import { pointsOf } from './points.ts'
import { readAppData, readLink, readLinkedData, readMeta, readTemplate } from './stated.ts'
import { tidy } from './tidy.ts'
import { isWhite } from './white.ts'

type ScriptReader = (script: string, at: Position, stated: Stated) => void
/** What reads the scripts that are no programs, by their type. */
const scriptReaders: ReadonlyMap<string, ScriptReader> = new Map([
  ['application/ld+json', readLinkedData],
  ['application/json', readAppData],
  ['text/template', readTemplate],
  ['text/x-template', readTemplate],
])

/** How a page of HTML is read. */
export interface HtmlReading {
  /** Takes what the page hides by its attributes for shown. */
  revealed?: boolean
  /** Notes what Markdown can say of each block; default: true. */
  markup?: boolean
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
export function parseHtml(source: string, { revealed = false, markup: isMarkupNoted = true }: HtmlReading = {}): Page {
  const blocks: Block[] = []
  const points = pointsOf(source)
  const stack: Open[] = []
  /** How many open elements are not shown, and how many of them for what their attributes say. */
  let hidden = 0
  let hiding = 0
  let links = 0
  let preformatted = 0
  /** How many open elements hold a wiki's link for editing a section. */
  let editing = 0
  let gap = 1
  let text = ''
  let linked = 0
  let from = -1
  let to = -1
  let inTitle = false
  let elements = 0
  let title = ''
  let readScript: ScriptReader | undefined
  let script = ''
  let scriptFrom = 0
  let noscriptFrom = -1
  let concealed = 0
  // Of XHTML proper an element may close itself; elsewhere browsers ignore that.
  const isXml = /^\s*<\?xml\b/.test(source.slice(0, 200))
  const stated: Stated = {}
  const markup = isMarkupNoted ? recordMarkup() : undefined
  const root = new Way()
  let element = elementOf('')

  const flush = (space: number): void => {
    const inner = text.trim()
    const written = preformatted > 0 ? inner : tidy(inner)
    if (written !== '' && from >= 0) {
      const position = makePosition(points(from), points(to))
      const { place } = stack.at(-1)?.way ?? root
      const { containers, names } = surroundingsOf(stack)
      const said = markup?.take(text, place, preformatted > 0)
      const block = makeBlock(Array.of(makeLine(source.slice(from, to), position)), position, {
        kind: place.kind,
        text: written,
        tokens: tokenize(written),
        gap: Math.min(1, gap),
        html: { path: place.path, linkDensity: Math.min(1, linked / written.length), containers, names },
      })
      if (said) block.data.markup = said
      if (editing > 0) block.data.marks.push(editLinkMark())
      blocks.push(block)
      gap = 0
    } else markup?.drop()
    gap = Math.max(gap, space)
    text = ''
    linked = 0
    from = -1
  }

  /** The end tag of a head may be left out. */
  const leaveHead = (): void => {
    const innermost = stack.at(-1)
    if (innermost?.element.name !== 'head' || !innermost.hidden) return
    innermost.hidden = false
    innermost.way = stack.at(-2)?.way ?? root
    hidden--
  }

  const parser: BoundedParser = new BoundedParser(
    source,
    {
      onopentagname(name) {
        element = elementOf(name)
      },
      onopentag() {
        const { name } = element
        const attributes = parser.takeAttributes()
        const isHidden = !revealed && attributes !== noAttributes && hides(name, attributes)
        if (!element.isOfHead) leaveHead()
        const conceals = isHidden || element.isUnshown || (name === 'dialog' && attributes.open === undefined)
        if (name === 'html' && attributes.lang) stated.language = attributes.lang.slice(0, 2).toLowerCase()
        if (name === 'meta') readMeta(attributes, stated)
        if (name === 'link') readLink(attributes, stated)
        if (name === 'script') {
          readScript = attributes.type === undefined ? undefined : scriptReaders.get(attributes.type.toLowerCase().trim())
          script = ''
          scriptFrom = parser.endIndex + 1
        }
        if (name === 'noscript' && hidden === 0) noscriptFrom = parser.endIndex + 1
        if (name === 'title' && title === '') inTitle = true
        const { space } = element
        if (space !== undefined && hidden === 0) flush(space)
        else if (element.isCell && hidden === 0) {
          if (text !== '') text += ' '
          markup?.cell(text.length)
        }
        const edits = name === 'span' && holdsEditLink(attributes)
        if (edits && hidden === 0) flush(0)
        const opened = element.meaning && hidden === 0 && !conceals ? markup?.open(name, element.meaning, attributes, elements, text.length) : undefined
        const way = (stack.at(-1)?.way ?? root).into(element)
        const isLink = name === 'a' && attributes.href !== undefined
        stack.push({
          element,
          isLink,
          edits,
          hidden: conceals,
          hiding: isHidden,
          id: elements++,
          attributes,
          names: undefined,
          surroundings: undefined,
          way,
          opened,
        })
        if (conceals) hidden++
        if (isHidden) hiding++
        if (isLink) links++
        if (edits) editing++
        if (name === 'pre') preformatted++
      },
      ontext(data) {
        if (inTitle) title += data
        if (readScript) script += data
        if (hidden > 0 && stack.at(-1)?.element.name === 'head' && data.trim() !== '') leaveHead()
        if (hidden > 0) {
          if (hiding === hidden && data.length >= shortestConcealed) concealed += data.trim().length
          return
        }
        const shown = data.trim().length
        if (shown > 0) {
          if (from < 0) {
            from = parser.startIndex
            while (isWhite(source.charCodeAt(from))) from++
          }
          to = parser.endIndex + 1
          while (isWhite(source.charCodeAt(to - 1))) to--
          if (links > 0) linked += shown
        }
        text += data
      },
      onclosetag(name) {
        const innermost = stack.at(-1)
        const closed = innermost?.element.name === name ? innermost : undefined
        const { space } = closed ? closed.element : elementOf(name)
        if (space !== undefined && hidden === 0) flush(space)
        else if (closed?.edits && hidden === 0) flush(0)
        if (closed) stack.pop()
        if (closed?.hidden) hidden--
        if (closed?.hiding) hiding--
        if (closed?.opened) markup?.close(closed.opened, text.length)
        if (closed?.isLink) links--
        if (closed?.edits) editing--
        if (name === 'pre') preformatted = Math.max(0, preformatted - 1)
        if (name === 'title') inTitle = false
        if (name === 'script' && readScript) {
          readScript(script, { start: points(scriptFrom), end: points(parser.startIndex) }, stated)
          readScript = undefined
        }
        if (name === 'noscript' && hidden === 0 && noscriptFrom >= 0) {
          readTemplate(source.slice(noscriptFrom, parser.startIndex), { start: points(noscriptFrom), end: points(parser.startIndex) }, stated)
          noscriptFrom = -1
        }
      },
    },
    { lowerCaseTags: true, recognizeSelfClosing: isXml, recognizeCDATA: isXml },
    {
      depth: () => stack.length,
      asked: () => element.asked,
      passes: name => name === 'br' || name === 'img' || (hidden === 0 && elementOf(name).isUnshown),
      flattened: name => {
        const { space } = elementOf(name)
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
