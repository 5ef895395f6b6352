import { Parser } from 'htmlparser2'
import type { Block, Page } from '../page/nodes.ts'
import { type HtmlReading, parseHtml } from './html.ts'
import { looksLikeHtml } from './looks-like-html.ts'
import { pointsOf } from './points.ts'

/** So much of a page is looked at to tell whether it is a browser's view of a source, in UTF-16 units. */
const sample = 20_000
const chrome = /<td\b[^>]{0,200}\bclass="?line-number\b[\s\S]{0,2000}?<td\b[^>]{0,200}\bclass="?line-content\b/
const firefox = /<body\b[^>]{0,300}\bid="?viewsource\b/

/**
 * Makes a page of HTML, also of one that a browser's "view source" showed and that was saved as it was shown.
 *
 * @param dump the decoded HTML; positions in the page are positions in it
 */
export function parseSavedHtml(dump: string, reading: HtmlReading = {}): Page {
  const shown = readViewSource(dump)
  if (!shown) return parseHtml(dump, reading)
  const page = parseHtml(shown.source, reading)
  const points = pointsOf(dump)
  const place = ({ start, end }: Page['position']): Page['position'] => ({
    start: points(shown.startOf(start.offset ?? 0)),
    end: points(shown.endOf(end.offset ?? 0)),
  })
  for (const block of page.children as Block[]) {
    block.position = place(block.position)
    for (const line of block.children) {
      line.position = block.position
      line.value = dump.slice(block.position.start.offset, block.position.end.offset)
    }
  }
  const { stated } = page.data
  if (stated?.articleAt) stated.articleAt = place(stated.articleAt)
  page.position = { start: points(0), end: points(dump.length) }
  return page
}

/** A source as it was before a browser showed it, and where its characters stand in what was saved. */
interface Shown {
  source: string
  startOf: (offset: number) => number
  endOf: (offset: number) => number
}

/** Takes the source out of the saved view of it; nothing where a page is no such view. */
export function readViewSource(dump: string): Shown | undefined {
  const start = dump.slice(0, sample)
  const isFirefox = firefox.test(start)
  if (!isFirefox && !chrome.test(start)) return undefined
  let source = ''
  /** Offsets at which pieces begin: in the source, and in the dump; and where they end there. */
  const pieces: { at: number; from: number; to: number }[] = []
  let reading = 0
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const begins = isFirefox ? name === 'pre' : name === 'td' && /\bline-content\b/.test(attributes.class ?? '')
      if (begins || (reading > 0 && !isVoid.test(name))) reading++
    },
    ontext(data) {
      if (reading === 0) return
      pieces.push({ at: source.length, from: parser.startIndex, to: parser.endIndex + 1 })
      source += data
    },
    onclosetag(name) {
      if (reading > 0 && !isVoid.test(name)) reading--
      // Chrome's lines are rows, without line ends between them.
      if (!isFirefox && name === 'tr' && reading === 0 && source !== '') source += '\n'
    },
  })
  parser.write(dump)
  parser.end()
  if (!looksLikeHtml(source)) return undefined
  const pieceAt = (offset: number): { at: number; from: number; to: number } => {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle] as { at: number }).at <= offset) low = middle
      else high = middle - 1
    }
    return pieces[low] ?? { at: 0, from: 0, to: 0 }
  }
  const place = (offset: number): number => {
    const { at, from, to } = pieceAt(offset)
    return Math.min(from + offset - at, to)
  }
  return {
    source,
    startOf: offset => place(offset),
    // The end of a piece that is one character in the source, an entity in the dump, lies behind the entity.
    endOf: offset => {
      if (offset === 0) return place(0)
      const { at, from, to } = pieceAt(offset - 1)
      const isEntity = to - from > 1 && dump[from] === '&'
      return isEntity ? to : Math.min(from + offset - at, to)
    },
  }
}

const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
