import { expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { evidenceOnDump } from './page.ts'

const poem = [
  'They took the lamp away by boat,\nThe gallery was broken glass;\nThe keeper wore his Sunday coat\nAnd would not let the children pass.',
  'Three winters long the tower stood\nWith nothing in it but the rain,\nAnd every ship that passed it could\nNot say which shore it saw again.',
  'Then Monday came, and matches came,\nAnd he went up a hundred stairs,\nAnd someone said that it was lame\nTo stand there counting others’ prayers.',
]

const menu = 'Poetry Harbour\nPoems\nPoets\nAudio\nSearch\nHome'

/** How many lines of a dump are taken for text, below a menu. */
const verseIn = (dump: string): number => evidenceOnDump(`${menu}\n\n${dump}`).filter(({ prose }) => prose).length

it('a poem on a page of its own is the article', () => {
  const foot = 'More poems by Ada Brook\nSalt\nThe Ferry\nTwo Cranes\n\nAbout us\nContact\nPrivacy policy'
  const text = clean([menu, 'The Lamp at Linden', 'By Ada Brook', ...poem, foot].join('\n\n')).text
  for (const line of poem.flatMap(stanza => stanza.split('\n'))) expect(text).toContain(line)
  expect(text).not.toMatch(/Privacy policy|Audio/)
})

it('the lines of a poem are text, with stanzas and without', () => {
  expect(verseIn(poem.join('\n\n'))).toBe(12)
  expect(verseIn(poem.join('\n'))).toBe(12)
})

it.each([
  ['a menu', 'Home\nNews\nHarbour\nFerries\nFish\nWeather\nTides\nLamps\nCranes'],
  ['headlines', 'Council sells its cranes\nHerring is back\nPiano on the mole\nKeeper retires\nFerry in dock\nBridge closed\nWell found\nLamp stolen'],
  ['a program', 'const lamp = {\n"name": "Linden",\n"steps": 112,\n"lit": true,\n}\nexport lamp;\nlamp.light(now);\nlamp.stop(now);\nreturn lamp;'],
  ['six lines', poem.join('\n').split('\n').slice(0, 6).join('\n')],
])('%s is no verse', (_, dump) => {
  expect(verseIn(dump)).toBe(0)
})
