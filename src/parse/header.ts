import type { RawLine } from './lines.ts'

/** What a crawler wrote in front of a page. */
export interface CrawlHeader {
  /** The dump's lines, with the header cut into lines of its own. */
  lines: RawLine[]
  /** How many of them are the header. */
  count: number
  /** An ISO date that it names. */
  date: string | null
}

const fields = /^(?:(?:crawl[-_ ]?)?date|fetched(?:[-_ ]at)?|crawled(?:[-_ ]at)?|timestamp|url|source[-_ ]url|warc-[a-z-]+|doc[-_ ]?id)\s*[:=]?\s*(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{14}|https?:\/\/\S+|<urn:\S+>|[\w-]{16,})(?=\s|$)/i
const longest = 6

/**
 * Finds the fields that crawlers write before the page's own text (`date 2025-07-01`, `url: https://…`), also where the
 * page's first words stand on the same line.
 */
export function readCrawlHeader(lines: RawLine[]): CrawlHeader {
  const header: RawLine[] = []
  let date: string | null = null
  const rest = [...lines]
  while (header.length < longest) {
    const line = rest[0]
    const found = line && fields.exec(line.value)
    if (!line || !found) break
    date ??= /^\d{4}-\d{2}-\d{2}/.exec(found[1] as string)?.[0] ?? null
    const end = line.start + found[0].length
    header.push({ ...line, end, value: found[0] })
    const left = line.value.slice(found[0].length).trimStart()
    if (left === '') rest.shift()
    else rest[0] = { ...line, start: line.end - left.length, value: left, gap: 0 }
  }
  return { lines: [...header, ...rest], count: header.length, date }
}
