import { type CleanOptions, parsePage } from '../clean.ts'
import { type CommonLines, keysOf, siteOf } from '../find/common-lines.ts'
import type { Page } from '../page/nodes.ts'
import type { Input } from './inputs.ts'
import { makeLineCounts } from './line-counts.ts'
import { readDump } from './read.ts'

/** How pages are read for their lines. */
export interface LineReading {
  options: CleanOptions
  charset?: string
  maxPage?: number
  /** Told of a file that cannot be read and is left out; who cleans the pages as well reports it himself. */
  onFault?(source: string, error: unknown): void
}

/** A page that was read for its lines. */
export interface ParsedPage {
  text: string
  page: Page
  /** The name of its site. */
  site: string
}

/** Reads and parses pages, one after the other; standard input, which cannot be read twice, is left out. */
export async function* parsePages(inputs: Iterable<Input>, { options, charset, maxPage, onFault }: LineReading): AsyncGenerator<ParsedPage> {
  for (const { source, path } of inputs) {
    if (path === null) continue
    let parsed: ParsedPage | undefined
    try {
      const { text } = await readDump(path, charset, maxPage)
      const page = parsePage(text, options)
      parsed = { text, page, site: siteOf(page, options.url) }
    } catch (error) {
      onFault?.(source, error)
    }
    if (parsed) yield parsed
  }
}

/**
 * Finds the lines that pages of a site share, in one pass over its files.
 *
 * @param share of a site's pages, above 0 and up to 1
 */
export async function findCommonLines(inputs: Iterable<Input>, share: number, reading: LineReading): Promise<CommonLines> {
  const counts = makeLineCounts(share)
  for await (const { page, site } of parsePages(inputs, reading)) counts.add(site, keysOf(page))
  return counts.common()
}
