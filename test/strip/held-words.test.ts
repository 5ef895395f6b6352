import { expect, it } from 'vitest'
import { hashOf } from '../../src/page/lexicon.ts'
import { findHeld, heldWord, holdWords } from '../../src/strip/held-words.ts'

const find = (word: string, words: string[]): number => findHeld(word, hashOf(word), holdWords(words))

it('each word of a table is found by its number, and no other word', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `word${i * 7}`)
  const held = holdWords(words)
  for (const [i, word] of words.entries()) expect([findHeld(word, hashOf(word), held), heldWord(i, held)]).toEqual([i, word])
  for (let i = 0; i < 3000; i++) expect(findHeld(`other${i}`, hashOf(`other${i}`), held)).toBe(-1)
})

it('words of one hash are told apart', () => {
  // 'ба' and 'ая' have one hash: the first letter of the one makes up for 31 in the second of the other.
  const words = ['баба', 'баая', 'аяба']
  expect(new Set([...words, 'аяая'].map(hashOf)).size).toBe(1)
  expect(words.map(word => find(word, words))).toEqual([0, 1, 2])
  expect(find('аяая', words)).toBe(-1)
})

it('an empty table holds nothing', () => {
  expect(find('word', [])).toBe(-1)
})
