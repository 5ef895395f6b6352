import { describe, expect, it } from 'vitest'
import { type Mention, speakOfAuthors } from '../../src/find/authors.ts'
import { english, evidenceOn, headline, paragraphs } from './page.ts'

/** The lines of a page that begin with the name of one of its authors; or those that hold it further in. */
function boxes(...lines: string[]): string[] {
  return mentions('begins', lines)
}

function mentions(kind: Mention, lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const speaks = speakOfAuthors(page, english)
  return page.filter((_, i) => speaks[i] === kind).map(({ block }) => block.data.text)
}

const box = 'Ada Brook has written about harbours and the people in them since she was nineteen.'

describe('a box on the author is told by the name', () => {
  it('that the byline gives', () => {
    expect(boxes(headline, 'By Ada Brook', ...paragraphs, box)).toEqual([box])
  })
  it('that stands above the date', () => {
    expect(boxes(headline, 'Ada Brook', '19 November 2024', ...paragraphs, box)).toEqual([box])
  })
  it('that is the second of two', () => {
    expect(boxes(headline, 'By Jon Hale and Ada Brook', ...paragraphs, box)).toEqual([box])
  })
  it('wherever it stands', () => {
    expect(boxes(headline, 'By Ada Brook', box, ...paragraphs)).toEqual([box])
  })
})

describe('no box on the author is', () => {
  it('a paragraph that begins with another name', () => {
    expect(boxes(headline, 'By Ada Brook', ...paragraphs, 'Ruth Alder has kept the books of the lighthouse since she was nineteen.')).toEqual([])
  })
  it('the byline itself, or the name alone', () => {
    expect(boxes(headline, 'By Ada Brook', 'Ada Brook', '19 November 2024', ...paragraphs)).toEqual([])
  })
  it('a paragraph of a page without a byline', () => {
    expect(boxes(headline, ...paragraphs, box)).toEqual([])
  })
})

describe('a line names an author further in', () => {
  const within = (...lines: string[]) => mentions('within', [headline, 'By Ada Brook', ...paragraphs, ...lines])

  it.each([
    'Since she was nineteen, Ada has written about harbours and the people in them.',
    'Brook’s harbours have been in the Courier since she was nineteen years old.',
    'A sailor’s daughter and a reader of charts by night, our colleague and harbour correspondent Ada Brook lives in Linden.',
  ])('"%s"', line => {
    expect(within(line)).toEqual([line])
  })
  it('but not one with a word that only looks like the name', () => {
    expect(within('A brook runs down to the harbour, and the keeper crosses it each night.')).toEqual([])
  })
})
