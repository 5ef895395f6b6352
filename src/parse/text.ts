import { makeBlock, makeLine, makePosition } from '../page/make.ts'
import { editLinkMark, phraseMark } from '../page/marks.ts'
import type { Block, Kind, Line, Page } from '../page/nodes.ts'
import { endsSentence } from '../page/sentence.ts'
import { tokenize } from '../page/tokens.ts'
import { cutEditLinks } from './edit-links.ts'
import { type Formulas, findFormulas, mayHoldFormulas, withoutAnnotations } from './formulas.ts'
import { cutGlued } from './glued.ts'
import { readCrawlHeader } from './header.ts'
import { glue, goesOn, longestParagraph, type WordTellers, wrapsOn } from './join.ts'
import { positionOf, type RawLine, readLines, unquote } from './lines.ts'
import { findNotePieces } from './note-pieces.ts'
import { detectStyle } from './style.ts'
import { tidy } from './tidy.ts'
import { openersOfCopies } from './twice.ts'

/** Most dumps hold no formulas. */
const noFormulas: Formulas = { tied: new Set(), unsaid: new Set() }

/** A page of so few and so long lines was written on one line: its sentences are its blocks. */
const oneLine = { mostLines: 4, shortest: 1500 }

/**
 * Makes a page of a dump without tags. Every character that is not white space comes to lie in exactly one line.
 *
 * @param dump the decoded dump; positions in the page are positions in it
 */
export function parseText(dump: string, words: WordTellers): Page {
  const header = readCrawlHeader(cutGlued(unquote(readLines(dump))))
  const { style, wrap, spacing } = detectStyle(header.lines)
  const { lines, links } = cutEditLinks(header.lines, words.isEditing)
  const formulas = mayHoldFormulas(dump) ? findFormulas(lines, spacing) : noFormulas
  const notes = style === 'fragments' ? findNotePieces(lines) : new Set<RawLine>()
  const isTied = formulas.tied.size > 0 || notes.size > 0
  const say = (line: RawLine): string => (formulas === noFormulas ? tidy(line.text) : formulas.unsaid.has(line) ? '' : withoutAnnotations(tidy(line.text)))
  const blocks: Block[] = []
  const single = lines.length <= oneLine.mostLines && lines.some(line => line.value.length >= oneLine.shortest)

  const labels = style === 'lines' ? new Set<string>() : repeatedWords(lines)
  const openers = style === 'wrapped' ? openersOfCopies(lines) : new Set<RawLine>()
  // In fragments a word has a line of its own as a link, too: a label stands behind a sentence there, or in front of a capital.
  const standsAlone = (before: RawLine[], { text: next }: RawLine): boolean => {
    const { text } = before.at(-1) as RawLine
    if (style === 'wrapped') return labels.has(text) || labels.has(next)
    return labels.has(next) ? endsSentence(text) : before.length === 1 && labels.has(text) && /^\p{Lu}/u.test(next)
  }

  let i = 0
  while (i < lines.length) {
    const first = lines[i] as RawLine
    const group = [first]
    let text = say(first)
    i++
    if (links.has(first)) {
      while (i < lines.length && links.has(lines[i] as RawLine)) group.push(lines[i++] as RawLine)
      const heading = blocks.at(-1)
      if (heading?.data.kind === 'paragraph') heading.data.kind = 'heading'
      blocks.push(linkForEditing(group, Math.max(0, first.gap - spacing)))
      continue
    }
    const alone = header.fields.has(first) || isHeading(first.text)
    while (!alone && i < lines.length && text.length < longestParagraph) {
      const next = lines[i] as RawLine
      if (next.gap > spacing) break
      if (header.fields.has(next) || links.has(next) || isHeading(next.text)) break
      if (openers.has(next) || standsAlone(group, next)) break
      const on =
        (isTied && (formulas.tied.has(next) || notes.has(next))) ||
        (style === 'wrapped'
          ? wrapsOn(group.at(-1) as RawLine, next, wrap)
          : style === 'fragments'
            ? (wrap.width > 0 && wrapsOn(group.at(-1) as RawLine, next, wrap)) || goesOn(text, lines, i, words)
            : false)
      if (!on) break
      const more = say(next)
      text += more === '' || text === '' ? more : glue(text, more) + more
      group.push(next)
      i++
    }
    const gap = blocks.length === 0 ? 1 : Math.max(0, first.gap - spacing)
    if (header.fields.has(first)) blocks.push(crawlHeader(first, gap))
    else if (single && group.length === 1) for (const sentence of sentences(first, gap)) blocks.push(sentence)
    else blocks.push(block(linesOf(group), text, gap, style === 'lines' && speaks.test(text) && standsApart(lines, i - 1, spacing)))
  }

  return {
    type: 'page',
    children: blocks,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: blocks.at(-1)?.position.end ?? { line: 1, column: 1, offset: 0 },
    },
    data: { style, language: null, title: null, byline: null, date: header.date, ...(header.url !== null && { url: header.url }), warnings: [] },
  }
}

/** A word that is a line of its own so many times is a label ("Advertisement"), of at least so many UTF-16 units. */
const label = { fewest: 3, shortest: 5 }

/** The words that are lines of their own again and again. */
function repeatedWords(lines: RawLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { text } of lines) if (text.length >= label.shortest && /^\p{Lu}\p{L}+$/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= label.fewest).map(([text]) => text))
}

const marks: [RegExp, Kind][] = [
  [/^#{1,6}\s+/, 'heading'],
  // Stars alone set a part off from the next one.
  [/^(?:[*+•▪◦‣]|-)\s+(?=.*[^\s*+•▪◦‣-])/su, 'list-item'],
]

/** Speech may begin with a dash, as items of lists do. */
const speaks = /^-\s/

const isHeading = (value: string): boolean => value.startsWith('#') && /^#{1,6}\s/.test(value)

/** Whether a line stands between blank lines; where all do, whether none beside it begins with a dash. */
function standsApart(lines: readonly RawLine[], at: number, spacing: number): boolean {
  const before = lines[at - 1]
  const after = lines[at + 1]
  if (spacing > 0) return ![before, after].some(line => line && speaks.test(line.text))
  return (lines[at] as RawLine).gap > 0 && (after === undefined || after.gap > 0)
}

/** @param maySpeak whether it begins with a dash and stands apart from other lines: a sentence is speech there, and no item of a list */
function block(lines: Line[], text: string, gap: number, maySpeak = false): Block {
  let kind: Kind = 'paragraph'
  for (const [pattern, of] of marks) {
    if (!pattern.test(text) || (of === 'list-item' && maySpeak && endsSentence(text))) continue
    kind = of
    text = text.replace(pattern, '')
  }
  if (text === '') text = lines.map(line => line.value).join(' ')
  const { position } = lines[0] as Line
  return makeBlock(lines, lines.length === 1 ? position : makePosition(position.start, (lines.at(-1) as Line).position.end), {
    kind,
    text,
    tokens: tokenize(text),
    gap,
  })
}

/** The lines of a block, each behind the marks of quoting that stood before it. */
function linesOf(group: readonly RawLine[]): Line[] {
  const [only] = group
  // An array that grows by itself takes room for seventeen, and most blocks have one line.
  if (group.length === 1 && only && !only.quotes) return Array.of(toLine(only))
  const lines: Line[] = []
  for (const line of group) {
    if (line.quotes) for (const quote of line.quotes) lines.push(toLine(quote))
    lines.push(toLine(line))
  }
  return lines
}

function toLine(line: RawLine, start = line.start, end = line.end): Line {
  return makeLine(line.value.slice(start - line.start, end - line.start), positionOf(line, start, end))
}

function linkForEditing(group: readonly RawLine[], gap: number): Block {
  const link = block(linesOf(group), group.map(({ text }) => text).join(''), gap)
  link.data.marks.push(editLinkMark())
  return link
}

function crawlHeader(line: RawLine, gap: number): Block {
  const header = block([toLine(line)], tidy(line.value), gap)
  const why = 'A crawler wrote this in front of the page.'
  header.data.marks.push(phraseMark({ category: 'technical', rule: 'parse/crawl-header', strength: 'sure', why, removes: 'block' }, 1))
  return header
}

/** Cuts a line into its sentences. */
function sentences(line: RawLine, gap: number): Block[] {
  const blocks: Block[] = []
  let start = line.start
  for (const { 0: piece, index } of line.value.matchAll(/.+?(?:[.!?。！？؟।]["”’»)\]]*(?=\s+["“„«(]?[\p{Lu}\p{Lo}\d])|$)\s*/gsu)) {
    const sentence = piece.trim()
    if (sentence === '') continue
    start = line.start + index + piece.indexOf(sentence)
    blocks.push(block([toLine(line, start, start + sentence.length)], tidy(sentence), blocks.length === 0 ? gap : 0))
  }
  return blocks
}
