import { describe, expect, it } from 'vitest'
import { endsArticle } from '../../src/find/ends-article.ts'
import { evidenceOn, paragraphs } from './page.ts'

const ends = (line: string): boolean => evidenceOn(paragraphs[0], line, paragraphs[1]).some(e => e.block.data.text === line && endsArticle(e))

describe('a line behind which no article goes on', () => {
  it.each(['Leave a comment', 'All rights reserved', 'Privacy policy'])('is one of the comments or of the foot: "%s"', line => {
    expect(ends(line)).toBe(true)
  })
  it.each(['Advertisement', 'Sign up for our newsletter', 'The keeper climbs the steps'])('is none of others: "%s"', line => {
    expect(ends(line)).toBe(false)
  })
  it('is no longer than a line', () => {
    const rule = 'Please be respectful and keep comments on topic'
    expect(ends(rule)).toBe(true)
    expect(ends(`${rule}; we remove comments that break our rules`)).toBe(false)
  })
})
