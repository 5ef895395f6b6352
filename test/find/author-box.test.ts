import { describe, expect, it } from 'vitest'
import { cutAuthorBox } from '../../src/find/author-box.ts'
import { evidenceOn, headline, paragraphs } from './page.ts'

/** What is of the body in the end, where an article and some lines below it all were. */
function stays(byline: string, ...lines: string[]): string[] {
  const page = evidenceOn(headline, byline, ...paragraphs, ...lines)
  const body = page.map((_, i) => i > 1)
  cutAuthorBox(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const box = 'Ada Brook is our harbour correspondent and has lived on the island of Linden since the year of the flood.'

describe('a paragraph at the end that begins with the name of the author', () => {
  it('goes', () => {
    expect(stays('By Ada Brook', box)).toEqual([...paragraphs])
  })
  it('goes with those of the other authors below it', () => {
    expect(stays('By Ada Brook and Jon Quill', box, 'Jon Quill writes on the weather and on those who are out in it.')).toEqual([...paragraphs])
  })
  it('stays where somebody else wrote the article, or it quotes her', () => {
    expect(stays('By Jon Quill', box)).toEqual([...paragraphs, box])
    const quote = 'Ada Brook said: "I had not seen the lamp since the year of the flood, and I did not know that it was green."'
    expect(stays('By Ada Brook', quote)).toEqual([...paragraphs, quote])
  })
  it('stays where the article is about that name', () => {
    const club = ['first', 'second', 'third'].map(
      round => `In the ${round} round Linden Rovers lost to the keepers of the lighthouse, who had brought their own ball and their own rain.`,
    )
    const last = 'Linden Rovers will play again on Saturday, if the tide lets the other side come over.'
    expect(stays('By Linden Rovers', ...club, last)).toEqual([...paragraphs, ...club, last])
  })
  it('stays within the article', () => {
    expect(stays('By Ada Brook', box, paragraphs[0])).toEqual([...paragraphs, box, paragraphs[0]])
  })
})

it('leaves a page that has little else as it is', () => {
  const page = evidenceOn(headline, 'By Ada Brook', box)
  const body = page.map((_, i) => i > 1)
  cutAuthorBox(page, body)
  expect(body).toEqual([false, false, true])
})
