import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeLineCounts } from '../../src/batch/line-counts.ts'

const page = (...keys: string[]): Set<string> => new Set(keys)

it('finds the lines that stand on the share of a site’s pages, site by site', () => {
  const counts = makeLineCounts(0.5)
  for (let i = 0; i < 6; i++) {
    counts.add('post.example', page('menu', `story ${i}`, i < 2 ? 'seldom' : 'often'))
    counts.add('mail.example', page('menu', `story ${i}`))
  }
  expect(counts.common()).toEqual({ 'mail.example': ['menu'], 'post.example': ['menu'] })
})

it('finds none on fewer than five pages', () => {
  const counts = makeLineCounts(0.3)
  for (let i = 0; i < 4; i++) counts.add('', page('menu'))
  expect(counts.common()).toEqual({})
  counts.add('', page('menu'))
  expect(counts.common()).toEqual({ '': ['menu'] })
})

it('leaves out no line that reaches the share, and forgets those that are seldom', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 50, maxLength: 400 }), stands => {
      const share = 0.3
      const counts = makeLineCounts(share)
      for (const [i, has] of stands.entries()) counts.add('', has ? page('common', `only ${i}`) : page(`only ${i}`))
      const often = stands.filter(Boolean).length / stands.length
      const found = counts.common()[''] ?? []
      if (often >= share) expect(found).toEqual(['common'])
      if (often < share * 0.9 - 0.05) expect(found).toEqual([])
    }),
  )
})
