/**
 * How well pages were cleaned: pure functions from what was expected and what came out to figures from 0 to 1.
 *
 * The text is scored as public article-extraction benchmarks do it: multisets of four-word shingles, precision and
 * recall of each page averaged over the pages, F1 of the two averages.
 */
import type { Position } from 'unist'
import { type Article, type Category, categories, type Part, parts } from '../../src/index.ts'
import { count, f1Of, overlap, shinglesOf, size } from './shingles.ts'

/** A page, what it should have become and what it became. */
export interface Case {
  /** The dump, as it was cleaned. */
  dump: string
  /** The expected text of the article. */
  expected: string
  /** For each labelled line of the dump, counted from 1, what it is. */
  labels: Map<number, Category | Part>
  article: Pick<Article, 'text' | 'blocks' | 'removed'>
}

/** How many lines with a label there are, and what became of them. */
export interface LineCount {
  lines: number
  removed: number
  /** Removed under their category, or kept as their part. */
  named: number
}

/** What one page contributes. */
export interface PageScore {
  /** Null where nothing was written: such a page says nothing of precision. */
  precision: number | null
  /** Null where the page holds no article. */
  recall: number | null
  paragraphs: number
  rightParagraphs: number
  exact: boolean
  lines: Map<Category | Part, LineCount>
}

/** What a set of pages comes to; NaN where nothing was there to measure. */
export interface Score {
  pages: number
  precision: number
  recall: number
  f1: number
  /** The share of the expected paragraphs that came out letter for letter. */
  paragraphs: number
  /** The share of the pages that came out letter for letter. */
  exact: number
  lines: Map<Category | Part, LineCount>
}

export function scorePage({ dump, expected, labels, article }: Case): PageScore {
  const gold = shingles(expected)
  const found = shingles(article.text)
  const common = overlap(gold, found)
  const paragraphs = count(paragraphsOf(expected))
  return {
    precision: found.size === 0 ? null : common / size(found),
    recall: gold.size === 0 ? null : common / size(gold),
    paragraphs: size(paragraphs),
    rightParagraphs: overlap(paragraphs, count(paragraphsOf(article.text))),
    exact: expected === article.text,
    lines: countLines(dump, labels, article),
  }
}

export function sumUp(pages: PageScore[]): Score {
  const precision = mean(pages.flatMap(page => page.precision ?? []))
  const recall = mean(pages.flatMap(page => page.recall ?? []))
  const lines = new Map<Category | Part, LineCount>()
  for (const page of pages) for (const [label, added] of page.lines) lines.set(label, plus(lines.get(label), added))
  return {
    pages: pages.length,
    precision,
    recall,
    f1: f1Of(precision, recall),
    paragraphs: sum(pages.map(page => page.rightParagraphs)) / sum(pages.map(page => page.paragraphs)),
    exact: mean(pages.map(page => Number(page.exact))),
    lines,
  }
}

/** The figures of a score that may have a floor, by their names; what was not measured has none. */
export function figuresOf(score: Score): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const name of ['precision', 'recall', 'f1', 'paragraphs', 'exact'] as const) figures[name] = score[name]
  for (const [label, { lines, removed, named }] of inOrder(score.lines)) {
    figures[`${isPart(label) ? 'kept' : 'removed'} ${label}`] = isPart(label) ? 1 - removed / lines : removed / lines
    figures[`named ${label}`] = named / (isPart(label) ? lines - removed : removed)
  }
  const { kept, boilerplate } = together(score.lines)
  figures['kept all'] = 1 - kept.removed / kept.lines
  figures['removed all'] = boilerplate.removed / boilerplate.lines
  figures['named parts'] = kept.named / (kept.lines - kept.removed)
  figures['named categories'] = boilerplate.named / boilerplate.removed
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => !Number.isNaN(value)))
}

/** What is wrong with the figures beside their floors, one line each; a figure and a floor without each other are wrong too. */
export function belowFloors(figures: Record<string, number>, floors: Record<string, number>): string[] {
  const faults: string[] = []
  for (const [name, floor] of Object.entries(floors)) {
    const figure = figures[name]
    if (figure === undefined) faults.push(`"${name}" has a floor of ${floor}, but was not measured`)
    else if (!(figure >= floor)) faults.push(`"${name}" sank to ${figure.toFixed(4)}, below its floor of ${floor}`)
  }
  for (const name of Object.keys(figures)) if (!(name in floors)) faults.push(`"${name}" was measured, but has no floor`)
  return faults
}

/**
 * Reads the labels of a page: `line<tab>label`, one a line.
 *
 * @throws on a line of another form or an unknown label
 */
export function readLabels(tsv: string): Map<number, Category | Part> {
  const labels = new Map<number, Category | Part>()
  for (const row of tsv.split(/\r?\n/)) {
    if (row === '') continue
    const [line = '', label = ''] = row.split('\t')
    if (!/^[1-9]\d*$/.test(line) || ![...categories, ...parts].includes(label as Category)) throw new Error(`"${row}" is not a line number, a tab and a label`)
    labels.set(Number(line), label as Category | Part)
  }
  return labels
}

export const isPart = (label: Category | Part): label is Part => (parts as readonly string[]).includes(label)

/** All lines of parts and all lines of boilerplate. */
export function together(lines: Map<Category | Part, LineCount>): { kept: LineCount; boilerplate: LineCount } {
  let kept: LineCount = { lines: 0, removed: 0, named: 0 }
  let boilerplate = kept
  for (const [label, added] of lines) {
    if (isPart(label)) kept = plus(kept, added)
    else boilerplate = plus(boilerplate, added)
  }
  return { kept, boilerplate }
}

/** The counted lines in the order in which parts and categories are listed. */
export const inOrder = (lines: Map<Category | Part, LineCount>): [Category | Part, LineCount][] =>
  [...parts, ...categories].flatMap((label): [Category | Part, LineCount][] => {
    const counted = lines.get(label)
    return counted ? [[label, counted]] : []
  })

/** Counts what became of the labelled lines. */
function countLines(dump: string, labels: Case['labels'], { blocks, removed }: Case['article']): PageScore['lines'] {
  const texts = dump.split(/\r\n|\n|\r/)
  const gone = held(
    texts,
    removed.map(({ category, position }) => [category, position]),
  )
  const kept = held(
    texts,
    blocks.map(({ part, position }) => [part, position]),
  )
  const lines: PageScore['lines'] = new Map()
  for (const [line, label] of labels) {
    const name = gone.get(line) ?? kept.get(line)
    lines.set(label, plus(lines.get(label), { lines: 1, removed: Number(gone.has(line)), named: Number(name === label) }))
  }
  return lines
}

/** The lines of which ranges hold more than half of the characters, with the name of the range that tips it. */
function held(texts: string[], ranges: [name: string, Position][]): Map<number, string> {
  const shares = new Map<number, number>()
  const names = new Map<number, string>()
  for (const [name, { start, end }] of ranges) {
    for (let line = start.line; line <= end.line; line++) {
      const text = texts[line - 1] ?? ''
      const length = text.trim().length
      if (length === 0) continue
      const range = text.slice(line === start.line ? start.column - 1 : 0, line === end.line ? end.column - 1 : text.length)
      const share = (shares.get(line) ?? 0) + range.trim().length / length
      shares.set(line, share)
      if (share > 0.5 && !names.has(line)) names.set(line, name)
    }
  }
  return names
}

/** The four-word shingles of a text with their counts; a shorter text is one shingle. */
function shingles(text: string): Map<string, number> {
  // Chinese and Japanese write no spaces: there each sign is a word.
  const words = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}_])+/gu) ?? []
  return shinglesOf(words)
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')

const plus = (a: LineCount | undefined, b: LineCount): LineCount =>
  a ? { lines: a.lines + b.lines, removed: a.removed + b.removed, named: a.named + b.named } : b

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: number[]): number => sum(numbers) / numbers.length
