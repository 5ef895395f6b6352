import { describe, expect, it } from 'vitest'
import { kinshipReader, minorRunReader } from '../../src/find/kinship.ts'
import { contextWeights } from '../../src/find/weights.ts'
import { evidenceOn, headline, paragraphs, shownAt } from './page.ts'

const other = 'The ferries of Skerray will sail every hour this summer, the company said on Friday, and bicycles will travel free of charge.'
const kin = 'Jon Hale lit the lamp of the lighthouse again on Tuesday, and the people on the mole watched the storm from its gallery.'

describe('what a block has in common with the core', () => {
  const page = evidenceOn(headline, ...paragraphs, kin, other, paragraphs[1])
  const show = kinshipReader(
    page,
    page.map((_, i) => i >= 1 && i <= paragraphs.length),
  )
  const at = (i: number): string[] => shownAt(i, contextWeights, show)
  it('is its words', () => {
    expect(at(paragraphs.length + 1)).toContain('shares most words')
    expect(at(paragraphs.length + 2)).toContain('shares no words')
  })
  it('is its text, said again', () => {
    expect(at(paragraphs.length + 3)).toContain('repeats core')
    expect(at(paragraphs.length + 2)).not.toContain('repeats core')
  })
  it('is its length', () => {
    expect(at(paragraphs.length + 2)).toContain('as long as core')
  })
})

describe('a lesser run of the core', () => {
  const gap = Array.from({ length: 8 }, (_, i) => `Label ${i}`)
  const page = evidenceOn(headline, ...paragraphs, ...gap, other, kin)
  const core = page.map(e => e.prose)
  const at = (i: number): string[] => shownAt(i, contextWeights, minorRunReader(page, core) ?? (() => {}))
  it('is told by where it stands, and by its size', () => {
    expect(at(page.length - 2)).toEqual(expect.arrayContaining(['minor run after', 'minor run, small', 'minor run, far']))
    expect(at(1)).toEqual([])
  })
  it('is told by its words, of which the main run knows some', () => {
    expect(at(page.length - 1)).toContain('minor run after, of the same words')
  })
  it('is not looked for where the core is one', () => {
    expect(minorRunReader(evidenceOn(...paragraphs), [true, true, true, true])).toBeNull()
  })
})
