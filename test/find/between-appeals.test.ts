import { describe, expect, it } from 'vitest'
import { cutBetweenAppeals } from '../../src/find/between-appeals.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

const [first, ...rest] = paragraphs as readonly [string, ...string[]]

/** What is left of a dump without blank lines, all of which was taken for the body but for what a rule knows. */
function leftWith(...lines: string[]): string[] {
  const page = evidenceOnDump([first, ...lines, ...rest].join('\n'))
  const body = page.map(({ phrase }) => phrase === 0)
  cutBetweenAppeals(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

describe('what the body holds between two lines of an appeal', () => {
  it('is cut where it is a line or two', () => {
    expect(leftWith('Sign up for our newsletter', 'The news of the coast, every Friday.', 'Your e-mail address')).toEqual([...paragraphs])
    expect(leftWith('Subscribe now', 'The paper on your phone at six', 'Already a subscriber? Log in')).toEqual([...paragraphs])
  })
  it('is of the text where it is a paragraph, or more than two lines', () => {
    const paragraph = rest[2] as string
    expect(leftWith('Subscribe now', paragraph, 'Your e-mail address')).toEqual([first, paragraph, ...rest])
    const lines = ['Old lamps', 'New lamps', 'No lamps']
    expect(leftWith('Subscribe now', ...lines, 'Your e-mail address')).toEqual([first, ...lines, ...rest])
  })
  it('is of the text where one of the two is a price: a table of costs has them, too', () => {
    expect(leftWith('$31.90', 'Two nights on the island', '$4.90')).toContain('Two nights on the island')
  })
})

describe('a paragraph that the body holds', () => {
  it('is cut where two rules know it as an appeal, and not where one does', () => {
    const left = (text: string): boolean => {
      const page = evidenceOnDump([...paragraphs, text].join('\n\n'))
      const body = page.map(() => true)
      cutBetweenAppeals(page, body)
      return body.at(-1) as boolean
    }
    const sentence = 'The work on this story took us five months and a lot of paper.'
    expect(left(`${sentence} Please consider a contribution, however small, by the ferry or by post.`)).toBe(false)
    expect(left(`${sentence} Please consider a contribution by the ferry or by post.`)).toBe(true)
  })
})

it('the button right below an appeal is cut, a button elsewhere not', () => {
  const keepsButton = (above: string): boolean => {
    const page = evidenceOnDump([...paragraphs, above, 'Sign me up!'].join('\n'))
    const body = page.map(({ phrase }) => phrase < 2)
    cutBetweenAppeals(page, body)
    return body.at(-1) as boolean
  }
  expect(keepsButton('Sign up for our newsletter')).toBe(false)
  expect(keepsButton('The lamp is sold.')).toBe(true)
})

describe('what the body holds between the buttons of two products', () => {
  const button = 'Check price at Amazon'
  it('is cut where it is another with its price', () => {
    expect(leftWith(button, 'Wick of cotton, 3 m', '$4.90', button)).toEqual([...paragraphs])
  })
  it('is of the text where no price stands there, or a sentence', () => {
    expect(leftWith(button, 'The best lamps for a pier', button)).toContain('The best lamps for a pier')
    expect(leftWith(button, 'It burns for nine hours.', '$4.90', button)).toContain('It burns for nine hours.')
  })
})
