import { describe, expect, it } from 'vitest'
import { isAlreadyClean, isCleanEntry } from '../../src/find/already-clean.ts'
import { evidenceOn, headline, paragraphs } from './page.ts'

const facts = ['Tower of Linden', 'Height 31 m', 'Built 1871', 'Keeper Jon Hale', 'Country Linden', 'Lamp oil']
const called = 'The tower was built of stone from the island, and it has a hundred and twelve steps.[1]'
const notes = ['^ Carver, Joan (1994). Lamps. p. 12.', '^ "The tower". Retrieved 4 May 2021.']

describe('an article that was cleaned before', () => {
  it('is known by rules that find nothing in it', () => {
    expect(isAlreadyClean(evidenceOn(headline, ...paragraphs))).toBe(true)
  })
  it('is none with a menu above it', () => {
    expect(isAlreadyClean(evidenceOn('Home', 'News', 'Sport', 'Weather', headline, ...paragraphs))).toBe(false)
  })
})

describe('an article of an encyclopaedia that was cleaned before', () => {
  it('is known by its notes, though its facts look like a menu, and a heading points to other articles', () => {
    const lines = [...facts, ...paragraphs, called, 'References', ...notes, 'See also', 'List of towers', 'Lamp']
    expect(isAlreadyClean(evidenceOn(...lines))).toBe(false)
    expect(isCleanEntry(evidenceOn(...lines))).toBe(true)
  })
  it('is none without notes', () => {
    expect(isCleanEntry(evidenceOn(...facts, ...paragraphs))).toBe(false)
  })
  it('is none with the foot of a page, or a long list below its notes', () => {
    const foot = ['Privacy policy', 'This page was last edited on 3 March 2024, at 10:21 (UTC).', 'Terms of use']
    expect(isCleanEntry(evidenceOn(...facts, ...paragraphs, called, ...notes, ...foot))).toBe(false)
    const towers = Array.from({ length: 20 }, (_, i) => `Tower number ${i}`)
    expect(isCleanEntry(evidenceOn(...facts, ...paragraphs, called, ...notes, ...towers))).toBe(false)
  })
})
