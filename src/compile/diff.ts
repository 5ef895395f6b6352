import type { Block, Page } from '../page/nodes.ts'

/** Lines around a change that are shown with it. */
const context = 3

/** A line of a unified diff, without its end. */
export interface DiffLine {
  kind: 'head' | 'hunk' | 'kept' | 'removed' | 'added'
  text: string
}

/** A line of either text, or of both: `kept` counts in both. */
interface Step {
  kind: 'kept' | 'removed' | 'added'
  text: string
  /** It is the last of its text, and has no line feed behind it. */
  unended: boolean
}

/**
 * A unified diff that makes the article of the dump, as `git apply` and `patch` read it; none where they are the same.
 *
 * @param name the dump's path, for the head
 * @param written the article's text: the kept blocks with a blank line between them
 * @param isKept whether a block is written out
 */
export function unifiedDiff(name: string, dump: string, written: string, page: Page, isKept: (block: Block) => boolean): DiffLine[] {
  const steps = stepsOf(linesOf(dump), linesOf(written), pairsOf(page, dump, isKept))
  const hunks = hunksOf(steps)
  return hunks.length === 0 ? [] : [{ kind: 'head', text: `--- ${quote(`a/${name}`)}` }, { kind: 'head', text: `+++ ${quote(`b/${name}`)}` }, ...hunks]
}

interface TextLines {
  lines: string[]
  /** Whether the last one ends with a line feed. */
  ended: boolean
}

function linesOf(text: string): TextLines {
  const lines = text.split('\n')
  const ended = lines.at(-1) === ''
  if (ended) lines.pop()
  return { lines, ended }
}

/** Lines of the dump and of the article, from 0, that may be the same: where a kept block begins in both. */
function pairsOf(page: Page, dump: string, isKept: (block: Block) => boolean): [number, number][] {
  const pairs: [number, number][] = []
  let from = 0
  let line = 0
  let at = 0
  for (const block of page.children as Block[]) {
    if (!isKept(block)) continue
    // Counted by line feeds: to a diff, a lone carriage return ends no line.
    const start = block.position.start.offset ?? 0
    if (start >= from) {
      for (let feed = dump.indexOf('\n', from); feed >= 0 && feed < start; feed = dump.indexOf('\n', from)) {
        line++
        from = feed + 1
      }
      pairs.push([line, at])
    }
    at += block.data.text.split('\n').length + 1
  }
  return pairs
}

/** The lines of both texts in the order of a diff. Blank lines between two paragraphs that stay, stay too. */
function stepsOf(dump: TextLines, article: TextLines, pairs: [number, number][]): Step[] {
  const steps: Step[] = []
  let from = 0
  let to = 0
  const push = (kind: Step['kind'], text: string, last: boolean): void => {
    steps.push({ kind, text, unended: last })
  }
  const change = (toFrom: number, toTo: number): void => {
    for (; from < toFrom; from++) push('removed', dump.lines[from] as string, !dump.ended && from === dump.lines.length - 1)
    for (; to < toTo; to++) push('added', article.lines[to] as string, false)
  }
  const keep = (): void => {
    push('kept', dump.lines[from] as string, false)
    from++
    to++
  }
  const canStay = (i: number, j: number): boolean => dump.lines[i] === article.lines[j] && (dump.ended || i < dump.lines.length - 1)
  for (const [i, j] of pairs) {
    if (i < from || j < to) continue
    // The blank line that the article has above the block, if the dump has one in between; it stays although a block that
    // is written in another way (its lines joined, white space at its end) goes and comes back.
    let blank = j > to ? from : i
    while (blank < i && dump.lines[blank] !== '') blank++
    if (blank < i && article.lines[j - 1] === '') {
      change(blank, j - 1)
      keep()
    }
    if (!canStay(i, j)) continue
    change(i, j)
    keep()
  }
  change(dump.lines.length, article.lines.length)
  return steps
}

function hunksOf(steps: Step[]): DiffLine[] {
  const lines: DiffLine[] = []
  let from = 0
  let to = 0
  let i = 0
  const count = (step: Step): void => {
    if (step.kind !== 'added') from++
    if (step.kind !== 'removed') to++
  }
  while (i < steps.length) {
    let start = i
    while (start < steps.length && (steps[start] as Step).kind === 'kept') start++
    if (start === steps.length) break
    const begin = Math.max(i, start - context)
    for (; i < begin; i++) count(steps[i] as Step)
    let end = start
    for (let k = start; k < steps.length && k - end <= context * 2; k++) if ((steps[k] as Step).kind !== 'kept') end = k + 1
    const hunk = steps.slice(begin, Math.min(steps.length, end + context))
    const [oldFrom, newFrom] = [from, to]
    for (const step of hunk) count(step)
    i = begin + hunk.length
    lines.push({ kind: 'hunk', text: `@@ -${range(oldFrom, from)} +${range(newFrom, to)} @@` })
    for (const { kind, text, unended } of hunk) {
      lines.push({ kind, text: signs[kind] + text })
      if (unended) lines.push({ kind, text: '\\ No newline at end of file' })
    }
  }
  return lines
}

const signs = { kept: ' ', removed: '-', added: '+' } as const

/** An empty range stands behind the line before it. */
const range = (before: number, to: number): string => `${to === before ? before : before + 1},${to - before}`

/** A path as git writes it: in quotes where it holds what would break the line, with a tab behind one with a blank. */
function quote(path: string): string {
  if (!/[\u0000-\u001f"\\\u007f]/.test(path)) return path.includes(' ') ? `${path}\t` : path
  return `"${path.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f]/g, char => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`
}
