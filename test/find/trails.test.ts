import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import type { Evidence } from '../../src/find/evidence.ts'
import { endsTrail, isTrail } from '../../src/find/trails.ts'
import { evidenceOn, evidenceOnDump, headline, paragraphs } from './page.ts'

describe('a trail of sections', () => {
  it.each([`Home » Harbour » ${headline}`, 'Start › Ports › Linden › Lamps', 'News > Harbour > Lamps', 'Bones / Muscles, sinews / Cramps'])(
    'is one line: %s',
    line => {
      expect(isTrail(evidenceOn(line)[0] as Evidence)).toBe(true)
    },
  )
  it.each(['Home » Harbour', 'He came down (the lamp was lit) and said: nothing.', 'Linden Courier | Harbour | Lamps', '»So be it«, he said, »and amen«.'])(
    'is none: %s',
    line => {
      expect(isTrail(evidenceOn(line)[0] as Evidence)).toBe(false)
    },
  )
  it('ends in the last of the lines on which its steps stand', () => {
    const page = evidenceOnDump(['Home\nHarbour\nLighthouse of Linden is lit', headline].join('\n\n'))
    expect(page.map((_, i) => endsTrail(page, i))).toEqual([false, false, true, false])
  })
})

describe('an article below a trail', () => {
  const titlesOf = (dump: string): string[] =>
    clean(dump)
      .blocks.filter(({ part }) => part === 'title')
      .map(({ text }) => text)

  it('has the headline as its title, and not the line that leads to it', () => {
    const trail = `Home » Harbour » Lamps » ${headline}`
    expect(titlesOf([trail, headline, ...paragraphs].join('\n\n'))).toEqual([headline])
  })
  it('has no title twice, where the trail ends in the headline on a line of its own', () => {
    expect(titlesOf([`Home\nNews\nHarbour\n${headline}`, headline, ...paragraphs].join('\n\n'))).toEqual([headline])
  })
  it('has the whole headline, where the trail ends in its first words', () => {
    expect(titlesOf(['Home\nNews\nHarbour\nLighthouse of Linden is lit again', headline, ...paragraphs].join('\n\n'))).toEqual([headline])
  })
})
