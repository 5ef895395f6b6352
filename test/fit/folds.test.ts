import { expect, it } from 'vitest'
import { foldsOf } from './folds.ts'

it('sites are dealt out evenly, each into one fold, and the same in whatever order they come', () => {
  const sites = Array.from({ length: 23 }, (_, i) => `site ${i}`)
  const folds = foldsOf([...sites, ...sites], 5)
  const sizes = [0, 1, 2, 3, 4].map(fold => [...folds.values()].filter(own => own === fold).length)
  expect(sizes).toEqual([5, 5, 5, 4, 4])
  expect(foldsOf(sites.toReversed(), 5)).toEqual(folds)
})
