import { describe, expect, it } from 'vitest'
import { speakOfAuthors } from '../../src/find/authors.ts'
import { english, evidenceOn, headline, paragraphs } from './page.ts'

/** The lines of a page that speak of one of its authors. */
function boxes(...lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const speaks = speakOfAuthors(page, english)
  return page.filter((_, i) => speaks[i]).map(({ block }) => block.data.text)
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
  it('on a line above it, of which it says one half', () => {
    const half = 'A sailor for twenty years and a keeper for two, Brook has written about harbours since she was nineteen.'
    expect(boxes(headline, 'By Ada Brook', ...paragraphs, 'Ada Brook', 'Editor at large', half)).toEqual([half])
  })
  it('wherever it stands', () => {
    expect(boxes(headline, 'By Ada Brook', box, ...paragraphs)).toEqual([box])
  })
})

describe('no box on the author is', () => {
  it('a paragraph that begins with another name', () => {
    expect(boxes(headline, 'By Ada Brook', ...paragraphs, 'Ruth Alder has kept the books of the lighthouse since she was nineteen.')).toEqual([])
  })
  it('a paragraph below the name that only has a word like it', () => {
    const other = 'The brook that runs past the lighthouse of Linden has not been seen since the storm took its bed away.'
    expect(boxes(headline, 'By Ada Brook', ...paragraphs, 'Ada Brook', other)).toEqual([])
  })
  it('a paragraph below the name of a paper that says its town, of which the article speaks', () => {
    const head = [headline, 'Linden Herald', '19 November 2024', 'The lamp', 'A report', 'From the coast']
    const foot = ['Linden Herald', 'The harbour of Linden has not been dredged since the storm, and the boats lie in the mud at every second tide.']
    const town = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
      day => `On ${day} the council of Linden met on the same matter for five hours and went home without a vote on it.`,
    )
    expect(boxes(...head, ...paragraphs, ...town, ...foot)).toEqual([])
    expect(boxes(...head, ...paragraphs, ...foot)).toEqual([foot[1]])
  })
  it('the byline itself, or the name alone', () => {
    expect(boxes(headline, 'By Ada Brook', 'Ada Brook', '19 November 2024', ...paragraphs)).toEqual([])
  })
  it('a paragraph of a page without a byline', () => {
    expect(boxes(headline, ...paragraphs, box)).toEqual([])
  })
})
