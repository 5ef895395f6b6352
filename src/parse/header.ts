import type { RawLine } from './lines.ts'

/** What a crawler wrote in front of a page. */
export interface CrawlHeader {
  /** The dump's lines, with the header cut into lines of its own. */
  lines: RawLine[]
  /** Those of them that are the header's. */
  fields: ReadonlySet<RawLine>
  /** An ISO date that it names. */
  date: string | null
  /** The address that it names. */
  url: string | null
}

const fields =
  /^(?:(?:crawl[-_ ]?)?date|fetched(?:[-_ ]at)?|crawled(?:[-_ ]at)?|timestamp|url|source[-_ ]url|warc-[a-z-]+|doc[-_ ]?id)\s*[:=]?\s*(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{14}|https?:\/\/\S+|<urn:\S+>|[\w-]{16,})(?=\s|$)/i
const most = 6

/**
 * Finds the fields that crawlers write in front of a page (`date 2025-07-01`, `url: https://…`), also where the page's
 * own words go on in the same line, or where blocks were moved before them.
 */
export function readCrawlHeader(lines: RawLine[]): CrawlHeader {
  const fieldLines = new Set<RawLine>()
  const cut: RawLine[] = []
  let date: string | null = null
  let url: string | null = null
  for (let line of lines) {
    for (let found = match(line, fieldLines.size); found; found = match(line, fieldLines.size)) {
      date ??= /^\d{4}-\d{2}-\d{2}/.exec(found[1] as string)?.[0] ?? null
      url ??= /^https?:\/\/.*/i.exec(found[1] as string)?.[0] ?? null
      const field = { ...line, end: line.start + found[0].length, value: found[0], text: found[0] }
      fieldLines.add(field)
      cut.push(field)
      const left = line.text.slice(found[0].length).trimStart()
      line = { ...line, start: line.end - left.length, value: left, text: left, gap: 0 }
    }
    if (line.text !== '') cut.push(line)
  }
  return { lines: cut, fields: fieldLines, date, url }
}

const match = (line: RawLine, known: number): RegExpExecArray | null => (known < most && line.text === line.value ? fields.exec(line.text) : null)
