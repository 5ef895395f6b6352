import { describe, expect, it } from 'vitest'
import { takeFacts } from '../../src/find/facts.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

/** What of a dump is of the body in the end, where the article's paragraphs are. */
function bodyOf(...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeFacts(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const [first, second, ...rest] = paragraphs
const facts = ['Tower: 31 metres', 'Lamp: ground in 1871', 'Keeper: Jon Hale']

describe('a list of facts', () => {
  it('is of the article where it stands between two of its paragraphs, in lines right below each other', () => {
    const list = ['The tower in figures', '112 steps from the door to the gallery', 'Walls of two metres, a lamp of one']
    expect(bodyOf(first, second, list.join('\n'), ...rest)).toEqual([first, second, ...list, ...rest])
  })
  it('is so below a heading of its own, and where a box stands between it and a paragraph', () => {
    const list = ['112 steps from the door to the gallery', 'Walls of two metres, a lamp of one', 'Lit by gas, then by oil']
    const box = 'Sign up for our newsletter\nYour e-mail address'
    expect(bodyOf(first, second, box, 'The tower in figures', list.join('\n'), ...rest)).toEqual([first, second, 'The tower in figures', ...list, ...rest])
    expect(bodyOf(first, second, list.join('\n'), box, ...rest)).toEqual([first, second, ...list, ...rest])
    expect(bodyOf(first, second, 'Read more', list.join('\n'), ...rest)).toEqual([...paragraphs])
  })
  it('is so below a label that says what it is, though one of its sentences names a price', () => {
    const list = ['The tower in figures', 'It has walls of two metres.', 'The new lamp has cost 40,000 euros.', 'It is seen from thirty miles.']
    expect(bodyOf(first, second, ['In brief', ...list].join('\n'), ...rest)).toEqual([first, second, 'In brief', ...list, ...rest])
    expect(bodyOf(first, second, ['Related', ...list].join('\n'), ...rest)).toEqual([...paragraphs])
  })
  it('is so where a teaser stands above it, and a heading of what follows below', () => {
    const list = ['The tower in figures', 'Steps from the door to the gallery: 112', 'Walls: two metres', 'Lamp: one metre']
    expect(bodyOf(first, second, 'Read more: Ferry strike goes on', list.join('\n'), 'What the keeper said', ...rest)).toEqual([
      first,
      second,
      ...list,
      'What the keeper said',
      ...rest,
    ])
  })
  it('may name a price among others', () => {
    const priced = [...facts, 'Ticket: $ 4']
    expect(bodyOf(...paragraphs, priced.join('\n'))).toEqual([...paragraphs, ...priced])
    expect(bodyOf(...paragraphs, ['Lamp: $ 49', 'Wick: $ 4', 'Colour: red'].join('\n'))).toEqual([...paragraphs])
  })
  it('may be of days, and what was on them', () => {
    const days = ['12 March 2021: the storm puts out the lamp', '3 May 2022: the glass leaves for the city', '2 June 2024: lit again']
    expect(bodyOf(first, second, days.join('\n'), ...rest)).toEqual([first, second, ...days, ...rest])
    expect(bodyOf(first, second, '12 March 2021\n3 May 2022\n2 June 2024', ...rest)).toEqual([...paragraphs])
  })
  it('is so below the last paragraph, with its heading, where each line is a name and a value', () => {
    expect(bodyOf(...paragraphs, ['The tower at a glance', ...facts].join('\n'))).toEqual([...paragraphs, 'The tower at a glance', ...facts])
    expect(bodyOf(...paragraphs, facts.join('\n'))).toEqual([...paragraphs, ...facts])
  })
  it.each([
    [
      'headlines behind the names of their sections',
      [
        'Harbour: Why the council wants to sell its last two cranes to the museum',
        'Ferries: How three captains brought a piano over in a gale',
        'Fish: The herring is back and nobody can say where it went',
      ],
    ],
    ['two lines only', facts.slice(0, 2)],
    ['lines without a colon', ['Old lamps for sale', 'Ferry in dock', 'A piano on the mole']],
  ])('is none below the last paragraph: %s', (_, lines) => {
    expect(bodyOf(...paragraphs, lines.join('\n'))).toEqual([...paragraphs])
  })
  it.each([
    ['prices of a shop', ['Lamp, brass', '$ 49', 'Wick, cotton', '$ 4']],
    ['links with arrows', ['Old lamps for sale »', 'Ferry in dock »', 'A piano on the mole »']],
    [
      'headlines as long as headlines are',
      [
        'Council wants to sell its last two cranes to the museum of the harbour in May',
        'How three captains brought a piano over to Linden Island in a gale of the year',
        'The herring is back in the bay of Linden and nobody can say where it has been',
      ],
    ],
    ['what the page says elsewhere again', ['Most of the island', 'Most of the island', 'Most of the island']],
    ['lines apart from each other', ['Old lamps', '', 'Ferry in dock', '', 'A piano on the mole']],
  ])('is none between paragraphs: %s', (_, lines) => {
    expect(bodyOf(first, second, lines.join('\n'), ...rest)).toEqual([...paragraphs])
  })
  it('does not begin below a heading that a rule knows', () => {
    expect(bodyOf(...paragraphs, ['Read more', ...facts].join('\n'))).toEqual([...paragraphs])
  })
})
