import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { isCaption, restatedTitle } from '../../src/find/head.ts'
import { headOf } from '../../src/find/parts.ts'
import { english, evidenceOn, evidenceOnDump, headline, paragraphs } from './page.ts'

const body = paragraphs as readonly string[]

/** What stands above the body, by its text. */
function head(...above: string[]) {
  const page = evidenceOn(...above, ...paragraphs)
  const { title, ...found } = headOf(
    page,
    page.map(({ block }) => body.includes(block.data.text)),
    english,
  )
  const text = (i: number) => page[i]?.block.data.text ?? null
  return {
    title: text(title),
    titles: found.titles.map(text),
    standfirst: found.standfirst.map(text),
    byline: found.byline.map(text),
    captions: found.captions.map(text),
  }
}

describe('the headline', () => {
  it('stands above the body, below the menus', () => {
    expect(head('Home', 'News', 'Sport', 'Weather and tides', headline, 'By Ada Brook').title).toBe(headline)
  })
  it('is not looked for below the body, where that is of short lines and the foot speaks in sentences', () => {
    const lines = ['Little Jon has come', 'Six pounds and two ounces', 'He sleeps, we do not']
    const foot = ['One voice so far', 'What the keeper had for lunch', 'By Ada Brook', paragraphs[0]]
    const page = evidenceOn('Home', headline, 'By Jon Hale', ...lines, ...foot)
    const { titles } = headOf(
      page,
      page.map(({ block }) => lines.includes(block.data.text)),
      english,
    )
    expect(titles).toEqual([1])
  })
  it('is not the name of the page, which stands above everything', () => {
    expect(head(`${headline} - Linden Courier`, 'Home', 'News', 'Sport', headline, 'By Ada Brook').titles).toEqual([headline])
  })
  it('is every place at which it stands, where it is repeated', () => {
    expect(head('Home', 'News', headline, 'By Ada Brook', headline).titles).toEqual([headline, headline])
  })
  it('is the upper of two where it ends with a full stop, if its words have capitals', () => {
    const title = 'Lit or Not Lit? Let’s Litigate This Case of an Extremely Cold Lighthouse.'
    const standfirst = 'Does this kind of keeper break the laws of the coast? You make the call!'
    expect(head('Home', 'News', title, standfirst, 'Written by Ada Brook', 'Published on 3 May 2024')).toMatchObject({ title })
  })
  it('is the upper of two, and the other one the standfirst', () => {
    const standfirst = 'Three years after the storm, Jon Hale has climbed the steps of the lighthouse with a box of matches.'
    expect(head('Home', 'News', headline, standfirst, 'By Ada Brook')).toMatchObject({ title: headline, standfirst: [standfirst] })
  })
  describe('that shares no word with the text, directly above a standfirst that shares many', () => {
    const dry = 'Light returns to the bay'
    const sentence = 'Three years after the storm, Jon Hale has climbed the steps of the lighthouse with a box of matches.'
    const clause = 'Jon Hale climbs the steps of the lighthouse with a box of matches'

    it('is the title, where that is a sentence', () => {
      expect(head('Home', 'News', dry, sentence, 'By Ada Brook')).toMatchObject({ title: dry, standfirst: [sentence] })
    })
    it('is kept with that, where either may be the title', () => {
      expect(head('Home', 'News', dry, clause, 'By Ada Brook').titles).toEqual([dry, clause])
    })
    it('is the title, though it is the longer one of the two', () => {
      const long = 'How a small harbour in the north got back what everyone thought had gone for good'
      expect(head('Home', 'News', long, 'Keeper Jon Hale climbed the steps of the lighthouse.', 'By Ada Brook').title).toBe(long)
    })
    it('is kept with that, with a button between the two', () => {
      expect(head('Home', 'News', dry, 'Share this story', clause, 'By Ada Brook').titles).toEqual([dry, clause])
    })
  })
  it('is not the section’s name, nor another story, above it', () => {
    const story = 'Why harbours all over the north now close at dusk and open late'
    expect(head('Home', 'News', 'Coast life', headline, 'By Ada Brook').title).toBe(headline)
    expect(head('Home', 'News', story, headline, 'By Ada Brook').title).toBe(headline)
    expect(head('Home', 'News', 'Who will buy the old salt works', 'Tales from Linden', headline, 'By Ada Brook').title).toBe(headline)
  })
  it('is none where nothing above the body is like one', () => {
    expect(head('Home', 'News', 'Sport')).toEqual({ title: null, titles: [], standfirst: [], byline: [], captions: [] })
  })
  it('is none on a page without a body', () => {
    const page = evidenceOn(headline, 'By Ada Brook')
    expect(headOf(page, [false, false], english).title).toBe(-1)
  })
})

describe('between headline and body', () => {
  it('who wrote it, and when, is the byline', () => {
    expect(head('Home', 'News', headline, 'By Ada Brook', 'Published on 19 November 2024').byline).toEqual(['By Ada Brook', 'Published on 19 November 2024'])
  })
  it('a name on a line of its own goes with the date beside it', () => {
    expect(head('Home', 'News', headline, 'Ada Brook', '19 November 2024').byline).toEqual(['Ada Brook', '19 November 2024'])
  })
  it('a line with a credit is a caption', () => {
    const caption = 'The lighthouse on Monday evening. Photo: Ruth Alder'
    expect(head('Home', 'News', headline, 'By Ada Brook', caption)).toMatchObject({ captions: [caption], standfirst: [] })
  })
})

describe('a page’s title that is said again', () => {
  const box = ['How we test lamps', 'We keep every lamp burning for a month before we write a word about it, and we pay for each of them ourselves.']
  const bodyOf = (page: ReturnType<typeof evidenceOn>) => page.map(e => e.prose)
  const restated = (...lines: string[]) => {
    const page = evidenceOn(...lines)
    return page[restatedTitle(page, bodyOf(page))]?.block.data.text ?? null
  }
  it('tells a box above it from the article', () => {
    expect(restated(`${headline} - Linden Courier`, ...box, headline, ...paragraphs)).toBe(headline)
  })
  it('tells nothing below the article, or when it is another', () => {
    expect(restated(`${headline} - Linden Courier`, ...paragraphs, headline, ...box)).toBeNull()
    expect(restated(`${headline} - Linden Courier`, ...box, 'The lamps of the coast, and who keeps them', ...paragraphs)).toBeNull()
  })
})

describe('the headline of an HTML page', () => {
  const partsOf = (...body: string[]) =>
    clean(`<!doctype html><html><body><article>${body.join('')}${paragraphs.map(text => `<p>${text}</p>`).join('')}</article></body></html>`).blocks.map(
      ({ part, text }) => [part, text],
    )
  it('is its heading of the first rank, though it ends as a sentence and stands on top of the text', () => {
    const question = 'Who lights a lamp for boats that do not come? The keeper of Linden does, and says why it must be so.'
    expect(partsOf(`<h1>${question}</h1>`)[0]).toEqual(['title', question])
  })
  it('is not the heading of a box above that', () => {
    const question = 'A lamp is lit again for Linden, and nobody knows for whom.'
    expect(partsOf(`<a href="/x"><h3>The lighthouse of Skerray, and the boats that come</h3></a><h1>${question}</h1>`)).toContainEqual(['title', question])
  })
})

describe('a caption', () => {
  const is = (text: string) => isCaption(evidenceOn(text)[0] as never)
  it.each(['The lighthouse on Monday. Photo: Ruth Alder', 'Photo: Ruth Alder', 'Jon Hale with the lamp (Photo: Ruth Alder/Courier)', '© Ruth Alder'])(
    'is "%s"',
    text => {
      expect(is(text)).toBe(true)
    },
  )
  it.each([headline, paragraphs[1], '© 2024 Linden Courier', 'The photo hung in the town hall for forty years.'])('is not "%s"', text => {
    expect(is(text)).toBe(false)
  })
})

describe('a picture above the headline', () => {
  const dump = (...above: string[]) => {
    const page = evidenceOnDump(['Home\nNews\nSport', above.join('\n'), headline, ...paragraphs].join('\n\n'))
    const { captions } = headOf(
      page,
      page.map(({ block }) => body.includes(block.data.text)),
      english,
    )
    return captions.map(i => page[i]?.block.data.text)
  }
  it('has its caption there, with its credit in the line or below it', () => {
    expect(dump('The lighthouse on the night of the storm. Photo: Ada Brook')).toEqual(['The lighthouse on the night of the storm. Photo: Ada Brook'])
    expect(dump('The lighthouse on the night of the storm', 'Photo: Ada Brook')).toEqual(['The lighthouse on the night of the storm', 'Photo: Ada Brook'])
  })
  it('has a credit alone there', () => {
    expect(dump('Photo: Ada Brook')).toEqual(['Photo: Ada Brook'])
  })
  it('is none where an item of a menu speaks of photos', () => {
    expect(dump('Photo requests, reprints')).toEqual([])
    expect(dump('Photos')).toEqual([])
  })
})
