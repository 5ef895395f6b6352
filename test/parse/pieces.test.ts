import { expect, it } from 'vitest'
import { countPieces } from '../../src/parse/pieces.ts'

it.each(['', ' ', 'one', 'one two', 'one  two ', 'a b c d e f g h'])('counts the pieces that a text has between spaces: "%s"', text => {
  expect(countPieces(text, 100)).toBe(text.split(' ').length)
  for (const most of [1, 2, 5]) expect(countPieces(text, most)).toBe(text.split(' ', most).length)
})
