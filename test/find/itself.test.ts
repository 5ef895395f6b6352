import { expect, it } from 'vitest'
import { showItself } from '../../src/find/itself.ts'
import { firstWeights } from '../../src/find/weights.ts'
import { evidenceOn, headline, paragraphs, shownAt } from './page.ts'

/** What a line shows by itself. */
const shown = (line: string): string[] => {
  const [e] = evidenceOn(line, paragraphs[3])
  return shownAt(0, firstWeights, (_, row) => e && showItself(e, row))
}

it.each([
  ['a paragraph', paragraphs[0], ['words 21-35', 'long ends', 'small words most', 'capitals few']],
  ['a quotation', paragraphs[2], ['quotes in prose']],
  ['a label', 'Search', ['words 1']],
  ['a headline', headline, ['words 8-12']],
  ['a shout', 'BREAKING NEWS FROM LINDEN', ['shouted', 'shouted line']],
  ['a menu', 'Home | News | Sport | Weather', ['many separators']],
  ['a price', 'Only $5', ['money']],
  ['an address', 'Write to desk@linden.example', ['address']],
  ['a question', 'Who lit the lamp of Linden?', ['question or call at end']],
  ['an item', '* Bring a box of matches', ['list item']],
  ['a line that breaks off', 'The keeper climbed the steps and…', ['ellipsis at end']],
  ['figures', '12 45 1987', ['digits half']],
])('%s shows what it is', (_, line, expected) => {
  expect(shown(line)).toEqual(expect.arrayContaining(expected))
})
