import type { Block } from '../page/nodes.ts'
import { isShared } from './surroundings.ts'

/** What must be known of a block to tell whether it belongs to a thread of comments. */
export interface Turn {
  block: Block
  words: number
  dated: boolean
  barrier: boolean
  endsWithEllipsis: boolean
}

/** Its first block, and the one behind its last. */
export interface Thread {
  from: number
  to: number
}

/** A label ("Reply") is no longer than this, in words, covered by its phrase at least so far, and said so often on the page. */
const label = { longest: 6, coverage: 0.5, fewest: 3 }
/** From one label to the next there are at most so many blocks and words. */
const gap = { blocks: 24, words: 600 }
/** The heading or the first writer's line stands at most so many blocks above the first label. */
const headReach = 14
/** A comment begins with its writer and a date, on so many lines at most. */
const writerLines = 2
/** A line of more words is text: a comment's, or the article's. */
const longestLine = 7

/** Whether a block is a comment's button. */
function isLabel({ words, block }: Turn): boolean {
  if (words > label.longest) return false
  const { marks } = block.data
  return marks.some(({ by, category, coverage }) => by === 'phrase' && coverage >= label.coverage && category === 'comments') && !isShared(block)
}

const isComment = (e: Turn): boolean => e.block.data.marks.some(mark => mark.category === 'comments' && mark.by === 'phrase')

/**
 * Finds threads of comments: stretches of the page in which the same label of a comment ("Reply", "Report") comes again and
 * again. Each reaches from the heading or the writer's line above the first such label to the last one, or to the form below it.
 */
export function findThreads(page: Turn[]): Thread[] {
  const labels: number[] = []
  const counts = new Map<string, number>()
  const key = (e: Turn): string => e.block.data.text.toLowerCase()
  for (let i = 0; i < page.length; i++) {
    const e = page[i] as Turn
    if (!isLabel(e)) continue
    labels.push(i)
    counts.set(key(e), (counts.get(key(e)) ?? 0) + 1)
  }
  const turns = labels.filter(i => (counts.get(key(page[i] as Turn)) as number) >= label.fewest)
  const threads: Thread[] = []
  for (let from = 0; from < turns.length; ) {
    let to = from
    while (to + 1 < turns.length && isNear(page, turns[to] as number, turns[to + 1] as number)) to++
    const group = turns.slice(from, to + 1)
    if (group.length >= label.fewest) threads.push({ from: startOf(page, group), to: endOf(page, group.at(-1) as number) })
    from = to + 1
  }
  const taken = new Uint8Array(page.length)
  for (const { from, to } of threads) taken.fill(1, from, to)
  return [...threads, ...datedThreads(page).filter(({ from, to }) => !taken.subarray(from, to).includes(1))]
}

/** A heading of comments stands below the article: so many of its paragraphs are above, of so many words at least. */
const article = { paragraphs: 3, words: 25 }

/** An hour alone is of a live blog: "10:32", "10.32 Uhr". */
const hour = /^\d{1,2}[:.]\d{2}(?:\s\S{1,4})?$/

/**
 * Threads without a label that comes again: below a heading of comments, lines that are little more than a date. Each reaches from
 * the heading to the text below the last date.
 */
function datedThreads(page: Turn[]): Thread[] {
  const threads: Thread[] = []
  let paragraphs = 0
  for (let i = 0; i < page.length; i++) {
    const e = page[i] as Turn
    if (e.words >= article.words) paragraphs++
    if (paragraphs < article.paragraphs || !e.barrier || !isComment(e)) continue
    const dates: number[] = []
    for (let at = i + 1; at < page.length && isNear(page, dates.at(-1) ?? i, at); at++) {
      const { dated, words, barrier, block } = page[at] as Turn
      // Teasers say how many comments each has, and a forum who likes what.
      if (barrier && dates.length > 0 && isComment(page[at] as Turn)) break
      const opens = page.slice(at + 1, at + 1 + writerLines).some(({ words }) => words > longestLine)
      if (dated && words <= longestLine && opens && !hour.test(block.data.text)) dates.push(at)
    }
    if (dates.length < label.fewest || areTeasers(page.slice(i, dates.at(-1)))) continue
    let to = (dates.at(-1) as number) + 1
    while (to < page.length && (page[to] as Turn).words > longestLine && !isComment(page[to] as Turn)) to++
    threads.push({ from: i, to })
    i = to - 1
  }
  return threads
}

/** Teasers are cut off more often, comments less. */
const mostCutOff = 0.3

/** Whether so many of the longer texts are cut off that they are teasers. */
function areTeasers(page: Turn[]): boolean {
  const texts = page.filter(({ words }) => words > longestLine)
  return texts.filter(({ endsWithEllipsis }) => endsWithEllipsis).length >= texts.length * mostCutOff
}

function isNear(page: Turn[], from: number, to: number): boolean {
  if (to - from > gap.blocks) return false
  let words = 0
  for (let i = from + 1; i < to; i++) words += (page[i] as Turn).words
  return words <= gap.words
}

/** Behind a thread's last label; or before the form that asks for one more comment, if a comment without a label stands between the two. */
function endOf(page: Turn[], last: number): number {
  const until = Math.min(page.length, last + 1 + gap.blocks)
  let form = last + 1
  while (form < until && !(isComment(page[form] as Turn) && !isLabel(page[form] as Turn))) form++
  const opens = page.slice(last + 1, last + 1 + writerLines).some(({ dated }) => dated)
  return form < until && opens && isNear(page, last, form) ? form : last + 1
}

/**
 * The heading of the comments above a thread's first label, else the line with a date above it, else the label itself.
 * Between them stands one comment, no longer than the longest between the labels: never an article.
 */
function startOf(page: Turn[], labels: number[]): number {
  const first = labels[0] as number
  const texts = (from: number, to: number): number => page.slice(from + 1, to).filter(e => e.words > longestLine).length
  const most = labels.slice(1).reduce((most, at, k) => Math.max(most, texts(labels[k] as number, at)), 1)
  let dated = first
  for (let i = first - 1; i >= Math.max(0, first - headReach) && texts(i, first) <= most; i--) {
    const e = page[i] as Turn
    if (e.barrier && isComment(e)) return i
    if (e.dated && dated === first) dated = i
  }
  return dated
}
