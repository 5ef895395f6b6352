import type { Container, Markup, Span } from '../page/nodes.ts'
import type { Attributes } from './attributes.ts'
import type { Place } from './places.ts'
import { tidyOffsets, tidySpans } from './spans.ts'

/** Elements that make a span of a text. */
const spanOf: Readonly<Record<string, Span['kind']>> = {
  a: 'link',
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
}
/** The elements that mean something to Markdown: others need not be told of. */
export const markedElements: ReadonlySet<string> = new Set([
  ...Object.keys(spanOf),
  ...['img', 'pre', 'ul', 'ol', 'menu', 'li', 'blockquote', 'table', 'tr', 'figure'],
])

/** Lists and quotations nest no deeper than this in what is written. */
const deepestContainer = 8
/** The language of code, as highlighters name it in a class. */
const codeLanguage = /(?:^|\s)(?:lang(?:uage)?|highlight(?:-source|-text)?|brush:?)[-\s]([\w+#.-]{1,30})(?=\s|$|;)/i

/** What an element opened, to be taken back when it closes. */
export interface Opened {
  span?: Span['kind']
  container?: true
  list?: true
  table?: true
  row?: true
  figure?: true
}

/** Notes what Markdown can say of a page of HTML, while its elements open and close. */
export interface MarkupRecorder {
  /**
   * An element begins.
   *
   * @param id its number on the page
   * @param at how long the text of the block is that is being gathered, in UTF-16 units
   */
  open: (name: string, attributes: Readonly<Attributes>, id: number, at: number) => Opened | undefined
  close: (opened: Opened, at: number) => void
  /** A cell of a table begins there in the block's text. */
  cell: (at: number) => void
  /** A block ends: what is to be said of it. */
  take: (raw: string, place: Place, isCode: boolean) => Markup | undefined
  /** A block without text ends: nothing is said of it. */
  drop: () => void
}

export function recordMarkup(): MarkupRecorder {
  const containers: Container[] = []
  const lists: { id: number; ordered: boolean; next: number }[] = []
  const tables: number[] = []
  const rows: number[] = []
  let openSpans: Span[] = []
  let spans: Span[] = []
  let cellStarts: number[] = []
  let figures = 0
  let picture: Markup['picture']
  let language: string | undefined

  const restart = (): void => {
    spans = []
    cellStarts = []
    for (const span of openSpans) span.start = 0
  }

  return {
    open(name, attributes, id, at) {
      if (name === 'img') {
        const url = [attributes.src, attributes['data-src']].find(source => source && !source.startsWith('data:'))
        if (figures > 0 && url) picture = { url, alt: attributes.alt ?? '' }
        return undefined
      }
      if (name === 'pre' || name === 'code') language = codeLanguage.exec(attributes.class ?? '')?.[1] ?? (name === 'code' ? language : undefined)
      const kind = spanOf[name]
      if (kind) {
        const url = attributes.href?.trim()
        if (openSpans.some(span => span.kind === kind) || (kind === 'link' && (!url || /^javascript:/i.test(url)))) return undefined
        openSpans.push({ kind, start: at, end: at, ...(kind === 'link' && url && { url }) })
        return { span: kind }
      }
      if (name === 'ul' || name === 'ol' || name === 'menu') {
        lists.push({ id, ordered: name === 'ol', next: Number.parseInt(attributes.start ?? '', 10) || 1 })
        return { list: true }
      }
      if (name === 'li' && containers.length < deepestContainer) {
        const list = lists.at(-1)
        // Items outside a list make one of their own with those that follow.
        containers.push({ kind: 'item', id, list: list?.id ?? -1, ordered: list?.ordered ?? false, number: list ? list.next++ : 1 })
        return { container: true }
      }
      if (name === 'blockquote' && containers.length < deepestContainer) {
        containers.push({ kind: 'quote', id })
        return { container: true }
      }
      if (name === 'table') {
        tables.push(id)
        return { table: true }
      }
      if (name === 'tr') {
        rows.push(id)
        return { row: true }
      }
      if (name === 'figure') {
        figures++
        picture = undefined
        return { figure: true }
      }
      return undefined
    },
    close({ span: kind, container, list, table, row, figure }, at) {
      if (kind) {
        const span = openSpans.find(open => open.kind === kind)
        if (span && at > span.start) spans.push({ ...span, end: at })
        openSpans = openSpans.filter(open => open.kind !== kind)
      }
      if (container) containers.pop()
      if (list) lists.pop()
      if (table) tables.pop()
      if (row) rows.pop()
      if (figure) {
        figures--
        picture = undefined
      }
    },
    cell(at) {
      if (rows.length > 0) cellStarts.push(at)
    },
    take(raw, { level, isCaption }, isCode) {
      const table = tables.at(-1)
      const row = rows.at(-1)
      const spanned = !isCode && (spans.length > 0 || openSpans.length > 0)
      // Most blocks are those of which there is nothing to say.
      if (!spanned && !level && !isCode && containers.length === 0 && (table === undefined || row === undefined) && !picture) {
        restart()
        return undefined
      }
      const markup: Markup = {
        within: containers.slice(),
        spans: spanned ? tidySpans(raw, [...spans, ...openSpans.map(span => ({ ...span, end: raw.length }))]) : [],
      }
      if (level) markup.level = level
      if (isCode && language) markup.language = language
      if (table !== undefined && row !== undefined) {
        const place = tidyOffsets(raw, cellStarts)
        markup.row = { table, id: row, cells: cellStarts.map(start => place(start, 'after')) }
      }
      if (picture && isCaption) {
        markup.picture = picture
        picture = undefined
      }
      restart()
      const says = markup.within.length > 0 || markup.spans.length > 0 || markup.level || markup.language || markup.row || markup.picture
      return says ? markup : undefined
    },
    drop: restart,
  }
}
