import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predict, regress, type Sparse, sparseBuilder, type Task } from './regression.ts'

const sparse = (columns: number, rows: [number, number][][]): Sparse => {
  const builder = sparseBuilder(columns)
  for (const shows of rows) {
    const row = new Float64Array(columns)
    for (const [column, amount] of shows) row[column] = amount
    builder.add(row)
  }
  return builder.build()
}

/** A task of rows as lists of [column, amount], each with its target; without any pull unless one is given. */
function task(columns: number, rows: { shows: [number, number][]; target: number; weight?: number }[], pull = 0, prior = 0): Task {
  return {
    rows: sparse(
      columns,
      rows.map(({ shows }) => shows),
    ),
    target: Uint8Array.from(rows, ({ target }) => target),
    weight: Float64Array.from(rows, ({ weight }) => weight ?? 1 / rows.length),
    prior: new Float64Array(columns).fill(prior),
    pull: new Float64Array(columns).fill(pull),
  }
}
const fitted = (of: Task) => [...regress(of, new Float64Array(of.rows.columns)).coefficients]
const chance = (score: number) => 1 / (1 + Math.exp(-score))

/** Every combination of three signs, which an article shows as often as some coefficients say. */
function rowsBy(coefficients: readonly number[]) {
  const corners = [-1, 0, 2].flatMap(x => [-2, 0.5, 1].map(y => [1, x, y] as const))
  return corners.flatMap(corner => {
    const p = chance(corner.reduce((sum, amount, k) => sum + amount * (coefficients[k] as number), 0))
    const shows = corner.flatMap((amount, k): [number, number][] => (amount === 0 ? [] : [[k, amount]]))
    return [
      { shows, target: 1, weight: p / corners.length },
      { shows, target: 0, weight: (1 - p) / corners.length },
    ]
  })
}

/** A sign: of the blocks that show it three in four are of the article. */
const sign = [
  { shows: [[0, 1]] as [number, number][], target: 1, weight: 0.75 },
  { shows: [[0, 1]] as [number, number][], target: 0, weight: 0.25 },
]

describe('a fit', () => {
  it('recovers the coefficients by which the rows were made', () => {
    const known = [-0.5, 1.2, -0.8]
    const found = fitted(task(3, rowsBy(known)))
    for (const [k, coefficient] of known.entries()) expect(found[k]).toBeCloseTo(coefficient, 2)
  })
  it('ends at the same place from any first guess', () => {
    const of = task(3, rowsBy([0.3, -1, 0.6]))
    const [far, near] = [
      [4, -4, 4],
      [0, 0, 0],
    ].map(guess => regress(of, Float64Array.from(guess)).coefficients)
    for (const [k, coefficient] of (far as Float64Array).entries()) expect(coefficient).toBeCloseTo(near?.[k] as number, 2)
  })
  it('gives a single sign its odds', () => {
    expect(fitted(task(1, sign))[0]).toBeCloseTo(Math.log(3), 3)
  })
  it('leaves out rows of weight 0', () => {
    expect(fitted(task(1, [...sign, { shows: [[0, 1]], target: 0, weight: 0 }]))[0]).toBeCloseTo(Math.log(3), 3)
  })
  it('never ends worse than it began', () => {
    const guess = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 })
    const of = task(3, rowsBy([0.3, -1, 0.6]), 0.01)
    fc.assert(
      fc.property(guess, from => {
        const start = regress(of, Float64Array.from(from), 0).loss
        expect(regress(of, Float64Array.from(from)).loss).toBeLessThanOrEqual(start)
      }),
    )
  })
})

describe('the pull to a prior', () => {
  it('holds a coefficient to it, the more the harder it pulls', () => {
    const found = [0, 0.05, 0.5, 500].map(pull => fitted(task(1, sign, pull, -2))[0] as number)
    expect(found).toEqual([...found].sort((a, b) => b - a))
    expect(new Set(found).size).toBe(found.length)
    expect(found.at(-1)).toBeCloseTo(-2, 2)
  })
  it('gives its prior to a sign that no row shows', () => {
    expect(fitted(task(2, sign, 0.01, -5))[1]).toBeCloseTo(-5, 2)
  })
  it('keeps a sign that only articles show from growing without end', () => {
    const only = [{ shows: [[0, 1]] as [number, number][], target: 1 }]
    const [loose, held] = [0.001, 0.1].map(pull => fitted(task(1, only, pull))[0] as number)
    expect(held).toBeGreaterThan(0)
    expect(held).toBeLessThan(loose as number)
    expect(loose).toBeLessThan(10)
  })
})

it('a row’s score is the sum of what it shows', () => {
  const rows = sparse(3, [
    [[0, 1]],
    [],
    [
      [0, 1],
      [2, 0.5],
    ],
  ])
  expect([...predict(rows, Float64Array.from([2, 10, -3]))]).toEqual([2, 0, 0.5])
})
