import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tidySpans } from '../../src/parse/spans.ts'
import { tidy } from '../../src/parse/tidy.ts'

it('finds the same words in the tidied text', () => {
  expect(tidySpans('  The \n lamp\u00ad light ', [{ kind: 'strong', start: 5, end: 14 }])).toEqual([{ kind: 'strong', start: 4, end: 8 }])
  expect(tidySpans('a b', [{ kind: 'strong', start: 1, end: 2 }])).toEqual([])
})

it('holds of any text what tidying leaves of the words', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\u00ad', '\u200b', '\u00a0', 'é', '.'), maxLength: 20 })
  fc.assert(
    fc.property(text, text, text, (before, within, after) => {
      const raw = before + within + after
      const [span] = tidySpans(raw, [{ kind: 'link', start: before.length, end: before.length + within.length }])
      expect(span ? tidy(raw).slice(span.start, span.end) : '').toBe(tidy(within))
    }),
    { numRuns: 1000 },
  )
})
