import type { Evidence } from './evidence.ts'
import { type Show, squash } from './local.ts'
import { type Run, runsOf } from './runs.ts'
import { KnownWords } from './telling.ts'
import { contextNumbers as f } from './weights.ts'

const sharedLimits = [0, 0.12, 0.25, 0.4, Number.POSITIVE_INFINITY]
const shared = [f['shares no words'], f['shares few words'], f['shares some words'], f['shares many words'], f['shares most words']]
/** Blocks with fewer telling words share none by chance. */
const fewestTelling = 4

/** In how many blocks of the core each telling word stands, by its number. */
function vocabularyOf(page: Evidence[], core: boolean[]): Int32Array {
  const numbers = page.reduce((most, { telling }) => telling.reduce((most, word) => (word >= most ? word + 1 : most), most), 0)
  const vocabulary = new Int32Array(numbers)
  const metIn = new Int32Array(numbers).fill(-1)
  for (let i = 0; i < page.length; i++) {
    if (!core[i]) continue
    for (const word of (page[i] as Evidence).telling) {
      if (metIn[word] !== i) vocabulary[word] = (vocabulary[word] as number) + 1
      metIn[word] = i
    }
  }
  return vocabulary
}

/**
 * What a block has in common with the core: its words, its whole text, its length.
 *
 * @param core which blocks the first decode took for the article
 */
export function kinshipReader(page: Evidence[], core: boolean[]): Show {
  const vocabulary = vocabularyOf(page, core)
  const texts = new Set<string>()
  const lengths: number[] = []
  let words = 0
  let lines = 0
  let unended = 0
  for (let i = 0; i < page.length; i++) {
    if (!core[i]) continue
    const e = page[i] as Evidence
    words += e.words
    texts.add(e.block.data.text)
    if (e.words >= 8) lengths.push(e.words)
    if (e.words < 3) continue
    lines++
    if (!e.ends) unended++
  }
  const median = lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0
  const size = squash(words, 300)
  const labels = unended / Math.max(1, lines)
  return (i, row) => {
    const e = page[i] as Evidence
    row[f['size of core']] = size
    row[e.prose ? f['core of labels, prose'] : f['core of labels, short']] = labels
    row[f['repeats core']] = !core[i] && texts.has(e.block.data.text) ? 1 : 0
    if (median > 0 && e.words >= 8)
      row[e.words > median * 2.5 ? f['much longer than core'] : e.words < median / 3 ? f['much shorter than core'] : f['as long as core']] = 1
    const { telling } = e
    if (telling.length < fewestTelling) return
    const elsewhere = core[i] ? 1 : 0
    let known = 0
    for (const word of telling) if ((vocabulary[word] as number) > elsewhere) known++
    const share = known / telling.length
    let bin = 0
    while (share > (sharedLimits[bin] as number)) bin++
    row[shared[bin] as number] = 1
  }
}

/** The share of a run's telling words that the main run knows. */
function shareWith(page: Evidence[], core: boolean[], main: Run): (run: Run) => number {
  const blocksOf = (run: Run): Evidence[] => page.slice(run.from, run.to + 1)
  const known = new KnownWords(blocksOf(main).filter((_, k) => core[main.from + k]))
  return run => {
    const telling = blocksOf(run).flatMap(({ telling }) => telling)
    return telling.length === 0 ? 0 : known.countIn({ telling }) / telling.length
  }
}

/**
 * What the core's lesser runs show, which may be another article's: where they stand to the one with the most words, how
 * long they are, and whether they speak of the same.
 *
 * @returns null where the core is one run
 */
export function minorRunReader(page: Evidence[], core: boolean[]): Show | null {
  const runs = runsOf(page, core)
  if (runs.length < 2) return null
  const main = runs.reduce((most, run) => (most.words >= run.words ? most : run))
  const share = shareWith(page, core, main)
  const minor = runs.filter(run => run !== main).map(run => ({ ...run, share: share(run), size: run.words / main.words, after: run.from > main.to }))
  const runAt: ((typeof minor)[number] | null)[] = page.map(() => null)
  for (const run of minor) runAt.fill(run, run.from, run.to + 1)
  return (i, row) => {
    const run = runAt[i]
    if (!run) return
    const { from, to, share, size, after } = run
    row[after ? f['minor run after'] : f['minor run before']] = 1
    row[size < 0.15 ? f['minor run, tiny'] : size < 0.5 ? f['minor run, small'] : f['minor run, large']] = 1
    row[after ? f['minor run after, of the same words'] : f['minor run before, of the same words']] = share
    row[f['minor run, far']] = Math.min(1, (after ? from - main.to : main.from - to) / 30)
  }
}
