import type { Container, Markup, Span } from '../page/nodes.ts'
import type { Attributes } from './attributes.ts'
import type { Place } from './places.ts'
import { tidyOffsets, tidySpans } from './spans.ts'

const script = /^javascript:/i

/** The language of code that a class names. */
const languageIn = (names: string | undefined): string | undefined => (names ? codeLanguage.exec(names)?.[1] : undefined)

/** What an element means to Markdown. */
export type Meaning = Span['kind'] | 'picture' | 'code block' | 'list' | 'item' | 'quote' | 'table' | 'row' | 'figure'

const spanNames = {
  link: ['a'],
  strong: ['strong', 'b'],
  emphasis: ['em', 'i', 'cite'],
  delete: ['del', 's', 'strike'],
  code: ['code', 'kbd', 'samp', 'tt'],
} as const
const otherNames = {
  picture: ['img'],
  'code block': ['pre'],
  list: ['ul', 'ol', 'menu'],
  item: ['li'],
  quote: ['blockquote'],
  table: ['table'],
  row: ['tr'],
  figure: ['figure'],
} as const

/** By the names of elements; others mean nothing. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries({ ...spanNames, ...otherNames }).flatMap(([meaning, names]) => names.map((name): [string, Meaning] => [name, meaning as Meaning])),
)

/** Lists and quotations nest no deeper than this in what is written. */
const deepestContainer = 8
/** The language of code, as highlighters name it in a class. */
const codeLanguage = /(?:^|\s)(?:lang(?:uage)?|highlight(?:-source|-text)?|brush:?)[-\s]([\w+#.-]{1,30})(?=\s|$|;)/i

/** Notes what Markdown can say of a page of HTML, while its elements open and close. */
export interface MarkupRecorder {
  /**
   * An element begins that means something.
   *
   * @param id its number on the page
   * @param at how long the text of the block is that is being gathered, in UTF-16 units
   * @returns what is to be told when it ends; undefined where nothing is
   */
  open: (name: string, meaning: Meaning, attributes: Readonly<Attributes>, id: number, at: number) => Meaning | undefined
  close: (opened: Meaning, at: number) => void
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
  /** At most one of each kind. */
  const openSpans: Span[] = []
  const spans: Span[] = []
  const cellStarts: number[] = []
  let figures = 0
  let picture: Markup['picture']
  let language: string | undefined

  const restart = (): void => {
    spans.length = 0
    cellStarts.length = 0
    for (const span of openSpans) span.start = 0
  }

  const openSpan = (kind: Span['kind'], href: string | undefined, at: number): Meaning | undefined => {
    for (const span of openSpans) if (span.kind === kind) return undefined
    const span: Span = { kind, start: at, end: at }
    if (kind === 'link') {
      const url = href?.trim()
      if (!url || script.test(url)) return undefined
      span.url = url
    }
    openSpans.push(span)
    return kind
  }

  /** The spans of a block that ends while some may be open. */
  const allSpans = (length: number): Span[] => {
    for (const span of openSpans) span.end = length
    return openSpans.length === 0 ? spans : [...spans, ...openSpans]
  }

  const closeSpan = (kind: Span['kind'], at: number): void => {
    for (let i = 0; i < openSpans.length; i++) {
      const span = openSpans[i] as Span
      if (span.kind !== kind) continue
      openSpans.splice(i, 1)
      span.end = at
      if (at > span.start) spans.push(span)
    }
  }

  return {
    open(name, meaning, attributes, id, at) {
      switch (meaning) {
        case 'picture': {
          if (figures === 0) return undefined
          const url = [attributes.src, attributes['data-src']].find(source => source && !source.startsWith('data:'))
          if (url) picture = { url, alt: attributes.alt ?? '' }
          return undefined
        }
        case 'code block':
          language = languageIn(attributes.class)
          return undefined
        case 'list':
          lists.push({ id, ordered: name === 'ol', next: Number.parseInt(attributes.start ?? '', 10) || 1 })
          return meaning
        case 'item': {
          if (containers.length >= deepestContainer) return undefined
          const list = lists.at(-1)
          // Items outside a list make one of their own with those that follow.
          containers.push({ kind: 'item', id, list: list?.id ?? -1, ordered: list?.ordered ?? false, number: list ? list.next++ : 1 })
          return meaning
        }
        case 'quote':
          if (containers.length >= deepestContainer) return undefined
          containers.push({ kind: 'quote', id })
          return meaning
        case 'table':
          tables.push(id)
          return meaning
        case 'row':
          rows.push(id)
          return meaning
        case 'figure':
          figures++
          picture = undefined
          return meaning
        default:
          if (name === 'code') language = languageIn(attributes.class) ?? language
          return openSpan(meaning, attributes.href, at)
      }
    },
    close(opened, at) {
      switch (opened) {
        case 'item':
        case 'quote':
          containers.pop()
          break
        case 'list':
          lists.pop()
          break
        case 'table':
          tables.pop()
          break
        case 'row':
          rows.pop()
          break
        case 'figure':
          figures--
          picture = undefined
          break
        case 'picture':
        case 'code block':
          break
        default:
          closeSpan(opened, at)
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
        spans: spanned ? tidySpans(raw, allSpans(raw.length)) : [],
      }
      if (level) markup.level = level
      if (isCode && language) markup.language = language
      if (table !== undefined && row !== undefined) {
        const place = tidyOffsets(raw)
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
