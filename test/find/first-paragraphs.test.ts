import { describe, expect, it } from 'vitest'
import { takeFirstParagraphs } from '../../src/find/first-paragraphs.ts'
import { evidenceOn, paragraphs } from './page.ts'

const kin =
  'The keeper of Linden, Jon Hale, says that no lamp burns as long as the one which the workshop ground anew for the lighthouse, and that he climbed its steps in the rain to see it lit.'
const stranger =
  'Butter has grown dearer in every month of this year, and the dairies of the inland valleys expect that it will go on, as fewer farmers keep cows and the ones that do ask more for milk.'
const table = Array.from({ length: 18 }, (_, i) => `Offer ${i + 1} of a lamp dealer`)
/** The words of the article, in more than one of its paragraphs. */
const article = [
  ...paragraphs,
  'Hale climbed the steps to the lamp again on Tuesday, and the workshop of Linden sent new glass for the lighthouse in the rain.',
]

/** What of some lines is of the body in the end, where the article below the table is and all lines have a score. */
function bodyOf(score: number, ...lines: string[]): string[] {
  const page = evidenceOn(...lines, ...article)
  const body = page.map(({ block }) => article.includes(block.data.text))
  takeFirstParagraphs(
    page,
    body,
    Float64Array.from(page, () => score),
  )
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

describe('a paragraph above a long table', () => {
  it('is of the article below it where it is full of its words', () => {
    expect(bodyOf(0, kin, ...table)).toEqual([kin, ...article])
  })
  it('is so with the one right below it, whatever its words are, where both read as text', () => {
    expect(bodyOf(2, kin, stranger, ...table)).toEqual([kin, stranger, ...article])
  })
  it.each([
    ['where it speaks of something else', 0, [stranger, ...table]],
    ['where much speaks against it', -2, [kin, ...table]],
    ['where it is near: it is the standfirst', 0, [kin, ...table.slice(0, 5)]],
    ['where it is short', 0, [kin.slice(0, 90), ...table]],
    ['where the article begins with the same words', 0, [`${article[0]} Jon Hale climbed the steps to the lamp in the rain.`, ...table]],
  ])('is none of it %s', (_, score, lines) => {
    expect(bodyOf(score, ...lines)).toEqual(article)
  })
})
