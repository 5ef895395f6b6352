import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPatch, makePatch } from '../../src/compile/patch.ts'

const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r', '\u00ad', '😀', '<') }))

describe('a patch', () => {
  it('makes any text of any other', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        expect(applyPatch(from, makePatch(from, to))).toBe(to)
      }),
      { numRuns: 500 },
    )
  })

  it('makes it with the stretches that have numbers', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(texts, texts), { maxLength: 5 }), (from, pairs) => {
        let to = ''
        const cuts: string[] = []
        const pieces = pairs.map(([between, text], cut) => {
          to += between
          const start = to.length
          to += text
          cuts.push(text)
          return { start, end: to.length, cut }
        })
        const patch = makePatch(from, to, pieces)
        expect(applyPatch(from, patch, cuts)).toBe(to)
        expect(patch.filter(step => typeof step === 'object')).toEqual(pieces.map(({ cut }) => ({ cut })))
      }),
    )
  })

  it('copies what is the same, and holds the rest', () => {
    expect(makePatch('One two three.\n\nFour five.\n', '  One two\r\n  three.\r\n\r\nFour five.')).toEqual(['  ', 7, '\r\n  ', -1, 6, '\r\n\r\n', -2, 10])
    expect(makePatch('un\\*usual words stand here', 'un*usual words stand here')).toEqual([2, -1, 23])
    expect(makePatch('The council met.\n', 'The coun\u00adcil met.\n')).toEqual([8, '\u00ad', 9])
  })

  it('stays small where a long stretch has nothing in common', () => {
    const article = 'The keeper climbed the stairs.\n'
    const markup = '<x>'.repeat(5000)
    expect(makePatch(article, `${markup}The keeper climbed the stairs.${markup}`)).toEqual([markup, 30, markup])
  })

  it('takes time in proportion to the text, also to one of nothing but blanks', () => {
    // In time that grew with the square, this would take an hour.
    const blanks = ' '.repeat(20_000_000)
    expect(makePatch('a ', blanks)).toEqual([blanks])
  })

  it('says when it does not fit', () => {
    expect(() => applyPatch('short', [6])).toThrow(RangeError)
    expect(() => applyPatch('short', [{ cut: 0 }], [])).toThrow(RangeError)
  })
})
