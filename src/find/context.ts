import { isDigit } from '../page/digits.ts'
import type { Evidence } from './evidence.ts'
import { habitsOf } from './habits.ts'
import { type Show, squash } from './local.ts'
import { type Run, runsOf } from './runs.ts'
import { contextWeights, numbered } from './weights.ts'

const f = numbered(contextWeights)

const distances = [1, 3, 8, 20, Number.POSITIVE_INFINITY]
const beforeCore = [f['just before core'], f['2-3 before core'], f['4-8 before core'], f['9-20 before core'], f['far before core']]
const afterCore = [f['just after core'], f['2-3 after core'], f['4-8 after core'], f['9-20 after core'], f['far after core']]
const sharedLimits = [0, 0.12, 0.25, 0.4, Number.POSITIVE_INFINITY]
const shared = [f['shares no words'], f['shares few words'], f['shares some words'], f['shares many words'], f['shares most words']]

/** An end of the article counts only when so many words of the core stand above it. */
const leastText = 40

/** The share of some words that a text knows. */
function shareOf(words: readonly number[], known: ReadonlySet<number>): number {
  let count = 0
  for (const word of words) if (known.has(word)) count++
  return words.length === 0 ? 0 : count / words.length
}

const startsWithDigit = (e: Evidence): boolean => isDigit(e.block.data.text.charCodeAt(0))

/** For each run of the core the share of its telling words that the main one knows. */
function kinshipOf(page: Evidence[], core: boolean[], runs: Run[], main: Run): Map<Run, number> {
  const known = new Set<number>()
  for (let i = main.from; i <= main.to; i++) if (core[i]) for (const word of (page[i] as Evidence).telling) known.add(word)
  const of = (run: Run): number =>
    shareOf(
      page.slice(run.from, run.to + 1).flatMap(({ telling }) => telling),
      known,
    )
  return new Map(runs.map(run => [run, run === main ? 1 : of(run)]))
}

/** Where the article ends by what its foot or comments say: the first such block, how many ends stand above that one, and how many words of the core. */
function endOf(page: Evidence[], core: boolean[]): { at: number; ended: number; words: number } {
  let words = 0
  let endedBefore = 0
  for (const [i, e] of page.entries()) {
    if (words >= leastText && e.ended > endedBefore) return { at: i, ended: e.ended - 1, words }
    if (words < leastText) endedBefore = e.ended
    if (core[i]) words += e.words
  }
  return { at: page.length, ended: 0, words }
}

/**
 * What the second reading sees of each block: what the first reading made of it and of its neighbours, where it stands
 * to the core that the first reading found, and whether it speaks of the same things.
 *
 * @param first the first reading's scores (log-odds)
 * @param core which blocks the first decode took for the article
 * @param title the index of the headline above the core, or -1
 */
export function readInContext(page: Evidence[], first: Float64Array, core: boolean[], title: number): Show {
  const n = page.length
  const chance = first.map(score => 1 / (1 + Math.exp(-score)))
  let start = core.indexOf(true)
  let end = core.lastIndexOf(true)
  const hasCore = start >= 0
  if (!hasCore) {
    start = n
    end = -1
  }
  /** In how many blocks of the core each telling word stands, by its number; and the block in which it was met last. */
  const numbers = page.reduce((most, { telling }) => telling.reduce((most, word) => (word >= most ? word + 1 : most), most), 0)
  const vocabulary = new Int32Array(numbers)
  const metIn = new Int32Array(numbers).fill(-1)
  let coreWords = 0
  const lengths: number[] = []
  const texts = new Set<string>()
  for (let i = start; i <= end; i++) {
    if (!core[i]) continue
    const e = page[i] as Evidence
    coreWords += e.words
    if (e.words >= 8) lengths.push(e.words)
    texts.add(e.block.data.text)
    for (const word of e.telling) {
      if (metIn[word] !== i) vocabulary[word] = (vocabulary[word] as number) + 1
      metIn[word] = i
    }
  }
  const runs = runsOf(page, core)
  const main = runs.reduce<Run | null>((most, run) => (most && most.words >= run.words ? most : run), null)
  const runAt: (Run | undefined)[] = new Array(n)
  for (const run of runs) runAt.fill(run, run.from, run.to + 1)
  const kinship = runs.length > 1 && main ? kinshipOf(page, core, runs, main) : undefined
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0
  const lines = page.filter((e, i) => core[i] && e.words >= 3)
  const coreEnds = lines.filter(e => !e.ends).length / Math.max(1, lines.length)
  const mean = (from: number, to: number): number => {
    let sum = 0
    let count = 0
    for (let k = Math.max(0, from); k <= Math.min(n - 1, to); k++) {
      sum += chance[k] as number
      count++
    }
    return count > 0 ? sum / count : 0
  }
  // Blocks to the nearest one of the core, on either side.
  const back = new Int32Array(n).fill(n)
  const ahead = new Int32Array(n).fill(n)
  for (let i = 0; i < n; i++) back[i] = core[i] ? 0 : i > 0 ? (back[i - 1] as number) + 1 : n
  for (let i = n - 1; i >= 0; i--) ahead[i] = core[i] ? 0 : i < n - 1 ? (ahead[i + 1] as number) + 1 : n
  const showHabits = habitsOf(page, core, title)
  const barrier = page.findIndex((e, i) => i > end && e.barrier)
  const { at: endAt, ended: endedAt, words: wordsAtEnd } = endOf(page, core)

  return (i, add) => {
    const e = page[i] as Evidence
    const own = first[i] as number
    add(f.bias, 1)
    add(f['first reading for'], Math.min(6, Math.max(0, own)) / 3)
    add(f['first reading against'], Math.min(6, Math.max(0, -own)) / 3)
    add(f['chance before'], i > 0 ? (chance[i - 1] as number) : 0)
    add(f['chance after'], i < n - 1 ? (chance[i + 1] as number) : 0)
    add(f['chance two before'], mean(i - 3, i - 2))
    add(f['chance two after'], mean(i + 2, i + 3))
    add(f['chance around'], mean(i - 8, i + 8))
    if (!hasCore) {
      add(f['no core'], 1)
      return
    }
    const short = e.words < 8
    const inside = i >= start && i <= end
    if (core[i]) add(short ? f['core, short'] : f['core, long'], 1)
    else if (inside) {
      const hole = (back[i] as number) + (ahead[i] as number) - 1
      add(hole === 1 ? f['hole of one'] : hole <= 3 ? f['hole of a few'] : hole <= 8 ? f['hole of some'] : f['wide hole'], 1)
      if (short && e.phrase < 2) add(e.ends ? f['short in hole, ends'] : f['short in hole, does not end'], 1)
      if (hole <= 3 && short && page[i + 1]?.prose && core[i + 1]) add(f['short before core prose'], 1)
      if (e.prose) add(f['prose in hole'], 1)
    } else if (i < start) {
      let bin = 0
      while (start - i > (distances[bin] as number)) bin++
      add(beforeCore[bin] as number, 1)
      if (e.prose) add(f['prose before start'], 1)
    } else {
      let bin = 0
      while (i - end > (distances[bin] as number)) bin++
      add(afterCore[bin] as number, 1)
      if (e.prose) add(f['prose after end'], 1)
      if (barrier >= 0 && i > barrier) add(e.prose ? f['prose behind barrier'] : f['behind barrier'], 1)
    }
    const run = runAt[i]
    if (run && main && run !== main) {
      const after = run.from > main.to
      const size = run.words / main.words
      add(after ? f['minor run after'] : f['minor run before'], 1)
      add(size < 0.15 ? f['minor run, tiny'] : size < 0.5 ? f['minor run, small'] : f['minor run, large'], 1)
      add(after ? f['minor run after, of the same words'] : f['minor run before, of the same words'], kinship?.get(run) as number)
      add(f['minor run, far'], Math.min(1, (after ? run.from - main.to : main.from - run.to) / 30))
    }
    if (i >= endAt) {
      add(wordsAtEnd < 100 ? f['behind an end, little text'] : wordsAtEnd < 300 ? f['behind an end, some text'] : f['behind an end, much text'], 1)
      if (e.prose) add(f['prose behind an end'], 1)
      const ends = e.ended - endedAt
      if (ends >= 8) add(f['behind many ends'], 1)
      else if (ends >= 3) add(f['behind several ends'], 1)
    }
    const words = e.telling
    if (words.length >= 4) {
      const elsewhere = core[i] ? 1 : 0
      let known = 0
      for (const word of words) if ((vocabulary[word] as number) > elsewhere) known++
      const share = known / words.length
      let bin = 0
      while (share > (sharedLimits[bin] as number)) bin++
      add(shared[bin] as number, 1)
    }
    if (title >= 0) {
      if (i < title) add(f['above title'], 1)
      else if (i === title) add(f['is title'], 1)
      else if (i < start) add(e.ends ? f['between title and core, ends'] : f['between title and core'], 1)
      else if (i === start && i === title + 1) add(e.innerEnds > 0 ? f['first below title, sentences'] : f['first below title, one sentence'], 1)
    } else add(f['no title'], 1)
    const before = page[i - 1]
    const after = page[i + 1]
    if (short && startsWithDigit(e) && before && after && (startsWithDigit(before) || startsWithDigit(after))) add(f['numbered like its neighbours'], 1)
    if (!core[i] && texts.has(e.block.data.text)) add(f['repeats core'], 1)
    add(f['size of core'], squash(coreWords, 300))
    add(e.prose ? f['core of labels, prose'] : f['core of labels, short'], coreEnds)
    if (median > 0 && e.words >= 8)
      add(e.words > median * 2.5 ? f['much longer than core'] : e.words < median / 3 ? f['much shorter than core'] : f['as long as core'], 1)
    if (inside && e.phrase < 2) {
      if (e.ends)
        add(
          e.words < 5
            ? f['inside, 1-4 words, ends']
            : e.words < 15
              ? f['inside, 5-14 words, ends']
              : e.words <= 30
                ? f['inside, 15-30 words, ends']
                : f['inside, long, ends'],
          1,
        )
      else
        add(
          e.words < 3
            ? f['inside, 1-2 words']
            : e.words < 5
              ? f['inside, 3-4 words']
              : e.words < 8
                ? f['inside, 5-7 words']
                : e.words < 15
                  ? f['inside, 8-14 words']
                  : f['inside, long'],
          1,
        )
      if (before?.endsWithColon && e.words < 30) add(f['inside, below a colon'], 1)
      if (!e.prose && !e.ends) {
        if (e.indent < 0) add(f['inside, line set out'], 1)
        else if (e.indent === 0) add(e.words < 5 ? f['inside, 1-4 words at the margin'] : f['inside, line at the margin'], 1)
      }
      if (e.words >= 4 && e.words < 16 && !e.ends && e.capitals > 0.65) add(f['inside, headline shape'], 1)
    }
    if (e.captioned) add(f['caption shape'], 1)
    if (e.dated) add(inside ? f['dated inside'] : f['dated outside'], 1)
    if (before?.dated || after?.dated) add(i > end ? f['beside a date, after'] : inside ? f['beside a date, inside'] : f['beside a date, before'], 1)
    if (e.prose && i > end && (before?.dated || after?.dated || page[i - 2]?.dated)) add(f['prose near a date, after'], 1)
    if (e.block.data.kind === 'list-item' && inside) add(f['list item inside'], 1)
    if (e.phrase === 3) add(inside ? f['sure phrase inside'] : f['sure phrase outside'], 1)
    if (e.phrase === 2) add(inside ? f['likely phrase inside'] : f['likely phrase outside'], 1)
    if (e.extent > 0) add(inside ? f['extent inside'] : f['extent outside'], 1)
    if (e.repeats > 1 && !e.prose) add(f['repeated label'], 1)
    showHabits(i, add)
  }
}
