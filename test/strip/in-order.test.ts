import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from '../../src/strip/in-order.ts'

it('matches come in the order of their last words, and of one phrase with one last word the first to begin', () => {
  const found = [
    { phrase: 7, from: 0, to: 4 },
    { phrase: 2, from: 1, to: 3 },
    { phrase: 7, from: 2, to: 4 },
    { phrase: 5, from: 3, to: 4 },
  ]
  expect(inOrder(found)).toEqual([
    { phrase: 2, from: 1, to: 3 },
    { phrase: 7, from: 0, to: 4 },
    { phrase: 5, from: 3, to: 4 },
  ])
})

it('whatever was found, each phrase stays once for each last word, and those with one last word in the order in which they begin', () => {
  const match = fc.record({ phrase: fc.nat(4), from: fc.nat(20), length: fc.integer({ min: 1, max: 6 }) })
  fc.assert(
    fc.property(fc.array(match, { maxLength: 40 }), drawn => {
      const found = drawn.map(({ phrase, from, length }) => ({ phrase, from, to: from + length })).sort((a, b) => a.from - b.from)
      const firsts = found.filter(({ phrase, to }, i) => found.findIndex(other => other.phrase === phrase && other.to === to) === i)
      expect(inOrder([...found])).toEqual(firsts.sort((a, b) => a.to - b.to))
    }),
  )
})
