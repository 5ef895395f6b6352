import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../src/page/fold.ts'
import { Answers, WordSet } from '../../src/page/lexicon.ts'
import { tokenize } from '../../src/page/tokens.ts'

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

it('a set holds its own words and no others, however many it is asked about', () => {
  const own = Array.from({ length: 300 }, (_, i) => `mine${i}`)
  const set = new WordSet(own)
  const others = tokenize(Array.from({ length: 20_000 }, (_, i) => `other${i}`).join(' '))
  expect(others.words.some((_, i) => set.holds(others, i))).toBe(false)
  const ours = tokenize(own.join(' '))
  expect(ours.words.every((_, i) => set.holds(ours, i))).toBe(true)
})

it('two words have one number exactly when they are folded alike, and are told as they stand, whatever was met before', () => {
  const letter = fc.constantFrom(...'abAB1_éÉжЖßא', '\u0301')
  // Words of up to twelve letters lie otherwise than longer ones, and those of more than 64 have no number.
  const word = fc.oneof({ weight: 9, arbitrary: fc.string({ unit: letter, maxLength: 15 }) }, fc.string({ unit: letter, maxLength: 80 }))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), words => {
      const text = words.join(' ')
      const tokens = tokenize(text)
      const numbers = new Map<string, number>()
      for (const [i, word] of tokens.words.entries()) {
        const written = text.slice(tokens.starts[i], tokens.ends[i])
        expect(word).toBe(fold(written))
        const number = tokens.numbers[i] as number
        if (number < 0) expect(written.length).toBeGreaterThan(64)
        else expect(numbers.get(word) ?? number).toBe(number)
        numbers.set(word, number)
      }
      const known = [...numbers.values()].filter(number => number >= 0)
      expect(new Set(known).size).toBe(known.length)
    }),
  )
})

// The last: what it fills stays full for a while, and words that find no room there have no number.
it('words that share one hash are told apart, and do not wait for each other', () => {
  // Two letters that follow each other in the alphabet make up for 31 in the letter behind them.
  const word = (i: number): string => Array.from({ length: 16 }, (_, bit) => ((i >> bit) & 1 ? 'ая' : 'ба')).join('')
  const tokens = tokenize(Array.from({ length: many }, (_, i) => word(i)).join(' '))
  const own = new WordSet([word(0), word(7), word(many - 1)])
  const found = tokens.words.flatMap((_, i) => (own.holds(tokens, i) ? [i] : []))
  expect(found).toEqual([0, 7, many - 1])
  // Whoever looks for one of them looks at no more than those that have a number.
  expect(new Set(tokens.numbers).size).toBeLessThan(100)
})
