import { expect, it } from 'vitest'
import { cutLabels } from '../../src/find/label-lines.ts'
import { evidenceOn, evidenceOnDump, paragraphs } from './page.ts'

const [first, ...rest] = paragraphs as readonly [string, ...string[]]

/** What is cut out of a text in whose midst a line stands. */
function cutFrom(page: ReturnType<typeof evidenceOn>): string[] {
  const body = page.map(() => true)
  cutLabels(page, body)
  return page.filter((_, i) => !body[i]).map(({ block }) => block.data.text)
}

it.each(['Subscriber only', 'Sign up', 'Try LampFinder Now', 'Enter your email'])('a line that is nothing but the label of an appeal is cut: "%s"', label => {
  expect(cutFrom(evidenceOn(first, label, ...rest))).toEqual([label])
})

it.each(['$20', 'Tip:', 'or', 'Subscriber', 'Why he never signed up'])('a price, a piece of a sentence or a sub-heading stays: "%s"', line => {
  expect(cutFrom(evidenceOn(first, line, ...rest))).toEqual([])
})

it('the place of a picture in its gallery is cut where blank lines part the paragraphs', () => {
  expect(cutFrom(evidenceOnDump([first, '1 / 7\nWhat the keeper saw', ...rest].join('\n\n')))).toEqual(['1 / 7'])
})

it('the label of a recording is cut there, too', () => {
  expect(cutFrom(evidenceOnDump([first, 'Video\nWhat the keeper saw', ...rest].join('\n\n')))).toEqual(['Video'])
})

it('a fraction on a line of its own stays where paragraphs follow each other without blank lines', () => {
  expect(cutFrom(evidenceOnDump([first, '1/2', ...rest].join('\n')))).toEqual([])
})
