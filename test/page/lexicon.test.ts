import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../src/page/fold.ts'
import { tokenize } from '../../src/page/tokens.ts'
import { WordSet } from '../../src/page/word-set.ts'

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
  const count = 65_536
  const word = (i: number): string => Array.from({ length: 16 }, (_, bit) => ((i >> bit) & 1 ? 'ая' : 'ба')).join('')
  const tokens = tokenize(Array.from({ length: count }, (_, i) => word(i)).join(' '))
  const own = new WordSet([word(0), word(7), word(count - 1)])
  const found = tokens.words.flatMap((_, i) => (own.holds(tokens, i) ? [i] : []))
  expect(found).toEqual([0, 7, count - 1])
  // Whoever looks for one of them looks at no more than those that have a number.
  expect(new Set(tokens.numbers).size).toBeLessThan(100)
})
