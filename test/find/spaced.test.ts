import { describe, expect, it } from 'vitest'
import { isSpaced } from '../../src/find/spaced.ts'
import { evidenceOnDump, headline, paragraphs } from './page.ts'

/** Whether an article in a dump, its parts set with blank lines, is taken for such a text. */
const spaced = (...parts: string[]): boolean => isSpaced(evidenceOnDump(['Home\nNews', ...parts].join('\n\n')).slice(2))

describe('a text with blank lines between its paragraphs', () => {
  it('is known by them', () => {
    expect(spaced(headline, ...paragraphs)).toBe(true)
    expect(spaced(headline, paragraphs.join('\n'))).toBe(false)
  })
  it('may have a head that is set tight, down to its byline', () => {
    const [standfirst, ...others] = paragraphs
    expect(spaced([headline, standfirst, 'By Ann Hale'].join('\n'), ...others)).toBe(true)
    expect(spaced([headline, standfirst].join('\n'), ...others)).toBe(false)
  })
})
