import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'

/** What joins the halves of a row stands within so many UTF-16 units, and a row has at most so many words. */
const jointReach = 80
const longestRow = 25
/** A row of which a larger share is links leads to other pages. */
const mostLinked = 0.75
/** So many rows show that the body ends within a list; behind a line that leads on to a list it takes one more. */
const fewestAbove = 2
const fewestBehind = 3

/** A browser writes a tab between the cells of a table. */
const cells = /\S[^\S\t]*\t\s*\S/
const joint = new RegExp(`^\\S.{0,${jointReach - 1}}?(?:(:\\s|：\\s?)|(\\s[–—-]\\s)|(\\s?[|│]\\s?))(?=\\S)`, 'u')
export type Joint = 'colon' | 'dash' | 'bar' | 'cells' | 'item' | 'none'
const joints: readonly Joint[] = ['colon', 'dash', 'bar']

/** What makes a block a row: the tabs of a table, the mark or tag of an item, or what joins its halves. */
function joinOf({ block: { data, children } }: Evidence): Joint {
  if (!data.html && children.some(line => cells.test(line.value))) return 'cells'
  return data.kind === 'list-item' || /^[–—]\s/.test(data.text) ? 'item' : jointOf(data.text)
}

/** What joins the halves of a line: "Displacement: 6.6 liters", "Best film – The Weir", "200 │ 4084". */
export function jointOf(text: string): Joint {
  const [, ...marks] = joint.exec(text) ?? []
  return joints[marks.findIndex(mark => mark !== undefined)] ?? 'none'
}

const isJoined = (e: Evidence | undefined, by: Joint): boolean => e !== undefined && joinOf(e) === by

/** Whether a line can be a row, and nothing speaks against it but its shape. */
const mayBeRow = (e: Evidence): boolean =>
  isInnocent(e) && e.extent < 2 && !e.captioned && e.words <= longestRow && !((e.block.data.html?.linkDensity ?? 0) > mostLinked)

const isRow = (e: Evidence | undefined, by: Joint): boolean => e !== undefined && mayBeRow(e) && isJoined(e, by)

/**
 * Takes the rest of a list or table along of which the body holds some rows: those in its midst, and those below its end that
 * follow each other without a blank line. To a reading that weighs each line they look like menus and teasers.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeRows(read: Evidence[], body: boolean[]): void {
  const end = body.lastIndexOf(true)
  for (let i = body.indexOf(true); i >= 0 && i < end; i++) {
    if (body[i]) continue
    let to = i
    while (!body[to]) to++
    fillBetween(read, body, i, to)
    i = to
  }
  if (end >= 0) finishRows(read, body, end)
}

/** Takes the lines of a hole that are rows like the one above and below it, or that go on with several rows on one side of it. */
function fillBetween(read: Evidence[], body: boolean[], from: number, to: number): void {
  const above = joinOf(read[from - 1] as Evidence)
  const below = joinOf(read[to] as Evidence)
  // The items of a list of teasers may lie on both sides: only tags tell them from those of the article.
  const isTold = (by: Joint): boolean => by !== 'none' && (by !== 'item' || read[from]?.block.data.html !== undefined)
  if (above === below && isTold(above) && read.slice(from, to).every(e => isRow(e, above))) body.fill(true, from, to)
  if (isTold(above) && rowsUpFrom(read, body, from - 1, above) >= fewestAbove)
    for (let i = from; i < to && isRow(read[i], above) && follows(read[i]); i++) body[i] = true
  if (isTold(below) && body[to + 1] && follows(read[to + 1]) && isJoined(read[to + 1], below))
    for (let i = to - 1; i >= from && isRow(read[i], below) && follows(read[i + 1]); i--) body[i] = true
}

/** Takes the rows below the body's end along where it ends with rows like them, or with a line that leads on to them. */
function finishRows(read: Evidence[], body: boolean[], end: number): void {
  const last = read[end] as Evidence
  const next = read[end + 1]
  if (last.endsWithColon) takeLed(read, body, end + 1)
  else if (next && leadsOn(next)) takeLed(read, body, end + 2, end + 1)
  const by = joinOf(last)
  if (by !== 'none' && rowsUpFrom(read, body, end, by) >= fewestAbove) body.fill(true, end + 1, rowsDownFrom(read, end + 1, by))
}

const leadsOn = (e: Evidence): boolean => e.endsWithColon && e.words <= longestRow && e.phrase === 0 && e.extent < 2 && !e.captioned

/** Takes rows along that a line leads on to, from an index on, and the line where it is not of the body. */
function takeLed(read: Evidence[], body: boolean[], from: number, lead = from): void {
  const first = read[from]
  const by = first ? joinOf(first) : 'none'
  if (by === 'none' || !isRow(first, by)) return
  const to = rowsDownFrom(read, from + 1, by)
  if (to - from >= fewestBehind) body.fill(true, lead, to)
}

/** Where the rows end that follow each other without a blank line from an index on; one among them may be joined otherwise. */
function rowsDownFrom(read: Evidence[], from: number, by: Joint): number {
  let to = from
  while (follows(read[to]) && (isRow(read[to], by) || isOddRow(read, to, by))) to++
  return to
}

/** Whether a line that is joined otherwise stands between two rows. */
const isOddRow = (read: Evidence[], i: number, by: Joint): boolean => {
  const e = read[i] as Evidence
  return by !== 'item' && e.phrase === 0 && mayBeRow(e) && isRow(read[i - 1], by) && follows(read[i + 1]) && isRow(read[i + 1], by)
}

/** Whether no blank line stands above a block. */
const follows = (e: Evidence | undefined): boolean => e?.block.data.gap === 0

/** How many rows of the body stand right above each other, the lowest at an index; no more are counted than must be. */
function rowsUpFrom(read: Evidence[], body: boolean[], from: number, by: Joint): number {
  let i = from
  while (i >= 0 && from - i < fewestAbove && body[i] && isJoined(read[i], by) && (i === from || follows(read[i + 1]))) i--
  return from - i
}
