import { describe, expect, it } from 'vitest'
import { readLines } from '../../src/parse/lines.ts'
import { findNotePieces } from '../../src/parse/note-pieces.ts'

/** The lines that go on with the one before them, where they are pieces of notes. */
const piecesOf = (...lines: string[]): string[] => [...findNotePieces(readLines(lines.join('\n')))].map(({ text }) => text)

describe('the pieces of notes', () => {
  const first = ['a', 'b', 'Carver, Joan (1994).', 'Rivers of the East', '. Hatton: Moor Press.']
  const second = ['"Mills of the Aldmere"', '. Retrieved 4 May 2021.']
  const last = ['Peel, R. (1989).', 'A fish weir', '. 12: 44–61.']

  it('go together from one note’s mark to the next', () => {
    expect(piecesOf('It rises on the moor.[1]', 'References', '^', ...first, '^', ...second)).toEqual(first)
  })
  it('end with a sentence in the last one, which is about as long as the others', () => {
    expect(piecesOf('It rises on the moor.', '[', '1', ']', '^', ...first, '^', ...second, '^', ...last, 'Privacy policy', 'About Openpedia.')).toEqual([
      ...first,
      ...second,
      ...last,
    ])
  })
  it('are none where the next mark stands far away', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `Line ${i}`)
    expect(piecesOf('It rises.[1]', '^', ...lines, '^')).toEqual([])
  })
  it('are none where nothing calls a note, and arrows lead to the top of the page', () => {
    expect(piecesOf('It rises on the moor.', '↑', 'Lamps for sale', '↑', 'Ropes for sale', '↑')).toEqual([])
  })
})
