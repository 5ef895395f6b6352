import { describe, expect, it } from 'vitest'
import { assignParts } from '../../src/find/parts.ts'
import { english, evidenceOn, evidenceOnDump, headline, lynx, paragraphs } from './page.ts'

/** The part of each line of a page, where some of them were found to be of the body. */
function partsOf(lines: readonly string[], isBody: (line: string) => boolean) {
  const page = evidenceOn(...lines)
  const parts = assignParts(
    page,
    page.map(({ block }) => isBody(block.data.text)),
    english,
  )
  return new Map(lines.map((line, i) => [line, parts[i]]))
}

describe('a line of the body that holds a date', () => {
  const dated = 'Hale climbed the same steps in Linden on April 23, 1985.'
  const stamped = 'posted on April 21, 2015, at 11:29 a.m.'
  const fixture = 'Linden Rovers vs. Skerray United at the mole, April 23'
  const lines = ['Home', headline, 'By Ada Brook', paragraphs[0], dated, stamped, paragraphs[1], paragraphs[2], paragraphs[3], fixture, paragraphs[1]]
  const parts = partsOf(lines, line => lines.indexOf(line) > 2)

  it('is of the body where it is a sentence', () => {
    expect(parts.get(dated)).toBe('body')
  })
  it('is of the body where it stands further below', () => {
    expect(parts.get(fixture)).toBe('body')
  })
  it('is a byline where it is little else', () => {
    expect(parts.get(stamped)).toBe('byline')
  })
})

it('a list at the beginning of the body is no standfirst of the headline above it', () => {
  const list = ['Boats', 'Old lamps', 'Oars', 'Nets', 'A gallery that the storm has left as it was', 'A lamp in whose glass nobody has looked since then']
  const lines = ['Home', headline, ...list, ...paragraphs]
  const parts = partsOf(lines, line => lines.indexOf(line) > 1)
  expect(list.slice(4).map(line => parts.get(line))).toEqual(['body', 'body'])
})

it('the dates of a chronicle are no bylines, at its start either', () => {
  const days = ['1 May 2024', '4 May 2024', '9 May 2024', '12 May 2024', '20 May 2024', '28 May 2024', '2 June 2024']
  const lines = ['Home', headline, 'By Ada Brook', paragraphs[0], ...days.flatMap((day, i) => [day, `${paragraphs[1 + (i % 3)]} That was day ${i}.`])]
  const parts = partsOf(lines, line => lines.indexOf(line) > 2)
  expect(days.map(day => parts.get(day))).toEqual(days.map(() => 'body'))
  expect(parts.get('By Ada Brook')).toBe('byline')
})

it('a line that begins as a byline and ends with an hour is one, not the first sentence of the body', () => {
  const byline = 'By Ada Brook and Jon Hale Courier Staff and Courier Correspondent, Updated May 3, 2024, 9:15 p.m.'
  const lines = ['Home', headline, byline, ...paragraphs]
  expect(partsOf(lines, line => lines.indexOf(line) > 1).get(byline)).toBe('byline')
})

it('a word alone below a byline is the name of an office or a place', () => {
  const lines = ['Home', headline, 'By Ada Brook', 'LPA', 'Share', ...paragraphs]
  const parts = partsOf(lines, line => lines.indexOf(line) > 4)
  expect([parts.get('LPA'), parts.get('Share')]).toEqual(['byline', null])
})

it('a name below the headline that stands again below the text is the author, one that stands above is an item of a menu', () => {
  const menu = partsOf(['Home', 'Coast Guide', headline, 'Coast Guide ', ...paragraphs, 'About us'], line => paragraphs.includes(line as never))
  expect(menu.get('Coast Guide ')).toBe(null)
  const name = evidenceOn('Home', headline, 'Ada Brook', ...paragraphs, 'Ada Brook', 'Writes about the coast')
  const body = name.map(({ block }) => paragraphs.includes(block.data.text as never))
  expect(assignParts(name, body, english)[2]).toBe('byline')
})

describe('a mailbox right below the text', () => {
  const partsAt = (head: string[], ...foot: string[]) => {
    const page = evidenceOnDump(['Home\nNews', headline, ...head, ...paragraphs, foot.join('\n')].join('\n\n'))
    const body = page.map(({ block }) => paragraphs.includes(block.data.text as never))
    return assignParts(page, body, english).slice(-foot.length)
  }
  it('is of the byline where it is made of the name above it, and so is that', () => {
    expect(partsAt([], 'Ada Brookes', 'ada.brookes@linden.example')).toEqual(['byline', 'byline'])
  })
  it('is of the byline where it is made of the name in the head', () => {
    expect(partsAt(['By Ada Brookes'], 'abrookes@linden.example')).toEqual(['byline'])
  })
  it('is the paper’s where it is made of no name', () => {
    expect(partsAt(['By Ada Brookes'], 'News desk', 'letters@linden.example')).toEqual([null, null])
  })
})

it('a date below a heading of other articles is theirs, one right below the text is its own', () => {
  const at = (...foot: string[]) => partsOf(['Home', headline, ...paragraphs, ...foot], line => paragraphs.includes(line as never)).get('3 May 2024')
  expect(at('3 May 2024', 'Read more', 'Old lamps for sale')).toBe('byline')
  expect(at('Read more', 'Old lamps for sale', '3 May 2024')).toBe(null)
})

it('a date far below the standfirst is of the byline where buttons for sharing stand between the two', () => {
  const standfirst = 'The lamp of Linden is lit again, and nobody knows how long it will last.'
  const at = (...between: string[]) =>
    partsOf(['Home', headline, standfirst, ...between, '3 May 2024', ...paragraphs], line => line === standfirst || paragraphs.includes(line as never)).get(
      '3 May 2024',
    )
  const buttons = ['Share', 'Facebook', 'WhatsApp', 'Copy link', 'Print', 'Email', 'Listen to this article', 'Save', 'LinkedIn', 'Reddit', 'Telegram']
  expect(at(...buttons)).toBe('byline')
  expect(at(...buttons.map((_, i) => `Lamp ${i} of the coast of Linden`))).toBe(null)
})

it('a word alone on top of the text heads it; one above the date is a place', () => {
  const lines = ['Home', headline, 'By Ada Brook', 'Linden', '3 May 2024', 'Highlights', ...paragraphs]
  const parts = partsOf(lines, line => lines.indexOf(line) > 5)
  expect([parts.get('Linden'), parts.get('Highlights')]).toEqual(['byline', 'body'])
})

describe('a picture’s description, as lynx writes it beside the caption', () => {
  const described = 'Jon Hale climbs the steps of the lighthouse on Monday evening.'
  const caption = `${described} (Ruth Alder/Linden Press)`
  const partsIn = (...texts: string[]) => {
    const page = evidenceOnDump(lynx(headline, 'By Ada Brook', ...texts))
    const parts = assignParts(
      page,
      page.map((_, i) => i > 1),
      english,
    )
    return new Map(page.map(({ block }, i) => [block.data.text, parts[i]]))
  }

  it('is a caption too', () => {
    expect(partsIn(paragraphs[0], paragraphs[1], described, caption, paragraphs[2], paragraphs[3]).get(described)).toBe('caption')
  })
  it('is a caption where it is said twice', () => {
    expect(partsIn(paragraphs[0], paragraphs[1], `${described} ${described}`, paragraphs[2], paragraphs[3]).get(`${described} ${described}`)).toBe('caption')
  })
  it('is text where it begins alike and goes on otherwise', () => {
    const other = 'Jon Hale climbs the steps every evening now, and nobody in the harbour has to wonder any more who will do it.'
    expect(partsIn(paragraphs[0], paragraphs[1], other, caption, paragraphs[2], paragraphs[3]).get(other)).toBe('body')
  })
})
