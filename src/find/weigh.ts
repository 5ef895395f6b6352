import type { Show } from './local.ts'

/**
 * The score of each of so many blocks: what it shows, weighed.
 *
 * @param weights by the numbers under which `show` writes
 */
export function weigh(n: number, weights: Float64Array, show: Show): Float64Array {
  const scores = new Float64Array(n)
  const row = new Float64Array(weights.length)
  for (let i = 0; i < n; i++) {
    row.fill(0)
    show(i, row)
    scores[i] = product(row, weights)
  }
  return scores
}

/** What a row's numbers weigh together: in four sums side by side, since each addition would wait for the one before. */
function product(row: Float64Array, weights: Float64Array): number {
  const weighed = (k: number): number => (row[k] as number) * (weights[k] as number)
  const inFours = row.length & ~3
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let k = 0; k < inFours; k += 4) {
    a += weighed(k)
    b += weighed(k + 1)
    c += weighed(k + 2)
    d += weighed(k + 3)
  }
  for (let k = inFours; k < row.length; k++) a += weighed(k)
  return a + b + c + d
}
