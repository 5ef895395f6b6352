import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tidy } from '../../src/parse/tidy.ts'

const character = fc.constantFrom('a', 'é', '灯', ' ', '\n', '\t', '\u00a0', '\u00ad', '\u200b', '\u2060', '\ufeff')

it('a text is read with single spaces, and without invisible characters', () => {
  expect(tidy(' The \n lamp\u00ad\u200bhouse\u00a0 of\tLinden ')).toBe('The lamphouse of Linden')
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 20 }), text => {
      const seen = text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      expect(tidy(text)).toBe(seen.split(/\s+/).filter(Boolean).join(' '))
    }),
  )
})

it('a tidy text is the same', () => {
  expect(tidy('The lamp of Linden')).toBe('The lamp of Linden')
})
