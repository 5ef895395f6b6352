import { expect, it } from 'vitest'
import { weigh } from '../../src/find/weigh.ts'

it.each([0, 1, 2, 3, 4, 5, 8, 11])('a score is the sum of all that a block shows, each times its weight: of %d', count => {
  const weights = Float64Array.from({ length: count }, (_, k) => k + 1)
  const scores = weigh(3, weights, (i, row) => {
    for (let k = 0; k < count; k++) row[k] = i === 1 ? 0 : i + k
  })
  const sum = (i: number): number => weights.reduce((all, weight, k) => all + weight * (i + k), 0)
  expect([...scores]).toEqual([sum(0), 0, sum(2)])
})

it('what one block shows is no other block’s', () => {
  const scores = weigh(3, Float64Array.of(2, 3, 5, 7, 11), (i, row) => {
    row[i] = 1
  })
  expect([...scores]).toEqual([2, 3, 5])
})
