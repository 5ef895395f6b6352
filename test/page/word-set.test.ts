import { expect, it } from 'vitest'
import { tokenize } from '../../src/page/tokens.ts'
import { WordSet } from '../../src/page/word-set.ts'

it('a set holds its own words and no others, however many it is asked about', () => {
  const own = Array.from({ length: 300 }, (_, i) => `mine${i}`)
  const set = new WordSet(own)
  const others = tokenize(Array.from({ length: 20_000 }, (_, i) => `other${i}`).join(' '))
  expect(others.words.some((_, i) => set.holds(others, i))).toBe(false)
  const ours = tokenize(own.join(' '))
  expect(ours.words.every((_, i) => set.holds(ours, i))).toBe(true)
})
