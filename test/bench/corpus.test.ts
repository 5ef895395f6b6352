import { expect, it } from 'vitest'
import { clean } from '../../src/index.ts'
import { composedDumps, composedHtml, dumpSize, htmlSize } from './corpus.ts'
import { splitOnly } from './floor.ts'
import { median, medianRatio } from './interleave.ts'

it('composes dumps of about the size that is wanted, no two alike, whose articles are longer than what goes', () => {
  const { pages, bytes } = composedDumps('fixtures')
  expect(pages.length).toBeGreaterThan(30)
  expect(new Set(pages).size).toBe(pages.length)
  expect(bytes / pages.length).toBeGreaterThan(dumpSize * 0.7)
  expect(bytes / pages.length).toBeLessThan(dumpSize * 1.5)
  const kept = pages.reduce((sum, page) => sum + clean(page).text.length, 0)
  expect(kept).toBeGreaterThan(pages.join('').length / 2)
})

it('puts them into pages of HTML that are taken for HTML and keep their articles', () => {
  const dumps = composedDumps('fixtures').pages
  const { pages, bytes } = composedHtml('fixtures')
  expect(Math.abs(bytes / pages.length / htmlSize - 1)).toBeLessThan(0.2)
  const kept = (texts: string[]): number => texts.slice(0, 5).reduce((sum, text) => sum + clean(text).text.length, 0)
  expect(kept(pages)).toBeGreaterThan(kept(dumps) * 0.7)
})

it('counts lines and words as the floor', () => {
  expect(splitOnly('Two words,\n\n3 über-all\n')).toEqual({ lines: 4, words: 5, letters: 16 })
})

it('takes the middle one of the ratios, round by round', () => {
  expect(median([5, 1, 9])).toBe(5)
  expect(median([4, 1, 9, 6])).toBe(5)
  expect(medianRatio([2, 30, 8], [1, 10, 2])).toBe(3)
})
