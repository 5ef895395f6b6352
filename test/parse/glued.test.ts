import { describe, expect, it } from 'vitest'
import { cutGlued } from '../../src/parse/glued.ts'
import { readLines } from '../../src/parse/lines.ts'

const cut = (dump: string) => cutGlued(readLines(dump))
const textsOf = (dump: string): string[] => cut(dump).map(({ text }) => text)

const paragraphs = [
  'The bell of Skerray rang on Sunday, forty years after the tower fell.',
  'It was cast anew in the yard of a school. "We had no other fire," said Ada Brook.',
  'Nobody knows who had kept the clapper. A parcel came by post, without a name on it!',
  'The council paid for the rope (it took three days).',
  'Next year there will be a second one.',
  'So the keeper hopes.',
]

describe('a dump in which blocks stand with nothing between them', () => {
  it('is cut where a sentence ends at the first letter of another', () => {
    expect(textsOf(paragraphs.join(''))).toEqual(paragraphs)
  })
  it('is cut between labels that run into each other, and in front of a name behind a date', () => {
    const menu = ['Home', 'Harbour', 'Weather 12', 'Ferries']
    expect(textsOf([...menu, ...paragraphs].join(''))).toEqual([...menu, ...paragraphs])
  })
  it('keeps names with a capital within: they stand alone between words, or are known, or come again', () => {
    const lone = `In the old school on the hill above the harbour the film is shown by SkerrayVision every Friday of the winter, ${'and nowhere else on all of the islands in the bay'.repeat(2)}.`
    expect(textsOf([...paragraphs, lone].join(''))).toEqual([...paragraphs, lone])
    const known = 'It is on YouTube, says McBride.'
    expect(textsOf([...paragraphs, known].join(''))).toEqual([...paragraphs, known])
    const named = ['LindenPost has it.', 'So has all else that LindenPost brings.']
    expect(textsOf([...paragraphs, ...named].join(''))).toEqual([...paragraphs, ...named])
  })
  it('is cut at wide gaps, where they stand between elements and not within sentences', () => {
    const menu = ['Home', 'Harbour', 'Weather']
    expect(textsOf([...menu, ...paragraphs].join('    '))).toEqual([...menu, ...paragraphs])
    const linked = paragraphs.join(' ').replaceAll(' the ', '    the    ')
    expect(textsOf(linked)).toEqual([linked])
  })
  it('keeps every character in its place', () => {
    const dump = `Home${paragraphs.join('')}\n  Share${paragraphs.join('')}`
    for (const { start, end, value } of cut(dump)) expect(dump.slice(start, end)).toBe(value)
    const said = cut(dump).map(({ value }) => value)
    expect(said.join('').replaceAll(/\s/g, '')).toBe(dump.replaceAll(/\s/g, ''))
  })
  it('has blank lines around its paragraphs, and none between its labels', () => {
    const gaps = cut(`HomeHarbourFerries${paragraphs.join('')}`).map(({ gap }) => gap)
    expect(gaps.slice(0, 4)).toEqual([0, 0, 0, 1])
  })
})

describe('other dumps', () => {
  it.each([
    [
      'whose blocks have lines of their own, though a few ends of sentences lack their space',
      `${paragraphs.slice(0, 3).join('')}\n${paragraphs.join('\n').repeat(3)}`,
    ],
    [
      'with initials, abbreviations and addresses',
      'The U.S.Army and J.R.Hale of St.Mary met at 9 a.m.Monday on linden.Example or Node.js, e.g.Thursday, i.e.Friday, and No.Seven.',
    ],
  ])('stay as they are: %s', (_, dump) => {
    const lines = readLines(dump)
    expect(cutGlued(lines)).toBe(lines)
  })
})
