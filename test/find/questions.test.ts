import { describe, expect, it } from 'vitest'
import { takeQuestions } from '../../src/find/questions.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

/** What of a dump is of the body in the end, where the article's paragraphs are. */
function bodyOf(...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeQuestions(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const questions = [
  'Can one climb the tower?',
  'Yes, on Sundays, and only with the keeper.',
  'Who pays for the oil?',
  'The town does. It has done so since the harbour was built.',
]

describe('questions with their answers', () => {
  it('are of the article below its end, with a heading that menus have as well', () => {
    expect(bodyOf(...paragraphs, 'FAQ', ...questions, 'Most read', 'Old lamps for sale')).toEqual([...paragraphs, 'FAQ', ...questions])
  })
  it('are so between its paragraphs', () => {
    const [first, ...rest] = paragraphs
    expect(bodyOf(first, ...questions, ...rest)).toEqual([first, ...questions, ...rest])
  })
  it('are so in Greek, which asks with a semicolon', () => {
    const greek = ['Φτάνει μία μέρα;', 'Ναι, αν μείνεις στον φάρο.', 'Ποιος πληρώνει το λάδι;', 'Το πληρώνει ο δήμος από παλιά.']
    expect(bodyOf(...paragraphs, 'FAQ', ...greek)).toEqual([...paragraphs, 'FAQ', ...greek])
  })
  it.each([
    ['one question', ['FAQ', ...questions.slice(0, 2)]],
    ['below a heading of teasers', ['Read more', ...questions]],
    ['headlines that ask, without an answer', ['FAQ', 'Can one climb the tower?', 'Who pays for the oil?', 'Where did the herring go?']],
  ])('are none: %s', (_, lines) => {
    expect(bodyOf(...paragraphs, ...lines)).toEqual([...paragraphs])
  })
})
