import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../src/page/fold.ts'

it.each([
  ['Straße', 'strasse'],
  ['ÉTÉ', 'ete'],
  ['İstanbul', 'istanbul'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['οδός', 'οδοσ'],
  ['Łódź', 'lodz'],
  ['Йод', 'иод'],
  ['smørrebrød', 'smorrebrod'],
  ['서울', '서울'],
  ['كتابي', 'کتابی'],
  ['١٢ ۱۲ १२ ১২', '12 12 12 12'],
])('%s is compared as %s', (word, folded) => {
  expect(fold(word)).toBe(folded)
})

const letter = fc.oneof(
  fc.integer({ min: 0xc0, max: 0x24f }),
  fc.integer({ min: 0x370, max: 0x3ff }),
  fc.integer({ min: 0x400, max: 0x52f }),
  fc.integer({ min: 0x41, max: 0x7a }),
)

it('a word is compared alike, whether its accents are of their letters or behind them', () => {
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 20 }), codes => {
      const word = String.fromCharCode(...codes)
      expect(fold(word.normalize('NFC'))).toBe(fold(word.normalize('NFD')))
    }),
    { numRuns: 500 },
  )
})

it('a word of many thousand letters is folded, too', () => {
  expect(fold('ÄB'.repeat(200_000))).toBe('ab'.repeat(200_000))
})
