import { isDigit } from '../page/digits.ts'
import type { Evidence } from './evidence.ts'
import { habitsOf } from './habits.ts'
import { kinshipReader, minorRunReader } from './kinship.ts'
import { isItem, type Row, type Show } from './local.ts'
import { contextNumbers as f } from './weights.ts'

const distances = [1, 3, 8, 20, Number.POSITIVE_INFINITY]
const beforeCore = [f['just before core'], f['2-3 before core'], f['4-8 before core'], f['9-20 before core'], f['far before core']]
const afterCore = [f['just after core'], f['2-3 after core'], f['4-8 after core'], f['9-20 after core'], f['far after core']]

/** An end of the article counts only when so many words of the core stand above it. */
const leastText = 40

/**
 * What the second reading sees of each block: what the first reading made of it and of its neighbours, where it stands
 * to the core that the first reading found, and whether it speaks of the same things.
 *
 * @param first the first reading's scores (log-odds)
 * @param core which blocks the first decode took for the article
 * @param title the index of the headline above the core, or -1
 */
export function readInContext(page: Evidence[], first: Float64Array, core: boolean[], title: number): Show {
  const start = core.indexOf(true)
  const end = core.lastIndexOf(true)
  const showChances = chanceReader(first)
  if (start < 0)
    return (i, row) => {
      row[f.bias] = 1
      row[f['no core']] = 1
      showChances(i, row)
    }
  const showPlace = placeReader(page, core)
  const showMinorRuns = minorRunReader(page, core)
  const showEnd = endReader(page, core)
  const showKinship = kinshipReader(page, core)
  const showHabits = habitsOf(page, core, title)
  return (i, row) => {
    const e = page[i] as Evidence
    const inside = i >= start && i <= end
    row[f.bias] = 1
    showChances(i, row)
    showPlace(i, row)
    showMinorRuns?.(i, row)
    showEnd(i, row)
    showKinship(i, row)
    showHeadline(e, i, title, start, row)
    if (inside && isItem(e)) showItem(e, page[i - 1], page[i + 1], row)
    if (inside && e.phrase < 2) showInside(e, page[i - 1], row)
    showMarks(e, inside, row)
    showDates(page, i, inside, i > end, row)
    showHabits(i, row)
  }
}

/** What the first reading made of each block, and of those around it. */
function chanceReader(first: Float64Array): Show {
  const n = first.length
  const chance = first.map(score => 1 / (1 + Math.exp(-score)))
  const mean = (from: number, to: number): number => {
    let sum = 0
    let count = 0
    for (let k = Math.max(0, from); k <= Math.min(n - 1, to); k++) {
      sum += chance[k] as number
      count++
    }
    return count > 0 ? sum / count : 0
  }
  return (i, row) => {
    const own = first[i] as number
    row[f['first reading for']] = Math.min(6, Math.max(0, own)) / 3
    row[f['first reading against']] = Math.min(6, Math.max(0, -own)) / 3
    row[f['chance before']] = i > 0 ? (chance[i - 1] as number) : 0
    row[f['chance after']] = i < n - 1 ? (chance[i + 1] as number) : 0
    row[f['chance two before']] = mean(i - 3, i - 2)
    row[f['chance two after']] = mean(i + 2, i + 3)
    row[f['chance around']] = mean(i - 8, i + 8)
  }
}

/** Where each block stands to the core. */
function placeReader(page: Evidence[], core: boolean[]): Show {
  const start = core.indexOf(true)
  const end = core.lastIndexOf(true)
  const barrier = page.findIndex((e, i) => i > end && e.barrier)
  const holes = holesIn(core, start, end)
  return (i, row) => {
    const e = page[i] as Evidence
    if (core[i]) row[e.words < 8 ? f['core, short'] : f['core, long']] = 1
    else if (i < start) showOutside(e, start - i, beforeCore, f['prose before start'], row)
    else if (i > end) {
      showOutside(e, i - end, afterCore, f['prose after end'], row)
      if (barrier >= 0 && i > barrier) row[e.prose ? f['prose behind barrier'] : f['behind barrier']] = 1
    } else showHole(e, holes[i] as number, core[i + 1] === true && (page[i + 1] as Evidence).prose, row)
  }
}

/** For each block between two of the core how many such blocks stand together. */
function holesIn(core: boolean[], start: number, end: number): Int32Array {
  const holes = new Int32Array(core.length)
  for (let i = start; i <= end; i++) {
    if (core[i]) continue
    let to = i
    while (!core[to]) to++
    holes.fill(to - i, i, to)
    i = to
  }
  return holes
}

function showOutside(e: Evidence, distance: number, names: readonly number[], prose: number, row: Row): void {
  let bin = 0
  while (distance > (distances[bin] as number)) bin++
  row[names[bin] as number] = 1
  row[prose] = e.prose ? 1 : 0
}

function showHole(e: Evidence, hole: number, isAboveProse: boolean, row: Row): void {
  const short = e.words < 8
  row[hole === 1 ? f['hole of one'] : hole <= 3 ? f['hole of a few'] : hole <= 8 ? f['hole of some'] : f['wide hole']] = 1
  row[f['prose in hole']] = e.prose ? 1 : 0
  if (short && e.phrase < 2) row[e.ends ? f['short in hole, ends'] : f['short in hole, does not end']] = 1
  row[f['short before core prose']] = hole <= 3 && short && isAboveProse ? 1 : 0
}

/** Where the article ends by what its foot or comments say: the first such block, how many ends stand above that one, and how many words of the core. */
function endOf(page: Evidence[], core: boolean[]): { at: number; ended: number; words: number } {
  let words = 0
  let endedBefore = 0
  for (let i = 0; i < page.length; i++) {
    const e = page[i] as Evidence
    if (words >= leastText && e.ended > endedBefore) return { at: i, ended: e.ended - 1, words }
    if (words < leastText) endedBefore = e.ended
    if (core[i]) words += e.words
  }
  return { at: page.length, ended: 0, words }
}

/** What stands behind an end of the article. */
function endReader(page: Evidence[], core: boolean[]): Show {
  const { at, ended, words } = endOf(page, core)
  return (i, row) => {
    if (i < at) return
    const e = page[i] as Evidence
    row[words < 100 ? f['behind an end, little text'] : words < 300 ? f['behind an end, some text'] : f['behind an end, much text']] = 1
    row[f['prose behind an end']] = e.prose ? 1 : 0
    const ends = e.ended - ended
    if (ends >= 8) row[f['behind many ends']] = 1
    else if (ends >= 3) row[f['behind several ends']] = 1
  }
}

/** Where a block stands to the headline, and to the core's first block. */
function showHeadline(e: Evidence, i: number, title: number, start: number, row: Row): void {
  if (title < 0) row[f['no title']] = 1
  else if (i < title) row[f['above title']] = 1
  else if (i === title) row[f['is title']] = 1
  else if (i < start) row[e.ends ? f['between title and core, ends'] : f['between title and core']] = 1
  else if (i === start && i === title + 1) row[e.innerEnds > 0 ? f['first below title, sentences'] : f['first below title, one sentence']] = 1
}

/** What lines show that stand between two blocks of the core, or are of it. */
function showInside(e: Evidence, before: Evidence | undefined, row: Row): void {
  const { words } = e
  row[f['inside, below a colon']] = before?.endsWithColon && words < 30 ? 1 : 0
  if (e.ends) {
    row[
      words < 5
        ? f['inside, 1-4 words, ends']
        : words < 15
          ? f['inside, 5-14 words, ends']
          : words <= 30
            ? f['inside, 15-30 words, ends']
            : f['inside, long, ends']
    ] = 1
    return
  }
  row[
    words < 3
      ? f['inside, 1-2 words']
      : words < 5
        ? f['inside, 3-4 words']
        : words < 8
          ? f['inside, 5-7 words']
          : words < 15
            ? f['inside, 8-14 words']
            : f['inside, long']
  ] = 1
  row[f['inside, headline shape']] = words >= 4 && words < 16 && e.capitals > 0.65 ? 1 : 0
  if (e.prose) return
  if (e.indent < 0) row[f['inside, line set out']] = 1
  else if (e.indent === 0) row[words < 5 ? f['inside, 1-4 words at the margin'] : f['inside, line at the margin']] = 1
}

/** What an item of a list shows that stands between two blocks of the core, or is of it. */
function showItem(e: Evidence, before: Evidence | undefined, after: Evidence | undefined, row: Row): void {
  row[f['list item inside']] = 1
  row[f['lone list item inside']] = !e.ends && !isItem(before) && !isItem(after) ? 1 : 0
}

function showMarks(e: Evidence, inside: boolean, row: Row): void {
  row[f['caption shape']] = e.captioned ? 1 : 0
  row[f['repeated label']] = e.repeats > 1 && !e.prose ? 1 : 0
  if (e.phrase === 3) row[inside ? f['sure phrase inside'] : f['sure phrase outside']] = 1
  else if (e.phrase === 2) row[inside ? f['likely phrase inside'] : f['likely phrase outside']] = 1
  if (e.extent > 0) row[inside ? f['extent inside'] : f['extent outside']] = 1
}

/** What a block's dates and figures show, and those of the blocks beside it. */
function showDates(page: Evidence[], i: number, inside: boolean, behind: boolean, row: Row): void {
  const e = page[i] as Evidence
  const before = page[i - 1]
  const after = page[i + 1]
  if (e.dated) row[inside ? f['dated inside'] : f['dated outside']] = 1
  const beside = before?.dated || after?.dated
  if (beside) row[behind ? f['beside a date, after'] : inside ? f['beside a date, inside'] : f['beside a date, before']] = 1
  if (behind && e.prose && (beside || page[i - 2]?.dated)) row[f['prose near a date, after']] = 1
  if (e.words < 8 && startsWithDigit(e) && before && after && (startsWithDigit(before) || startsWithDigit(after))) row[f['numbered like its neighbours']] = 1
}

const startsWithDigit = (e: Evidence): boolean => isDigit(e.block.data.text.charCodeAt(0))
