import type { Evidence } from './evidence.ts'

/** What joins the halves of a row stands within so many UTF-16 units, and a row has at most so many words. */
const jointReach = 80
const longestRow = 25
/** So many rows show that the body ends within a list; behind a line that leads on to a list it takes one more. */
const fewestAbove = 2
const fewestBehind = 3

const joint = new RegExp(`^\\S.{0,${jointReach - 1}}?(?:(:\\s|：\\s?)|(\\s[–—-]\\s)|(\\s?[|│]\\s?))(?=\\S)`, 'u')
export type Joint = 'colon' | 'dash' | 'bar' | 'none'
const joints: readonly Joint[] = ['colon', 'dash', 'bar']

/** What joins the halves of a row: "Displacement: 6.6 liters", "Best film – The Weir", "200 │ 4084". */
export function jointOf(text: string): Joint {
  const [, ...marks] = joint.exec(text) ?? []
  return joints[marks.findIndex(mark => mark !== undefined)] ?? 'none'
}

const isJoined = (e: Evidence | undefined, by: Joint): boolean => e !== undefined && jointOf(e.block.data.text) === by

/** Whether a line is a row of a list, and nothing speaks against it but its shape. */
const isRow = (e: Evidence, by: Joint): boolean =>
  e.phrase < 2 && e.extent < 2 && !e.boxed && !e.control && !e.captioned && e.words <= longestRow && isJoined(e, by)

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
    const by = jointOf((read[i - 1] as Evidence).block.data.text)
    if (by !== 'none' && isJoined(read[to], by) && read.slice(i, to).every(e => isRow(e, by))) body.fill(true, i, to)
    i = to
  }
  if (end >= 0) finishRows(read, body, end)
}

/** Takes the rows below the body's end along where it ends with rows like them, or with a line that leads on to them. */
function finishRows(read: Evidence[], body: boolean[], end: number): void {
  const leadsOn = (read[end] as Evidence).endsWithColon
  const by = jointOf(read[leadsOn ? end + 1 : end]?.block.data.text ?? '')
  if (by === 'none') return
  let to = end + 1
  while (to < read.length && isRow(read[to] as Evidence, by) && (follows(read[to]) || (leadsOn && to === end + 1))) to++
  if (leadsOn ? to - end > fewestBehind : rowsUpFrom(read, body, end, by) >= fewestAbove) body.fill(true, end + 1, to)
}

/** Whether no blank line stands above a block. */
const follows = (e: Evidence | undefined): boolean => e?.block.data.gap === 0

/** How many rows of the body stand right above each other, the lowest at an index; no more are counted than must be. */
function rowsUpFrom(read: Evidence[], body: boolean[], from: number, by: Joint): number {
  let i = from
  while (i >= 0 && from - i < fewestAbove && body[i] && isJoined(read[i], by) && (i === from || follows(read[i + 1]))) i--
  return from - i
}
