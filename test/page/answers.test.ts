import { expect, it } from 'vitest'
import { Answers } from '../../src/page/answers.ts'
import { tokenize } from '../../src/page/tokens.ts'
import { WordSet } from '../../src/page/word-set.ts'

/** More words than the lexicon has room for at once. */
const many = 65_536

/** A text of so many words that no other test says. */
const strangers = (count: number): string => Array.from({ length: count }, (_, i) => `q${i}x`).join(' ')

it('a word is asked about once, however often it is said', () => {
  const asked: string[] = []
  const lengths = new Answers(word => {
    asked.push(word)
    return word.length
  }, 100)
  const tokens = tokenize('The harbour, the HARBOUR and the sea')
  expect(tokens.words.map((_, i) => lengths.of(tokens, i))).toEqual([3, 7, 3, 7, 3, 3, 3])
  expect(asked).toEqual(['the', 'harbour', 'and', 'sea'])
})

it('answers stay right when so many words were met that the lexicon begins anew', () => {
  const lengths = new Answers(word => word.length, Number.POSITIVE_INFINITY)
  const small = new WordSet(['the', 'and'])
  const before = tokenize('the harbour and the sea')
  const answersFor = (tokens: typeof before): [number, boolean][] => tokens.words.map((_, i) => [lengths.of(tokens, i), small.holds(tokens, i)])
  const expected = before.words.map(word => [word.length, word === 'the' || word === 'and'])
  expect(answersFor(before)).toEqual(expected)
  const others = tokenize(strangers(many))
  for (let i = 0; i < others.words.length; i += 97) expect(lengths.of(others, i)).toBe((others.words[i] as string).length)
  expect(answersFor(before)).toEqual(expected)
  expect(answersFor(tokenize('the harbour and the sea'))).toEqual(expected)
})

it('very long words are told apart, though none is remembered', () => {
  const lengths = new Answers(word => word.length, Number.POSITIVE_INFINITY)
  const tokens = tokenize(`${'a'.repeat(70)} ${'b'.repeat(80)} ${'a'.repeat(70)}c`)
  expect(tokens.words.map((_, i) => lengths.of(tokens, i))).toEqual([70, 80, 71])
})

it.each([250, 60_000, 2 ** 32 - 2])('what is larger than was said it could be is right all the same: %d', most => {
  const factor = Math.floor(most / 10)
  const asked: string[] = []
  const sizes = new Answers(word => {
    asked.push(word)
    return word.length * factor
  }, most)
  const tokens = tokenize('harbour sea gigantomachies')
  for (let round = 0; round < 2; round++) expect(tokens.words.map((_, i) => sizes.of(tokens, i))).toEqual([7 * factor, 3 * factor, 14 * factor])
  expect(asked.filter(word => word === 'harbour')).toHaveLength(1)
})
