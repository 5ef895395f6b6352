import { describe, expect, it } from 'vitest'
import { takeCorrections } from '../../src/find/corrections.ts'
import { assignParts } from '../../src/find/parts.ts'
import { english, evidenceOnDump, paragraphs } from './page.ts'

/** A page that ends so below its article, and which of its blocks are of the body in the end. */
function readAbove(...foot: string[]) {
  const page = evidenceOnDump(['Home\nNews\nSport', ...paragraphs, ...foot].join('\n\n'))
  const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeCorrections(page, body)
  return { page, body }
}

function takenFrom(...foot: string[]): string[] {
  const { page, body } = readAbove(...foot)
  return page.filter((_, i) => body[i]).flatMap(({ block }) => ((paragraphs as readonly string[]).includes(block.data.text) ? [] : [block.data.text]))
}

describe('what is said of an article’s corrections', () => {
  it.each([
    'Correction: The lamp was put out in 2021, not in 2020.',
    'An earlier version of this article gave the wrong year for the storm.',
    'This story was corrected on 4 May to give the number of the steps.',
  ])('is of the article below its last paragraph: "%s"', correction => {
    expect(takenFrom(correction)).toEqual([correction])
    expect(takenFrom('3 May 2024', correction)).toEqual([correction])
  })
  it.each([
    ['asks for them', 'Have you found an error? Report a correction to our editors.'],
    ['is a label', 'Corrections'],
    ['tells of something else', 'A ferry with a piano on board has reached the island in the night.'],
  ])('is not what %s', (_, line) => {
    expect(takenFrom(line)).toEqual([])
  })
  it('is not looked for below the article’s end', () => {
    expect(takenFrom('Comments', 'Correction: The lamp was put out in 2021, not in 2020.')).toEqual([])
  })
  it('stands below the bylines at the article’s foot', () => {
    const { page, body } = readAbove('By Ann Hale', 'Correction: The lamp was put out in 2021, not in 2020.')
    const parts = assignParts(page, body, english)
    expect(page.flatMap(({ block }, i) => (parts[i] === 'byline' ? [block.data.text] : []))).toEqual(['By Ann Hale'])
  })
})
