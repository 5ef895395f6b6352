import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/find/evidence.ts'
import { runsOf } from '../../src/find/runs.ts'
import { evidenceOn, headline, paragraphs } from './page.ts'

const [first, second, third, fourth] = paragraphs
const textsOf = (page: Evidence[], from: number, to: number) => page.slice(from, to + 1).map(({ block }) => block.data.text)

/** The runs of a page of which only the paragraphs are of the core, each as its first and last line. */
function runs(...lines: string[]): [string, string][] {
  const page = evidenceOn(...lines)
  const core = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  return runsOf(page, core).map(({ from, to }) => {
    const texts = textsOf(page, from, to)
    return [texts[0] as string, texts.at(-1) as string]
  })
}

describe('an article is one run', () => {
  it('where its paragraphs touch', () => {
    expect(runs('Home', headline, ...paragraphs, 'Harbour cam')).toEqual([[first, fourth]])
  })
  it('where a picture and a box stand between them', () => {
    expect(runs(first, second, 'Photo: Ruth Alder', 'Seven walks along the coast', 'The best chowder', 'Harbour cam', third, fourth)).toEqual([[first, fourth]])
  })
})

describe('another article’s text is a run of its own', () => {
  it('where a longer list stands between', () => {
    const list = ['Seven walks', 'The best chowder', 'Harbour cam', 'Tides', 'Who owns the mole?']
    expect(runs(first, second, ...list, third, fourth)).toEqual([
      [first, second],
      [third, fourth],
    ])
  })
  it('where the page’s foot stands between, however short', () => {
    expect(runs(first, second, '© 2024 Linden Courier', third, fourth)).toEqual([
      [first, second],
      [third, fourth],
    ])
  })
  it('where the comments begin between', () => {
    expect(runs(first, second, 'Comments', third, fourth)).toEqual([
      [first, second],
      [third, fourth],
    ])
  })
})

it('a page without a core has no run', () => {
  expect(runs('Home', headline, 'Harbour cam')).toEqual([])
})

it('runs hold every block of the core once, in order, and count its words alone', () => {
  const line = fc.tuple(fc.constantFrom(...paragraphs, headline, 'Harbour cam', 'Comments', '© 2024 Linden Courier'), fc.boolean())
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), lines => {
      const page = evidenceOn(...lines.map(([text]) => text))
      const core = page.map((_, i) => lines[i]?.[1] ?? false)
      const found = runsOf(page, core)
      for (const [i, isCore] of core.entries()) if (isCore) expect(found.filter(({ from, to }) => from <= i && i <= to)).toHaveLength(1)
      for (const [k, { from, to, words }] of found.entries()) {
        expect([core[from], core[to]]).toEqual([true, true])
        expect(from).toBeGreaterThan(found[k - 1]?.to ?? -1)
        expect(words).toBe(page.slice(from, to + 1).reduce((sum, e, i) => (core[from + i] ? sum + e.words : sum), 0))
      }
    }),
  )
})
