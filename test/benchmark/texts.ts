import { readDump } from '../../src/batch/read.ts'
import { type CleanOptions, clean } from '../../src/clean.ts'
import type { Block } from '../../src/page/nodes.ts'
import { parseHtml } from '../../src/parse/html.ts'

/** What public evaluations are given of a page: the article's running text. */
export interface Texts {
  /** Of the page with its tags. */
  html: string
  /** Of the same page as a text dump. */
  text: string
}

const options: CleanOptions = { parts: ['body'] }

/** Cleans a page of a checkout with its tags and without. */
export async function cleanPage(path: string): Promise<Texts> {
  const { text } = await readDump(path)
  return { html: clean(text, { ...options, from: 'html' }).text, text: clean(flatten(text), { ...options, from: 'text' }).text }
}

/**
 * A page of HTML as a text dump: its blocks, one a line, in their order, without any tag, and without the blank lines by
 * which a browser tells paragraphs from menus. What attributes and styles hide is there as well, as in the dumps of tools
 * that know no styles; scripts, styles and form fields are not.
 */
export function flatten(html: string): string {
  return (parseHtml(html, { revealed: true }).children as Block[]).map(({ data }) => `${data.text.replace(/\s+/g, ' ')}\n`).join('')
}
