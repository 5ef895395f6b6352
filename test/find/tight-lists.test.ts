import { describe, expect, it } from 'vitest'
import { takeTightLists } from '../../src/find/tight-lists.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

const [first, ...rest] = paragraphs as readonly [string, ...string[]]

/** What of a dump is of the body in the end, of which the article's paragraphs are, and some lines more. */
function bodyOf(held: string[], ...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(({ block }) => [...paragraphs, ...held].includes(block.data.text))
  takeTightLists(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}
const list = [
  'The tower in figures',
  '112 steps from the door to the gallery',
  'Walls of two metres, a lamp of one',
  'Closed on 12 March 2021',
  'Lit again by gas',
]

describe('lines that stand together in a text that is set with blank lines', () => {
  it('are all of the article where it holds a part of them', () => {
    expect(bodyOf(list.slice(0, 2), first, list.join('\n'), ...rest)).toEqual([first, ...list, ...rest])
    expect(bodyOf(list.slice(0, 1), ...paragraphs, list.join('\n'))).toEqual([...paragraphs, ...list])
  })
  it.each([
    ['a rule knows one', [...list, 'Subscribe now']],
    ['one is nothing but a date, as teasers have it', [...list, '12 March 2021']],
    ['they are two', list.slice(0, 2)],
    ['it holds a small part', [...list, 'Built by Hale', 'Sold by Brook', 'Bought by the town', 'Painted white', 'Open on Fridays']],
    ['one leads elsewhere', [...list, 'The other towers →']],
  ])('are not where %s', (_, lines) => {
    expect(bodyOf(list.slice(0, 1), first, lines.join('\n'), ...rest)).toEqual([first, list[0], ...rest])
  })
  it('are not where its paragraphs stand without blank lines, too', () => {
    const dump = [...paragraphs.slice(0, 2), ...list, ...paragraphs.slice(2)].join('\n')
    expect(bodyOf(list.slice(0, 1), dump)).toEqual([...paragraphs.slice(0, 2), list[0], ...paragraphs.slice(2)])
  })
})
