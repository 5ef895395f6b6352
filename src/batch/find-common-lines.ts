import { type CleanOptions, parsePage } from '../clean.ts'
import { type CommonLines, keysOf, siteOf } from '../find/common-lines.ts'
import type { Page } from '../page/nodes.ts'
import { makeLineCounts } from './line-counts.ts'
import { readDump } from './read.ts'

/** How pages are read for their lines. */
export interface LineReading {
  options: CleanOptions
  charset?: string
  maxPage?: number
}

/** Reads and parses the pages of some files, one after the other; one that cannot be read is left out: who cleans it reports it. */
export async function* parsePages(paths: readonly string[], { options, charset, maxPage }: LineReading): AsyncGenerator<Page> {
  for (const path of paths) {
    const text = await readDump(path, charset, maxPage).then(
      dump => dump.text,
      () => undefined,
    )
    if (text !== undefined) yield parsePage(text, options)
  }
}

/**
 * Finds the lines that pages of a site share, in one pass over its files.
 *
 * @param share of a site's pages, above 0 and up to 1
 */
export async function findCommonLines(paths: readonly string[], share: number, reading: LineReading): Promise<CommonLines> {
  const counts = makeLineCounts(share)
  for await (const page of parsePages(paths, reading)) counts.add(siteOf(page, reading.options.url), keysOf(page))
  return counts.common()
}
