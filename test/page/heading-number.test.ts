import { expect, it } from 'vitest'
import { startBehindNumber } from '../../src/page/heading-number.ts'

it.each([
  ['no number', ['history'], 0],
  ['one number', ['3', 'history'], 1],
  ['a number of two levels', ['2.1', 'history'], 1],
  ['a word that begins with a figure', ['19th', 'century'], 0],
  ['nothing else', ['2', '1'], -1],
])('a heading begins behind its number: %s', (_, words, start) => {
  expect(startBehindNumber(words)).toBe(start)
})
