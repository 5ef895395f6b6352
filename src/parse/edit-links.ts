import type { RawLine } from './lines.ts'
import { countPieces } from './pieces.ts'

/** A dump's lines, with the links for editing a section cut off the headings they stand behind. */
export interface EditLinks {
  lines: RawLine[]
  /** Those that are such a link, or a piece of one. */
  links: ReadonlySet<RawLine>
}

/** A wiki has a link behind so many headings at least: one alone could be a word of the text. */
const fewest = 3
/** A heading has fewer pieces than this between its spaces; the brackets lie within so many UTF-16 units, or so many lines. */
const longestHeading = 16
const longestLink = 60
const mostPieces = 6

/** What stands in the brackets at a line's end, with letters only: a reference's figure is none. */
const link = /\[([^[\]\d]{2,})\]$/

/** Where a link for editing was found. */
interface Found {
  /** Its lines, from the first on; the first may hold a heading before it. */
  at: number
  count: number
  /** Where the link begins in the text of its only line; 0 where nothing stands before it. */
  from: number
}

/**
 * Finds the links that a wiki sets behind its headings ("History[edit]", or "[", "edit", "]" on lines of their own).
 *
 * @param isEditing whether a text says that something may be edited, in any language
 */
export function cutEditLinks(lines: RawLine[], isEditing: (text: string) => boolean): EditLinks {
  const found: Found[] = []
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i] as RawLine
    const one = text.endsWith(']') ? inOneLine(text, i) : text === '[' ? inPieces(lines, i) : undefined
    if (
      one &&
      linked(lines, one)
        .split(/[|·/]/)
        .every(said => isEditing(said.trim()))
    )
      found.push(one)
  }
  if (found.length < fewest) return { lines, links: new Set() }
  const links = new Set<RawLine>()
  const cut: RawLine[] = []
  let i = 0
  for (const { at, count, from } of found) {
    while (i < at) cut.push(lines[i++] as RawLine)
    const behind = lines.slice(at, at + count)
    if (from > 0) {
      const { heading, rest } = cutAt(lines[at] as RawLine, from)
      cut.push(heading)
      behind.splice(0, 1, rest)
    }
    for (const line of behind) links.add(line)
    cut.push(...behind)
    i = at + count
  }
  return { lines: [...cut, ...lines.slice(i)], links }
}

function inOneLine(text: string, at: number): Found | undefined {
  const from = text.lastIndexOf('[')
  if (from < 0 || text.length - from > longestLink || !link.test(text.slice(from)) || countPieces(text.slice(0, from), longestHeading) === longestHeading)
    return undefined
  return { at, count: 1, from }
}

function inPieces(lines: RawLine[], at: number): Found | undefined {
  for (let count = 3; count <= mostPieces; count++) if (lines[at + count - 1]?.text === ']') return { at, count, from: 0 }
  return undefined
}

/** What a link's brackets hold. */
const linked = (lines: RawLine[], { at, count, from }: Found): string =>
  lines
    .slice(at, at + count)
    .map(({ text }) => text)
    .join(' ')
    .slice(from + 1, -1)

/** Cuts a line in two. */
function cutAt(line: RawLine, from: number): { heading: RawLine; rest: RawLine } {
  // The text is the end of the line: what a mail's quotation marks left.
  const at = line.end - line.text.length + from
  const heading = line.text.slice(0, from).trimEnd()
  const end = line.end - line.text.length + heading.length
  const rest = line.text.slice(from)
  return {
    heading: { ...line, end, value: line.value.slice(0, end - line.start), text: heading },
    rest: { number: line.number, lineStart: line.lineStart, start: at, end: line.end, value: rest, text: rest, gap: 0 },
  }
}
