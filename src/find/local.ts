import type { Evidence } from './evidence.ts'
import { Running } from './running.ts'
import { firstWeights, numbered } from './weights.ts'

/** Receives what a block shows: the number of a weight, and how much of it. */
export type Add = (feature: number, amount: number) => void

/** Adds what the block at an index of the page shows. */
export type Show = (i: number, add: Add) => void

const f = numbered(firstWeights)

const wordLimits = [0.4, 1, 2, 4, 7, 12, 20, 35, 60, Number.POSITIVE_INFINITY]
const wordNames = [
  f['words 0'],
  f['words 1'],
  f['words 2'],
  f['words 3-4'],
  f['words 5-7'],
  f['words 8-12'],
  f['words 13-20'],
  f['words 21-35'],
  f['words 36-60'],
  f['words 61+'],
]

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

/** What the first reading sees of each block: its own measures and marks, and those of the blocks beside it. */
export function readLocally(page: Evidence[], style: string): Show {
  const n = page.length
  const prose = new Running(page, e => (e.prose ? e.words : 0))
  const labels = new Running(page, e => (isLabel(e) ? 1 : 0))
  const marked = new Running(page, e => (e.phrase > 1 || e.extent > 1 ? 1 : 0))
  const totalProse = prose.of(0, n)
  const spaced = page.some((e, i) => i > 0 && e.gapBefore > 0)
  const run = runLengths(page, isLabel)
  const headlineRun = runLengths(page, isHeadline)
  /** For each block the last barrier above it, or -1. */
  const barriers = new Int32Array(n).fill(-1)
  for (let i = 1; i < n; i++) barriers[i] = (page[i - 1] as Evidence).barrier ? i - 1 : (barriers[i - 1] as number)

  return (i, add) => {
    const e = page[i] as Evidence
    const barrierAt = barriers[i] as number
    add(f.bias, 1)
    let bin = 0
    while (e.words > (wordLimits[bin] as number)) bin++
    add(wordNames[bin] as number, 1)
    const short = e.words < 8
    const long = e.words > 20
    if (e.ends) add(short ? f['short ends'] : long ? f['long ends'] : f['middling ends'], 1)
    else if (long) add(f['long does not end'], 1)
    if (e.innerEnds === 1) add(f['one sentence end within'], 1)
    else if (e.innerEnds >= 4) add(f['four or more within'], 1)
    else if (e.innerEnds >= 2) add(f['two or three within'], 1)
    if (e.words >= 5) {
      const s = e.small
      add(
        Number.isNaN(s)
          ? f['small words unknown']
          : s === 0
            ? f['small words none']
            : s < 0.15
              ? f['small words few']
              : s < 0.28
                ? f['small words some']
                : s < 0.42
                  ? f['small words many']
                  : f['small words most'],
        1,
      )
      const c = e.capitals
      add(Number.isNaN(c) ? f['capitals unknown'] : c < 0.25 ? f['capitals few'] : c < 0.6 ? f['capitals half'] : f['capitals most'], 1)
    }
    if (e.shouted) add(f.shouted, 1)
    if (e.startsSmall) add(f['starts small'], 1)
    if (e.digits >= 0.5) add(f['digits half'], 1)
    else if (e.digits >= 0.2) add(f['digits some'], 1)
    if (e.words >= 5) add(f.commas, Math.min(1, e.commas / 4))
    if (e.separators >= 3) add(f['many separators'], 1)
    else if (e.separators > 0) add(f.separators, 1)
    if (e.quotes > 0) add(e.prose ? f['quotes in prose'] : f['quote in short'], 1)
    if (e.endsWithColon) add(f['colon at end'], 1)
    if (e.endsWithEllipsis) add(f['ellipsis at end'], 1)
    if (asksOrCalls(e.block.data.text)) add(f['question or call at end'], 1)
    if (e.address) add(f.address, 1)
    if (e.money) add(f.money, 1)
    if (e.control) add(f.control, 1)
    if (e.block.data.kind === 'list-item') add(f['list item'], 1)
    if (e.block.data.kind === 'heading') add(f['heading mark'], 1)
    if (e.repeats >= 3) add(f['repeated often'], 1)
    else if (e.repeats === 2) add(f.repeated, 1)

    const covers = e.coverage >= 0.5
    if (e.phrase === 3) add(covers ? f['sure phrase covers'] : e.words <= 20 ? f['sure phrase in more'] : f['sure phrase in prose'], 1)
    else if (e.phrase === 2) add(covers ? f['likely phrase covers'] : e.words <= 20 ? f['likely phrase in more'] : f['likely phrase in prose'], 1)
    else if (e.phrase === 1) add(covers ? f['hint covers'] : f['hint in more'], 1)
    if (e.extent === 2) add(e.words <= 20 ? f['likely extent short'] : f['likely extent long'], 1)
    else if (e.extent === 1) add(e.words <= 20 ? f['hint extent short'] : f['hint extent long'], 1)

    if (!spaced) add(f['page without gaps'], 1)
    if (e.gapBefore) add(f['gap before'], 1)
    if (e.gapAfter) add(f['gap after'], 1)
    if (e.gapBefore && e.gapAfter) add(e.prose ? f['gaps around prose'] : f['gaps around short'], 1)

    const before = page[i - 1]
    const after = page[i + 1]
    beside(before, f['prose before'], f['long prose before'], f['label before'], f['marked before'], f['edge before'], add)
    beside(after, f['prose after'], f['long prose after'], f['label after'], f['marked after'], f['edge after'], add)
    if (before?.prose && after?.prose) {
      add(f['prose on both sides'], 1)
      if (e.words < 12) add(f['short between prose'], 1)
      if (e.prose) add(f['prose between prose'], 1)
    }
    if (isLabel(before) && isLabel(after)) {
      add(f['labels on both sides'], 1)
      if (e.prose) add(f['prose between labels'], 1)
    }
    const own = e.prose ? e.words : 0
    add(f['prose words near'], squash(prose.of(i - 2, i + 3) - own, 80))
    add(f['prose words around'], squash(prose.of(i - 8, i + 9) - own, 300))
    add(f['labels near'], labels.of(i - 3, i + 4) / 7)
    add(f['marks near'], marked.of(i - 3, i + 4) / 7)
    if ((run[i] as number) >= 8) add(f['long run of labels'], 1)
    else if ((run[i] as number) >= 3) add(f['run of labels'], 1)
    if ((headlineRun[i] as number) >= 3) add(f['run of headlines'], 1)
    if (teaserRow(page, i)) add(f['teaser row'], 1)

    add(f['comments near'], Math.min(1, e.near.comments / 3))
    add(f['repeated near'], Math.min(1, e.near.repeated / 4))
    add(f['dates near'], Math.min(1, e.near.dates / 3))
    add(f['names near'], Math.min(1, e.near.names / 4))
    if (e.prose) {
      add(f['comments near prose'], Math.min(1, e.near.comments / 3))
      add(f['repeated near prose'], Math.min(1, e.near.repeated / 4))
      add(f['dates near prose'], Math.min(1, e.near.dates / 3))
      add(f['names near prose'], Math.min(1, e.near.names / 4))
    }
    if (e.asideBefore) add(e.prose ? f['aside before prose'] : f['aside before short'], 1)
    if (e.asideAfter) add(e.prose ? f['aside after prose'] : f['aside after short'], 1)
    if (e.labelled) add(e.ends ? f['label and sentence'] : f['label and line'], 1)
    if (e.labelled && !e.ends && e.block.data.marks.some(({ category, by }) => category === 'related' && by === 'phrase')) add(f['onward line'], 1)
    if (e.kicked) add(f.kicker, 1)
    if (e.doubled) add(f.doubled, 1)
    if (e.image) add(f['picture file'], 1)
    if (e.echoes) add(e.prose ? f['echo in prose'] : f['echo in short'], 1)
    if (e.points) add(e.innerEnds <= 1 && e.quotes === 0 ? f['points, one sentence'] : f['points, sentences'], 1)
    if (e.shouted && e.words >= 4) add(f['shouted line'], 1)
    if (e.captioned) add(f.captioned, 1)
    if (after?.captioned && after.words <= 6 && !e.captioned) add(f['credit below'], 1)
    if (e.pattern !== '' && e.words <= 14) {
      const like = Number(before?.pattern === e.pattern) + Number(after?.pattern === e.pattern)
      if (like === 2) add(f['pattern on both sides'], 1)
      else if (like === 1) add(f['pattern on one side'], 1)
    }
    if (e.words >= 8) add(e.quotes > 0 ? f['addressing in quotes'] : f.addressing, Math.min(1, e.addressing / 0.12))

    const place = i / n
    if (place < 0.1) add(f['first tenth'], 1)
    else if (place < 0.2) add(f['second tenth'], 1)
    else if (place >= 0.9) add(f['last tenth'], 1)
    else if (place >= 0.75) add(f['last quarter'], 1)
    else if (place >= 0.5) add(f['third quarter'], 1)
    if (totalProse > 0) {
      add(f['share of prose before'], prose.of(0, i) / totalProse)
      add(f['share of prose after'], prose.of(i + 1, n) / totalProse)
    }
    if (totalProse < 150) add(f['little prose on page'], 1)
    if (barrierAt >= 0) {
      add(f['barrier before'], 1 / (1 + (i - barrierAt) / 10))
      add(f['prose since barrier'], squash(prose.of(barrierAt, i), 200))
    }
    if (e.block.data.kind === 'list-item') {
      if (before?.block.data.kind === 'list-item' && after?.block.data.kind === 'list-item') add(f['list item in list'], 1)
      if (e.ends) add(f['list item with ends'], 1)
    }
    if (e.ends && before?.ends && after?.ends) add(f['ends like its neighbours'], 1)
    if (style === 'wrapped' && short) add(f['wrapped short'], 1)
    if (e.indent < 0) add(e.prose ? f['prose set out'] : e.ends ? f['short sentence set out'] : f['line set out'], 1)
    else if (e.indent > 0) add(e.prose ? f['prose set in'] : f['line set in'], 1)
    else if (e.indent === 0 && !e.prose) add(e.ends ? f['short sentence at the margin'] : f['line at the margin'], 1)
    if (style === 'fragments' && short) add(f['fragment page short'], 1)
  }
}

function beside(e: Evidence | undefined, prose: number, longProse: number, label: number, marked: number, edge: number, add: Add): void {
  if (!e) {
    add(edge, 1)
    return
  }
  if (e.prose) add(prose, 1)
  if (e.prose && e.words > 35) add(longProse, 1)
  if (isLabel(e)) add(label, 1)
  if (e.phrase > 1 || e.extent > 1) add(marked, 1)
}

/** Grows with its argument, quickly at first, and never reaches 1. */
export const squash = (value: number, half: number): number => value / (value + half)

/** Ends in a question or an exclamation mark. */
const asksOrCalls = (text: string): boolean => text.endsWith('?') || text.endsWith('!')

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
