import { describe, expect, it } from 'vitest'
import { takeAnswers } from '../../src/find/answers.ts'
import { evidenceOn } from './page.ts'

const question = 'Why does the lamp of my lighthouse hum when the wind is from the east?'
const answer = ['It is the vent on its roof.', 'Close it like this:', 'Loosen the nut', 'Turn the cap to the west', 'Then it is silent, as a lamp should be.']
const tools = { above: ['24', 'Save this answer.'], below: ['Share', 'Improve this answer', 'Follow', 'Ada Brook'] }

/** What of a page is of the body, where the question was before. */
function bodyOf(...lines: string[]): string[] {
  const page = evidenceOn(question, ...lines)
  const body = page.map((_, i) => i === 0)
  takeAnswers(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

describe('an answer to a question', () => {
  it('is of the body from its first text to its last, without its buttons', () => {
    expect(bodyOf(...tools.above, ...answer, ...tools.below)).toEqual([question, ...answer])
  })
  it('leaves its comments out, and does not reach over them to the next answer', () => {
    const comments = ['Mine hums in any wind, I am afraid.', 'Add a comment']
    expect(bodyOf(...tools.above, answer[0] as string, ...tools.below, ...comments, ...tools.below)).toEqual([question, answer[0]])
  })
  it('is none without buttons on both sides', () => {
    expect(bodyOf(...answer, ...tools.below)).toEqual([question])
    expect(bodyOf(...tools.above, ...answer)).toEqual([question])
  })
  it('is none on a page without a question', () => {
    const page = evidenceOn(...tools.above, ...answer, ...tools.below)
    const body = page.map(() => false)
    takeAnswers(page, body)
    expect(body).not.toContain(true)
  })
})
