import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceOn, headline, paragraphs } from './page.ts'

const [first, second, third, fourth] = paragraphs
/** What is counted around one line of a page. */
const around = (text: string, ...lines: string[]) => evidenceOn(...lines).find(({ block }) => block.data.text === text)?.near

describe('a comment is known by what stands around it:', () => {
  const comment = 'I could see it from my kitchen.'
  const thread = ['3 days ago', 'So glad!', 'Log in to reply', 'Old Salt', '2 days ago', comment, 'Log in to reply', 'Mole Watcher', '5 days ago']

  it('buttons of comments', () => {
    expect(around(comment, ...thread)).toMatchObject({ comments: 2 })
    expect(around(first, first, 'Reply', second)).toMatchObject({ comments: 0 }) // said in articles, too
  })
  it('dates', () => {
    expect(around(comment, ...thread)).toMatchObject({ dates: 2 })
  })
  it('names', () => {
    expect(around(comment, ...thread)).toMatchObject({ names: 2 })
  })
  it('labels that the page says three times or more, whatever their figures', () => {
    expect(around(comment, ...thread)).toMatchObject({ repeated: 2 })
    expect(around(comment, ...thread, 'Log in to reply')).toMatchObject({ repeated: 5 })
  })
})

describe('a paragraph of the article', () => {
  it('has nothing of the kind around it', () => {
    expect(around(second, headline, ...paragraphs)).toEqual({ comments: 0, repeated: 0, dates: 0, names: 0 })
  })
  it('does not count itself', () => {
    expect(around('19 November 2024', first, '19 November 2024', second)).toMatchObject({ dates: 0 })
  })
  it('is not counted as a label, however often the page says it', () => {
    expect(around(headline, first, first, headline, first)).toMatchObject({ repeated: 0 })
  })
  it('is not touched by what stands more than four blocks away', () => {
    const date = '19 November 2024'
    expect(around(fourth, date, first, second, third, fourth)).toMatchObject({ dates: 1 })
    expect(around(fourth, date, headline, first, second, third, fourth)).toMatchObject({ dates: 0 })
    expect(around(first, first, second, third, fourth, date)).toMatchObject({ dates: 1 })
    expect(around(first, first, second, third, fourth, headline, date)).toMatchObject({ dates: 0 })
  })
})

describe('a name is a few words with capitals', () => {
  it.each(['Ada Brook', 'Jon Hale', 'HERRING FAN', 'Ada van Brook Hale'])('as in "%s"', name => {
    expect(around(first, first, name)).toMatchObject({ names: 1 })
  })
  it.each(['Ada climbed the steps', 'Ada Brook.', 'Room 12', 'The Lighthouse Of Linden Courier'])('not as in "%s"', name => {
    expect(around(first, first, name)).toMatchObject({ names: 0 })
  })
})

it('counts alike above a block and below it', () => {
  const line = fc.constantFrom(...paragraphs, headline, 'Ada Brook', '19 November 2024', '3 days ago', 'Reply', 'Harbour cam', 'Leave a comment')
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), lines => {
      const near = (of: string[]) => evidenceOn(...of).map(e => e.near)
      expect(near([...lines].reverse())).toEqual(near(lines).reverse())
    }),
  )
})
