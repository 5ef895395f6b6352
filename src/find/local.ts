import type { Evidence } from './evidence.ts'
import { showItself } from './itself.ts'
import { Running } from './running.ts'
import { firstNumbers as f } from './weights.ts'

/** What a block shows: how much of what each weight counts, by the weight's number. */
export type Row = Float64Array

/** Writes into an empty row what the block at an index of the page shows. */
export type Show = (i: number, row: Row) => void

const isLabel = (e: Evidence | undefined): boolean => e !== undefined && e.words <= 6 && !e.ends
/** A line that is no sentence and is written in capitals, as headlines are in some languages. */
const isHeadline = (e: Evidence): boolean => e.words >= 4 && e.words <= 24 && !e.ends && e.innerEnds <= 1 && e.capitals > 0.6

/** For each block the length of the run of such blocks in which it stands; 0 for others. */
function runLengths(page: Evidence[], is: (e: Evidence) => boolean): Int32Array {
  const run = new Int32Array(page.length)
  for (let i = 0; i < page.length; ) {
    let j = i
    while (j < page.length && is(page[j] as Evidence)) j++
    for (let k = i; k < j; k++) run[k] = j - i
    i = Math.max(j, i + 1)
  }
  return run
}

/** For each block the last barrier above it, or -1. */
function barriersAbove(page: Evidence[]): Int32Array {
  const barriers = new Int32Array(page.length).fill(-1)
  for (let i = 1; i < page.length; i++) barriers[i] = (page[i - 1] as Evidence).barrier ? i - 1 : (barriers[i - 1] as number)
  return barriers
}

/** What the first reading sees of each block: its own measures and marks, and those of the blocks beside it. */
export function readLocally(page: Evidence[], style: string): Show {
  const spaced = page.some((e, i) => i > 0 && e.gapBefore > 0)
  const prose = new Running(page, e => (e.prose ? e.words : 0))
  const showRuns = runReader(page, prose)
  const showPlace = placeReader(page, prose)
  return (i, row) => {
    const e = page[i] as Evidence
    row[f.bias] = 1
    row[f['page without gaps']] = spaced ? 0 : 1
    row[f['wrapped short']] = style === 'wrapped' && e.words < 8 ? 1 : 0
    row[f['fragment page short']] = style === 'fragments' && e.words < 8 ? 1 : 0
    showItself(e, row)
    showGaps(e, row)
    showNear(e, row)
    showNeighbours(e, page[i - 1], page[i + 1], row)
    showLikeness(e, page[i - 1], page[i + 1], row)
    showRuns(i, row)
    showPlace(i, row)
  }
}

function showGaps(e: Evidence, row: Row): void {
  row[f['gap before']] = e.gapBefore
  row[f['gap after']] = e.gapAfter
  if (e.gapBefore && e.gapAfter) row[e.prose ? f['gaps around prose'] : f['gaps around short']] = 1
  if (e.asideBefore) row[e.prose ? f['aside before prose'] : f['aside before short']] = 1
  if (e.asideAfter) row[e.prose ? f['aside after prose'] : f['aside after short']] = 1
}

function showNear({ near, prose }: Evidence, row: Row): void {
  const comments = Math.min(1, near.comments / 3)
  const repeated = Math.min(1, near.repeated / 4)
  const dates = Math.min(1, near.dates / 3)
  const names = Math.min(1, near.names / 4)
  row[f['comments near']] = comments
  row[f['repeated near']] = repeated
  row[f['dates near']] = dates
  row[f['names near']] = names
  row[f['comments near prose']] = prose ? comments : 0
  row[f['repeated near prose']] = prose ? repeated : 0
  row[f['dates near prose']] = prose ? dates : 0
  row[f['names near prose']] = prose ? names : 0
}

function showNeighbours(e: Evidence, before: Evidence | undefined, after: Evidence | undefined, row: Row): void {
  beside(before, f['prose before'], f['long prose before'], f['label before'], f['marked before'], f['edge before'], row)
  beside(after, f['prose after'], f['long prose after'], f['label after'], f['marked after'], f['edge after'], row)
  if (before?.prose && after?.prose) {
    row[f['prose on both sides']] = 1
    row[f['short between prose']] = e.words < 12 ? 1 : 0
    row[f['prose between prose']] = e.prose ? 1 : 0
  }
  if (isLabel(before) && isLabel(after)) {
    row[f['labels on both sides']] = 1
    row[f['prose between labels']] = e.prose ? 1 : 0
  }
  row[f['credit below']] = after?.captioned && after.words <= 6 && !e.captioned ? 1 : 0
}

function beside(e: Evidence | undefined, prose: number, longProse: number, label: number, marked: number, edge: number, row: Row): void {
  if (!e) {
    row[edge] = 1
    return
  }
  row[prose] = e.prose ? 1 : 0
  row[longProse] = e.prose && e.words > 35 ? 1 : 0
  row[label] = isLabel(e) ? 1 : 0
  row[marked] = e.phrase > 1 || e.extent > 1 ? 1 : 0
}

/** In what a block is like the blocks beside it. */
function showLikeness(e: Evidence, before: Evidence | undefined, after: Evidence | undefined, row: Row): void {
  if (e.pattern !== '' && e.words <= 14) {
    const like = Number(before?.pattern === e.pattern) + Number(after?.pattern === e.pattern)
    if (like === 2) row[f['pattern on both sides']] = 1
    else if (like === 1) row[f['pattern on one side']] = 1
  }
  if (isItem(e)) {
    row[f['list item in list']] = isItem(before) && isItem(after) ? 1 : 0
    row[f['list item with ends']] = e.ends ? 1 : 0
  }
  row[f['ends like its neighbours']] = e.ends && before?.ends && after?.ends ? 1 : 0
}

/** Whether a block is an item of a list. */
export const isItem = (e: Evidence | undefined): boolean => e?.block.data.kind === 'list-item'

/** What stands in the stretch of the page around each block. */
function runReader(page: Evidence[], prose: Running): Show {
  const labels = new Running(page, e => (isLabel(e) ? 1 : 0))
  const marked = new Running(page, e => (e.phrase > 1 || e.extent > 1 ? 1 : 0))
  const run = runLengths(page, isLabel)
  const headlineRun = runLengths(page, isHeadline)
  return (i, row) => {
    const e = page[i] as Evidence
    const own = e.prose ? e.words : 0
    row[f['prose words near']] = squash(prose.of(i - 2, i + 3) - own, 80)
    row[f['prose words around']] = squash(prose.of(i - 8, i + 9) - own, 300)
    row[f['labels near']] = labels.of(i - 3, i + 4) / 7
    row[f['marks near']] = marked.of(i - 3, i + 4) / 7
    if ((run[i] as number) >= 8) row[f['long run of labels']] = 1
    else if ((run[i] as number) >= 3) row[f['run of labels']] = 1
    row[f['run of headlines']] = (headlineRun[i] as number) >= 3 ? 1 : 0
    row[f['teaser row']] = teaserRow(page, i) ? 1 : 0
  }
}

/** Where on the page each block stands. */
function placeReader(page: Evidence[], prose: Running): Show {
  const n = page.length
  const totalProse = prose.of(0, n)
  const barriers = barriersAbove(page)
  return (i, row) => {
    const place = i / n
    if (place < 0.1) row[f['first tenth']] = 1
    else if (place < 0.2) row[f['second tenth']] = 1
    else if (place >= 0.9) row[f['last tenth']] = 1
    else if (place >= 0.75) row[f['last quarter']] = 1
    else if (place >= 0.5) row[f['third quarter']] = 1
    row[f['share of prose before']] = totalProse > 0 ? prose.of(0, i) / totalProse : 0
    row[f['share of prose after']] = totalProse > 0 ? prose.of(i + 1, n) / totalProse : 0
    row[f['little prose on page']] = totalProse < 150 ? 1 : 0
    const barrier = barriers[i] as number
    if (barrier < 0) return
    row[f['barrier before']] = 1 / (1 + (i - barrier) / 10)
    row[f['prose since barrier']] = squash(prose.of(barrier, i), 200)
  }
}

/** Grows with its argument, quickly at first, and never reaches 1. */
export const squash = (value: number, half: number): number => value / (value + half)

/** Headline, sentence, headline, sentence: this block and the two on either side alternate. */
function teaserRow(page: Evidence[], i: number): boolean {
  const own = shapeAt(page, i)
  if (own < 0) return false
  const other = 1 - own
  const above = shapeAt(page, i - 1) === other
  const below = shapeAt(page, i + 1) === other
  return (
    (above && shapeAt(page, i - 2) === own && (below || shapeAt(page, i - 3) === other)) ||
    (below && shapeAt(page, i + 2) === own && shapeAt(page, i + 3) === other)
  )
}

/** 1 for a sentence, 0 for a headline, -1 for what is neither. */
function shapeAt(page: Evidence[], i: number): number {
  const e = page[i]
  if (!e || e.words > 45) return -1
  return e.ends && e.words >= 6 ? 1 : e.words >= 3 && !e.ends ? 0 : -1
}
