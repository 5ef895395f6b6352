import { describe, expect, it } from 'vitest'
import { ownVocabularies } from '../../src/rules/own-vocabularies.ts'
import type { Pack } from '../../src/strip/pack.ts'

const pack = (language: string, sites?: string[]): Pack => ({
  language,
  category: 'share',
  ...(sites && { sites }),
  rules: [{ id: 'a', why: 'It is an example.', phrases: ['share'], strips: ['-'], keeps: ['-'] }],
})
const languages = new Set(['any', 'en'])

describe('the vocabularies of own packs', () => {
  it('are made once for an array of packs, not once a page', () => {
    const packs = [pack('any'), pack('en', ['example.org'])]
    const first = ownVocabularies(packs, languages, 'https://example.org/a')
    const second = ownVocabularies(packs, languages, 'https://www.example.org/b')
    expect(first).toHaveLength(2)
    expect(second.map((vocabulary, i) => vocabulary === first[i])).toEqual([true, true])
  })
  it('are one for all packs that count for the same pages', () => {
    expect(ownVocabularies([pack('any'), pack('any')], languages, undefined)).toHaveLength(1)
    expect(ownVocabularies([pack('any'), pack('de')], languages, undefined)).toHaveLength(1)
    expect(ownVocabularies([pack('any', ['example.org']), pack('any', ['example.com'])], languages, 'https://example.org')).toHaveLength(1)
  })
})
