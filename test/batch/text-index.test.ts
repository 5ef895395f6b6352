import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TextIndex } from '../../src/batch/text-index.ts'

it('finds the last place of a text, as a map does', () => {
  // Few different texts, so that many are noted twice; and as many as make it grow.
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 400 }), fc.array(fc.string({ maxLength: 2 })), (texts, others) => {
      const index = new TextIndex(i => texts[i] as string)
      const map = new Map<string, number>()
      for (const [i, text] of texts.entries()) {
        expect(index.find(text)).toBe(map.get(text))
        index.add(text)
        map.set(text, i)
      }
      for (const text of [...texts, ...others]) expect(index.find(text)).toBe(map.get(text))
    }),
  )
})

it('tells texts apart whose hashes agree', () => {
  // Both are 0x5e4daa9d by 32-bit FNV-1a, a known pair.
  const pair = ['costarring', 'liquid']
  const index = new TextIndex(i => pair[i] as string)
  index.add('costarring')
  expect(index.find('liquid')).toBeUndefined()
  index.add('liquid')
  expect(pair.map(text => index.find(text))).toEqual([0, 1])
})
