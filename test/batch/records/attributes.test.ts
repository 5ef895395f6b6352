import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributesOf } from '../../../src/batch/records/attributes.ts'
import { clean } from '../../../src/clean.ts'
import { page } from '../../cli/call.ts'

describe('attributesOf', () => {
  it('gives spans in code points, which cut the text to what was removed', () => {
    const pieces = fc.constantFrom(
      '😀',
      '𝒜𝒷',
      'e\u0301',
      '文',
      '\ud800',
      'plain words here',
      '\n\nSubscribe to our newsletter\n\n',
      '\r\n',
      '\n\nShare this story\n\n',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.array(pieces, { maxLength: 12 }), (before, after) => {
        const text = before.join('') + page.replace('Sign up', '😀 Sign up') + after.join('')
        const { removed } = clean(text)
        const points = Array.from(text)
        const cut = Object.entries(attributesOf(text, removed)).flatMap(([name, spans]) =>
          spans.map(([start, end, score]) => ({ name, text: points.slice(start, end).join(''), score })),
        )
        const expected = removed.map(({ category, text }) => ({ name: `cleancopy__${category}`, text, score: 1 }))
        const order = (a: { name: string; text: string }, b: { name: string; text: string }): number => (a.name + a.text < b.name + b.text ? -1 : 1)
        expect(expected.length).toBeGreaterThan(0)
        expect(cut.sort(order)).toEqual(expected.sort(order))
      }),
      { numRuns: 40 },
    )
  })

  it('does the same for HTML', () => {
    const text = `<html><body><p>😀 Home</p><article>${page.replace(/(.+)\n/g, '<p>$1 🦊</p>\n')}</article></body></html>`
    const { removed } = clean(text, { from: 'html' })
    const points = Array.from(text)
    const cut = Object.values(attributesOf(text, removed)).flatMap(spans => spans.map(([start, end]) => points.slice(start, end).join('')))
    expect(removed.length).toBeGreaterThan(0)
    expect(cut.sort()).toEqual(removed.map(range => range.text).sort())
  })
})
