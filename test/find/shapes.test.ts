import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/find/evidence.ts'
import { isDoubled } from '../../src/find/shapes.ts'
import { evidenceOn, evidenceOnDump, headline, lynx, paragraphs, readText } from './page.ts'

const read = (text: string) => evidenceOn(text)[0] as Evidence

describe('a label that leads to another story', () => {
  it.each(['Read more: A harbour opens', 'Also in Linden: Who will buy the salt works?', 'Video：The lamp is lit'])('opens "%s"', text => {
    expect(read(text).labelled).toBe(true)
  })
  it.each([headline, 'Opening hours: nine', 'The keeper had brought three things: matches, a coat and bread', `Linden: ${paragraphs.join(' ')}`])(
    'does not open "%s"',
    text => {
      expect(read(text).labelled).toBe(false)
    },
  )
})

describe('a shouted kicker', () => {
  it.each(['STORM DAMAGE The port is shut', 'LAMP LIT! Linden sees its lighthouse again', "KEEPER'S LOG a week on the rock"])('opens "%s"', text => {
    expect(read(text).kicked).toBe(true)
  })
  it.each([headline, 'NATO visits the port of Linden', 'STORM DAMAGE', 'THE PORT IS SHUT. The boats stay out.', 'TV OK in the whole of Linden'])(
    'does not open "%s"',
    text => {
      expect(read(text).kicked).toBe(false)
    },
  )
})

describe('lines of a list', () => {
  const patterns = (...lines: string[]) => evidenceOn(...lines).map(({ pattern }) => pattern)

  it('are alike by their figures and marks, whatever their words and numbers', () => {
    const [first, ...others] = patterns('1998: Ada Brook – Linden', '2004: Jon Hale – Cove', '2011: The two sisters of the mole – Old Harbour')
    expect(others).toEqual([first, first])
    const [price, ...prices] = patterns('Chowder, $4.50 (small)', 'Herring, $12 (large) (hot)', 'Bread and salt butter, $1,000.75 (for all)')
    expect(prices).toEqual([price, price])
  })
  it('are not like lines with other marks', () => {
    const all = patterns('1998: Ada Brook – Linden', '1998 – Ada Brook', 'Ada Brook (Linden) – 1998', 'Ada Brook | Linden: 1998', '1998: Ada Brook – Linden.')
    expect(new Set(all).size).toBe(all.length)
  })
  it('have no pattern where they have at most one figure or mark', () => {
    expect(patterns(headline, 'He climbed the steps, slowly.', 'Ada Brook, 1998')).toEqual(['', '', ''])
  })
  it('have no pattern by the numbers that lynx gives to links, or by an address', () => {
    expect(patterns('[12]Tides: [13]today', '[Tides](https://linden.example/2)')).toEqual(['', ''])
  })
})

describe('a line said twice', () => {
  const doubled = (...lines: string[]) =>
    evidenceOn(...lines).map((_, i, page) =>
      isDoubled(
        page.map(({ block }) => block),
        i,
      ),
    )

  it.each(['The mole at dusk The mole at dusk', 'Jon Hale, keeper. JON HALE, KEEPER'])('is "%s"', text => {
    expect(doubled(text)).toEqual([true])
  })
  it.each(['The mole at dusk The mole at dawn', 'Row on, row on', 'The mole at dusk, the mole', headline])('is not "%s"', text => {
    expect(doubled(text)).toEqual([false])
  })
  it('may stand in two lines, and a long one in two paragraphs', () => {
    const onEnd = readText('He lit it.\nThe mole at dusk\nThe mole at dusk\nNobody came.')
    expect(onEnd.map((_, i) => isDoubled(onEnd, i))).toEqual([false, true, true, false])
    const apart = readText(`He lit it.\nNobody came.\nIt was cold.\n\nThe mole at dusk\n\nThe mole at dusk\n\n${headline}\n\n${headline}`)
    expect(apart.slice(3).map((_, i) => isDoubled(apart, i + 3))).toEqual([false, false, true, true])
  })
  it('counts in a hard-wrapped page alone: elsewhere a table may say it', () => {
    expect(evidenceOn('The mole at dusk The mole at dusk').map(e => e.doubled)).toEqual([false])
    expect(evidenceOnDump(lynx(...paragraphs, 'The mole at dusk The mole at dusk')).at(-1)?.doubled).toBe(true)
  })
})

describe('a picture in brackets', () => {
  it.each(['[lighthouse-2024.jpg]', 'The mole [mole_at_dusk.JPEG] at dusk', '[https://pictures.example/lamp?id=7&width=300]'])('stands in "%s"', text => {
    expect(read(text).image).toBe(true)
  })
  it.each(['[1] The keeper said so', '[The lamp is lit.]', 'He sent lighthouse.jpg to the town hall', '[https://linden.example/lamp?page=2]'])(
    'does not stand in "%s"',
    text => {
      expect(read(text).image).toBe(false)
    },
  )
})

describe('a picture’s description and its caption', () => {
  const echoing = (...lines: string[]) =>
    evidenceOn(...lines)
      .filter(e => e.echoes)
      .map(({ block }) => block.data.text)
  const description = 'Jon Hale climbs the steps of the lighthouse'
  const caption = 'Jon Hale climbs the steps on Monday evening. Photo: Ruth Alder'

  it('are known by the words with which both begin', () => {
    expect(echoing(paragraphs[0], description, caption, paragraphs[1])).toEqual([description, caption])
    expect(echoing(paragraphs[0], description, 'Enlarge', caption, paragraphs[1])).toEqual([description, caption])
  })
  it('are not sought far apart, nor in lines of a few words', () => {
    expect(echoing(description, paragraphs[0], paragraphs[1], caption)).toEqual([])
    expect(echoing('Jon Hale climbs the', 'Jon Hale climbs the', paragraphs[0])).toEqual([])
  })
})
