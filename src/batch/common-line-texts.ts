import type { CommonLines } from '../find/common-lines.ts'
import { lineKey } from '../page/line-key.ts'
import type { Block } from '../page/nodes.ts'
import { countWords } from '../page/tokens.ts'
import { type LineReading, type ParsedPage, parsePages } from './find-common-lines.ts'
import type { Input } from './inputs.ts'

/** A line of a site's template. */
export interface CommonLine {
  /** As the first page that has it writes it. */
  text: string
  /** The words of it, folded for comparison. */
  words: readonly string[]
  /** How many words a reader would count. */
  length: number
  /** On how many pages of the site it stands. */
  pages: number
  /** On how many of these it stands in the lower half. */
  low: number
}

/** The template of a site. */
export interface SiteLines {
  /** Its host; '' where the pages do not tell it. */
  site: string
  /** How many pages it has here. */
  pages: number
  /** The most frequent first. */
  lines: CommonLine[]
}

/**
 * Reads the pages of some files once more for the texts of the lines that they share, and counts these: of all others
 * nothing is held.
 *
 * @param common the lines, by their keys, as `findCommonLines` has found them
 * @param onPage told of each page of a site that has such lines
 */
export async function readCommonLines(
  inputs: Iterable<Input>,
  common: CommonLines,
  reading: LineReading,
  onPage: (page: ParsedPage) => void = () => {},
): Promise<SiteLines[]> {
  const sites = new Map(Object.entries(common).map(([site, keys]) => [site, { pages: 0, keys: new Set(keys), lines: new Map<string, CommonLine>() }]))
  for await (const parsed of parsePages(inputs, reading)) {
    const site = sites.get(parsed.site)
    if (!site) continue
    site.pages++
    onPage(parsed)
    const blocks = parsed.page.children as Block[]
    const here = new Set<string>()
    for (const [i, { data }] of blocks.entries()) {
      const key = lineKey(data)
      if (key === null || !site.keys.has(key) || here.has(key)) continue
      here.add(key)
      const line = site.lines.get(key) ?? { text: data.text, words: data.tokens.words, length: countWords(data.tokens), pages: 0, low: 0 }
      site.lines.set(key, line)
      line.pages++
      if (i >= blocks.length / 2) line.low++
    }
  }
  return [...sites]
    .map(([site, { pages, lines }]) => ({ site, pages, lines: [...lines.values()].sort((a, b) => b.pages - a.pages || (a.text < b.text ? -1 : 1)) }))
    .filter(({ lines }) => lines.length > 0)
}
