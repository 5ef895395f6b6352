import { expect, it } from 'vitest'
import { KnownWords, TellingWords } from '../../src/find/telling.ts'
import { tokenize } from '../../src/page/tokens.ts'
import { WordSet } from '../../src/page/word-set.ts'

const numbersOf = (words: TellingWords, text: string): number[] => words.in(tokenize(text))

it('words are known again by their first six letters, whatever their end, case and accents', () => {
  const words = new TellingWords(undefined)
  const [harbour, harbours, other] = numbersOf(words, 'harbour HARBOURS garden')
  expect(harbours).toBe(harbour)
  expect(other).not.toBe(harbour)
  expect(numbersOf(words, 'Gardens')).toEqual([other])
  expect(numbersOf(words, 'Größe GROSSE größer')).toEqual([2, 2, 2])
})

it('short words and function words tell nothing', () => {
  expect(numbersOf(new TellingWords(new WordSet(['their', 'about'])), 'the sea about their pier')).toEqual([0])
})

it('in scripts without spaces, pairs of neighbours tell what a text is about', () => {
  const words = new TellingWords(undefined)
  const [first, second] = numbersOf(words, '東京都')
  expect(first).not.toBe(second)
  expect(numbersOf(words, '京都')).toEqual([second])
})

it('on a page of very many words each has a number of its own, in every script', () => {
  const latin = Array.from({ length: 9000 }, (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))}xyz`)
  const mixed = Array.from({ length: 9000 }, (_, i) => `слово${i}`.slice(-6))
  const words = new TellingWords(undefined)
  const first = numbersOf(words, [...latin, ...mixed].join(' '))
  expect(new Set(first).size).toBe(18_000)
  expect(numbersOf(words, [...latin, ...mixed].join(' '))).toEqual(first)
})

it('of a text, those words are counted that some others have, each as often as it stands there', () => {
  const words = new TellingWords(undefined)
  const texts = ['harbour lamp', 'garden'].map(text => ({ telling: numbersOf(words, text) }))
  const known = new KnownWords(texts)
  expect(known.isEmpty).toBe(false)
  expect(known.countIn({ telling: numbersOf(words, 'harbours of gardens and harbours, seldom seen') })).toBe(3)
  expect(new KnownWords([{ telling: [] }]).isEmpty).toBe(true)
})

it('words of Korean are known again by their first two syllables, whatever particle follows', () => {
  const words = new TellingWords(undefined)
  const [lighthouse, again, other] = numbersOf(words, '등대는 등대지기 나룻배')
  expect(again).toBe(lighthouse)
  expect(other).not.toBe(lighthouse)
  expect(numbersOf(words, '등대')).toEqual([lighthouse])
})
