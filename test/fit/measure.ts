import type { Costs } from '../../src/find/decode.ts'
import type { Evidence } from '../../src/find/evidence.ts'
import { assignParts } from '../../src/find/parts.ts'
import { settle } from '../../src/find/settle.ts'
import { f1Of, overlap, shinglesOf, size } from '../score/shingles.ts'
import type { Sample } from './pages.ts'

/** F1 of the body for each set and form. */
export interface Figures {
  rows: Map<string, { precision: number; recall: number; f1: number }>
  mean: number
}

const average = (values: number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)

/**
 * Scores the bodies that some scores lead to, as the public benchmarks do: shingles of four words, precision and recall
 * averaged over the pages; or the share of right strings, where strings are the gold.
 *
 * @param every look at each page, or at each second, third…
 */
export function measure(samples: Sample[], scoresOf: (k: number) => Float64Array, costs: Costs & { shift: number }, every = 1): Figures {
  const sums = new Map<string, { precision: number[]; recall: number[]; stayed: number; lost: number; left: number }>()
  for (const [k, sample] of samples.entries()) {
    if (k % every !== 0 || (!sample.gold && !sample.strings)) continue
    const key = `${sample.set}/${sample.form}`
    const sum = sums.get(key) ?? { precision: [], recall: [], stayed: 0, lost: 0, left: 0 }
    sums.set(key, sum)
    const { body } = settle(sample, scoresOf(k), costs)
    const parts = assignParts(sample.evidence, body, sample.profiles, sample.stated?.title)
    if (sample.strings) {
      const kept = sample.evidence.filter((_, i) => parts[i] === 'body').map((e: Evidence) => e.block.data.text)
      const text = kept.join('\n').replace(/\s+/g, ' ')
      const stayed = sample.strings.stay.filter(string => text.includes(string)).length
      sum.stayed += stayed
      sum.lost += sample.strings.stay.length - stayed
      sum.left += sample.strings.go.filter(string => text.includes(string)).length
    } else if (sample.gold) {
      const found = shinglesOf(sample.words.filter((_, i) => parts[i] === 'body').flat())
      const hits = overlap(found, sample.gold.shingles)
      const total = size(found)
      if (total > 0) sum.precision.push(hits / total)
      sum.recall.push(hits / sample.gold.total)
    }
  }
  const rows: Figures['rows'] = new Map()
  for (const [key, { precision, recall, stayed, lost, left }] of sums) {
    const p = recall.length > 0 ? average(precision) : stayed / Math.max(1, stayed + left)
    const r = recall.length > 0 ? average(recall) : stayed / Math.max(1, stayed + lost)
    rows.set(key, { precision: p, recall: r, f1: f1Of(p, r) })
  }
  return { rows, mean: average([...rows.values()].map(row => row.f1)) }
}

/** Prints one line for each set and form. */
export function printFigures({ rows, mean }: Figures): void {
  for (const [key, { precision, recall, f1 }] of rows)
    process.stdout.write(`${key.padEnd(24)} F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}\n`)
  process.stdout.write(`${'mean'.padEnd(24)} F1 ${mean.toFixed(5)}\n`)
}
