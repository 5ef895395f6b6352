import { expect, it } from 'vitest'
import { Answers, WordSet } from '../../src/page/lexicon.ts'
import { tokenize } from '../../src/page/tokens.ts'

const room = 65_536

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
  const many = tokenize(strangers(room + 10))
  for (let i = 0; i < many.words.length; i += 97) expect(lengths.of(many, i)).toBe((many.words[i] as string).length)
  expect(answersFor(before)).toEqual(expected)
  expect(answersFor(tokenize('the harbour and the sea'))).toEqual(expected)
})

it('very long words are told apart, though none is remembered', () => {
  const lengths = new Answers(word => word.length, Number.POSITIVE_INFINITY)
  const tokens = tokenize(`${'a'.repeat(70)} ${'b'.repeat(80)} ${'a'.repeat(70)}c`)
  expect(tokens.words.map((_, i) => lengths.of(tokens, i))).toEqual([70, 80, 71])
})
