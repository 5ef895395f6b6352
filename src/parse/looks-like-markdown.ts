/** So much of a text is looked at, in UTF-16 units. */
const sample = 20_000
/** Markdown that tells itself has so many links, on this share of its lines; with a heading, one will do. */
const leastLinks = { alone: 4, share: 0.1, withHeading: 1 }

/** A link or a picture as only Markdown writes it, with the address of a page. */
const link =
  /!?\[[^\][\n]{1,300}\]\((?:<[^<>\n]{1,2000}>|(?:https?:\/\/|\/|#|mailto:|\.\.?\/)[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?)(?:\s+"[^"\n]{0,300}")?\)/g
const heading = /^#{1,6}[ \t]+\S/m
const frontMatter = /^---[ \t]*\r?\n(?:[\w-]{1,40}:[^\n]{0,2000}\n|[ \t]+[^\n]{0,2000}\n|-[ \t][^\n]{0,2000}\n){1,60}---[ \t]*(?:\r?\n|$)/

/**
 * Whether a text is plainly Markdown: it begins with front matter, or holds links in Markdown's own form. A dump with
 * `#` before its headings alone may be either, and is read as text.
 */
export function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, sample)
  if (frontMatter.test(start)) return true
  if (!start.includes('](')) return false
  const links = start.match(link)?.length ?? 0
  if (links >= leastLinks.withHeading && heading.test(start)) return true
  if (links < leastLinks.alone) return false
  return links >= start.split('\n').filter(line => line.trim() !== '').length * leastLinks.share
}

/** Markdown that people and converters write stays far below these; what does not is made to keep a parser busy. */
const largest = { text: 8_000_000, run: 50_000, nesting: 100, indent: 400 }
const nested = new RegExp(`^[ \\t]{0,${largest.indent}}(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${largest.nesting}}`, 'm')
const indented = new RegExp(`^[ \\t]{${largest.indent}}[ \\t]*(?:[-+*>]|\\d{1,9}[.)])`, 'm')
/** Lines that begin a block of their own. */
const begins = /^\s*(?:$|[#>|]|[-+*]\s|\d{1,9}[.)]\s)/

/**
 * Whether Markdown can be parsed in a time that grows with its length: a parser of Markdown searches a paragraph's marks
 * again and again, and nests its calls as the quotations and lists nest.
 */
export function isParsableMarkdown(text: string): boolean {
  if (text.length > largest.text || nested.test(text) || indented.test(text)) return false
  let run = 0
  for (const line of text.split(/\r\n|\r|\n/)) {
    run = begins.test(line) ? line.length : run + line.length + 1
    if (run > largest.run) return false
  }
  return true
}
