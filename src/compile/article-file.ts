import { markOf, sha256 } from './removed.ts'
import type { RemovedFile, RemovedPage } from './removed-file.ts'
import { RestoreError } from './restore.ts'

/** An article in a file, and what was removed from its page. */
export interface Match {
  page: RemovedPage
  /** The article, which may have been changed since it was written. */
  article: string
  /** The line of the file on which it begins, from 1; 0 where it is the text of a JSON object. */
  line: number
}

/** What is known of the page that is looked for. */
export interface Wanted {
  /** Its name in the removed file. */
  source?: string
  /** The dump: the name under which it is given now, and its SHA-256 in hex. */
  dump?: { name: string; sha256: string }
}

/** A way to read a file of articles; the source where it is known. */
interface Reading {
  source?: string
  text: string
  line: number
}

/** So many pages are named in a message. */
const mostNamed = 8

/**
 * Finds the page whose article a file holds: as it is, as the `text` of JSON objects, or as one of several that were
 * printed one after the other.
 *
 * @throws RestoreError when it cannot be told; its message says what to do
 */
export function matchArticle(content: string, file: RemovedFile, { source, dump }: Wanted): Match {
  const pages = candidates(file, source, dump)
  const readings = [{ text: content, line: 1 }, ...jsonArticles(content), ...printedArticles(content, file)]
  const exact = readings.flatMap(reading => {
    const sum = sha256(reading.text)
    return pages.filter(page => page.record.article.sha256 === sum && fits(reading, page)).map(page => ({ page, article: reading.text, line: reading.line }))
  })
  const [first] = exact
  if (first) {
    if (new Set(exact.map(({ page }) => page.record.dump.sha256)).size === 1) return first
    throw new RestoreError(`the file holds an article of several pages; say with --source which is meant: ${namesOf(exact.map(({ page }) => page))}`)
  }
  const page = nearest(content, pages)
  if (!page) throw new RestoreError(`none of the ${pages.length} pages in it has this article; say with --source which is meant: ${namesOf(pages)}`)
  const named = readings.findLast(reading => reading.source === page.record.source) ?? (readings[0] as Reading)
  return { page, article: named.text, line: named.line }
}

function candidates({ pages, broken, strays }: RemovedFile, source: string | undefined, dump: Wanted['dump']): RemovedPage[] {
  if (pages.length === 0) {
    const found = [
      ...(broken.length > 0 ? [`line ${broken[0]} is neither a cut nor a record`] : []),
      ...[...new Set(strays.map(stray => stray.source))].map(name => `there are cuts of '${name}'`),
    ]
    throw new RestoreError(
      `no page can be made again of it: the last line of a page, which tells how, is missing${found.length > 0 ? ` (${found.slice(0, 3).join('; ')})` : ''}; write the file again with --removed`,
    )
  }
  if (source !== undefined) {
    const named = pages.filter(page => page.record.source === source)
    if (named.length === 0) throw new RestoreError(`it has no page '${source}'; its pages are: ${namesOf(pages)}`)
    return named
  }
  const same = dump ? pages.filter(page => page.record.dump.sha256 === dump.sha256) : []
  const called = dump ? (same.length > 0 ? same : pages).filter(page => page.record.source === dump.name) : []
  return called.length > 0 ? called : same.length > 0 ? same : pages
}

const fits = (reading: Reading, page: RemovedPage): boolean => reading.source === undefined || reading.source === page.record.source

function namesOf(pages: RemovedPage[]): string {
  const names = [...new Set(pages.map(page => page.record.source))]
  return names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ', …' : '')
}

/** The articles of `--format json`: one object, or one a line. */
function jsonArticles(content: string): Reading[] {
  if (!content.startsWith('{')) return []
  try {
    return [readingOf(JSON.parse(content))].flat()
  } catch {
    return content.split('\n').flatMap(line => {
      try {
        return readingOf(JSON.parse(line))
      } catch {
        return []
      }
    })
  }
}

function readingOf(value: unknown): Reading[] {
  const { source, text } = (typeof value === 'object' && value !== null ? value : {}) as { source?: unknown; text?: unknown }
  return typeof text === 'string' ? [{ ...(typeof source === 'string' && { source }), text, line: 0 }] : []
}

/** Articles as they are printed one after the other, with a blank line between them; an empty one is not printed. */
function printedArticles(content: string, { pages }: RemovedFile): Reading[] {
  const printed = pages.filter(({ record }) => record.article.length > 0)
  const length = printed.reduce((sum, { record }) => sum + record.article.length + 1, -1)
  if (printed.length < 2 || length !== content.length) return []
  let at = 0
  let line = 1
  return printed.map(({ record: { source, article } }) => {
    const reading = { source, text: content.slice(at, at + article.length), line }
    at += article.length + 1
    line += article.lines.length
    return reading
  })
}

/** The page whose article was changed into this one: the only page, or the one that has more than half of its lines in it. */
function nearest(content: string, pages: RemovedPage[]): RemovedPage | undefined {
  if (new Set(pages.map(page => page.record.source)).size === 1) return pages.at(-1)
  const known = new Set(content.split('\n').map(markOf))
  const blank = markOf('')
  let best: RemovedPage | undefined
  let most = 0.5
  for (const page of pages) {
    const lines = page.record.article.lines.filter(line => line !== blank)
    const share = lines.filter(line => known.has(line)).length / Math.max(1, lines.length)
    if (share > most) {
      most = share
      best = page
    }
  }
  return best
}
