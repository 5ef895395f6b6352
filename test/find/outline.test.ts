import { describe, expect, it } from 'vitest'
import { findOutlines } from '../../src/find/outline.ts'
import { evidenceOn, paragraphs } from './page.ts'

const headings = ['The night of the storm', 'A lamp in the city', 'What the keeper said', 'How the tower was paid for']
const sections = headings.flatMap((heading, i) => [heading, paragraphs[i] as string])

describe('a table of contents', () => {
  it('is found by the headings below it, whatever their numbers', () => {
    const page = evidenceOn('Contents', ...headings.map((heading, i) => `${i + 1} ${heading}`), ...sections)
    expect(findOutlines(page)).toEqual([{ from: 1, to: 5, entries: [1, 2, 3, 4], headings: [5, 7, 9, 11], isOfText: true }])
  })
  it('names sections of a sentence each as well, which a menu may, too', () => {
    const page = evidenceOn('Jump to:', ...headings, ...headings.flatMap((heading, i) => [heading, `The keeper told of it in one line, the ${i + 1}th.`]))
    expect(findOutlines(page).map(({ from, isOfText }) => [from, isOfText])).toEqual([[1, false]])
  })
  it('is one of text, too, where that is written without full stops', () => {
    const text = paragraphs.map(paragraph => paragraph.replaceAll('.', ''))
    const page = evidenceOn(...headings, ...headings.flatMap((heading, i) => [heading, text[i] as string]))
    for (const e of page) if (text.includes(e.block.data.text)) e.prose = true
    expect(findOutlines(page)).toMatchObject([{ headings: [4, 6, 8, 10], isOfText: true }])
  })
  it('has few entries only below a heading of its own, and is no one’s for whole sections', () => {
    const [one, two] = headings as [string, string]
    const text = [one, paragraphs[0], two, paragraphs[1]]
    expect(findOutlines(evidenceOn('Contents', one, two, ...text))).toMatchObject([{ headings: [3, 5], isOfText: false }])
    expect(findOutlines(evidenceOn('A lamp and a match', one, two, ...text))).toEqual([])
  })
  it('is none where nothing is said below its entries, as below those of a menu', () => {
    expect(findOutlines(evidenceOn(...headings, ...paragraphs, ...headings))).toEqual([])
  })
  it('is none where its entries come in another order', () => {
    expect(findOutlines(evidenceOn(...[...headings].reverse(), ...sections))).toEqual([])
  })
})
