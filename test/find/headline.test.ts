import { describe, expect, it } from 'vitest'
import { headlineOf } from '../../src/find/headline.ts'
import { candidatesOf } from '../../src/find/headline-search.ts'
import { showHeadline } from '../../src/find/headline-shows.ts'
import { headlineNumbers } from '../../src/find/headline-weights.ts'
import { searchFor } from '../../src/find/parts.ts'
import { evidenceOn, headline, paragraphs } from './page.ts'

const texts = paragraphs as readonly string[]

/** A page of lines, of which the paragraphs are the body. */
function searchOn(...lines: string[]) {
  const page = evidenceOn(...lines)
  return searchFor(
    page,
    page.map(({ block }) => texts.includes(block.data.text)),
  )
}

/** The headline, and the line above it that may be it instead, as they read. */
function found(...lines: string[]) {
  const search = searchOn(...lines)
  const { title, others } = headlineOf(search)
  const text = (i: number) => search.evidence[i]?.block.data.text ?? null
  return { title: text(title), above: text(others[0] ?? -1) }
}

describe('a headline', () => {
  it.each([' » ', ' > ', ' / ', ' '])('is not the trail of sections that ends in it: with "%s" between them', mark => {
    const trail = ['Home', 'Coast', 'Linden', headline].join(mark)
    expect(found('Home', 'News', trail, headline, 'By Ada Brook', ...paragraphs).title).toBe(headline)
  })

  it.each([
    ['all', headline],
    ['the first', 'Lighthouse of Linden is lit…'],
  ])('shows that %s of its words end a trail above it', (_, end) => {
    const search = searchOn('Home', `Home › Coast › ${end}`, headline, 'By Ada Brook', ...paragraphs)
    const shows = (i: number): number => {
      const row = new Float64Array(Object.keys(headlineNumbers).length)
      showHeadline(search, i, row)
      return row[headlineNumbers['ends a line above']] as number
    }
    expect([2, 3].map(shows)).toEqual([1, 0])
  })

  it('is none of the teasers above it, though one of them speaks of the same place', () => {
    const teasers = ['Linden votes on a new bridge', 'Two boats in one night: what the coast guard saw', 'A baker who never sleeps']
    expect(found('Home', 'News', ...teasers, 'Most read', headline, 'By Ada Brook', '3 May 2024', ...paragraphs).title).toBe(headline)
  })

  it('is not a heading between the paragraphs', () => {
    const [first, ...others] = paragraphs
    expect(found('Home', headline, 'By Ada Brook', first, 'The keeper climbs the steps of the lighthouse', ...others).title).toBe(headline)
  })

  it('is no offer and no row of a menu of which a rule knows every word', () => {
    const search = searchOn('Linden Courier', 'Home News Sport', 'Your first month for £1, cancel any time', headline, 'By Ada Brook', ...paragraphs)
    const lines = candidatesOf(search).map(i => search.evidence[i]?.block.data.text)
    expect(lines).not.toContain('Home News Sport')
    expect(lines).not.toContain('Your first month for £1, cancel any time')
    expect(lines).toContain(headline)
  })

  it('is looked for no further than the body goes', () => {
    const search = searchOn('Home', headline, paragraphs[0], 'What the keeper of the lighthouse had for lunch', 'By Ada Brook')
    const lines = candidatesOf(search).map(i => search.evidence[i]?.block.data.text)
    expect(lines).toEqual([headline, paragraphs[0]])
  })

  it('is found however long the menu is that stands between it and the text, where the page calls itself so', () => {
    const menu = Array.from({ length: 120 }, (_, i) => `Harbour number ${i}`)
    expect(found(`${headline} - Linden Courier`, headline, ...menu, ...paragraphs).title).toBe(headline)
  })

  it('may have two lines below it that read as headlines, too: all of them are told', () => {
    const lines = [
      'The fishwives of Skerray sow clams that can bear fresh water',
      'The guild tries on ten acres a kind that lives through the floods of the winter',
      'The lighthouse of Linden lost most of its keepers after the rain of last November',
    ]
    const search = searchOn('Home', 'News', 'Fishing', ...lines, 'By Ada Brook', '3 May 2024', ...paragraphs)
    const { title, others } = headlineOf(search)
    const told = [title, ...others].map(i => search.evidence[i]?.block.data.text)
    expect(told).toEqual(expect.arrayContaining(lines))
  })

  it('may be the line above, which is told where less speaks for it', () => {
    const dry = 'Light returns to the bay'
    const clause = 'Jon Hale climbs the steps of the lighthouse with a box of matches'
    const { title, above } = found('Home', 'News', dry, clause, 'By Ada Brook', ...paragraphs)
    expect([title, above]).toContain(dry)
    expect([title, above]).toContain(clause)
  })

  it('is none where only names of sections stand above the body', () => {
    expect(found('Home', 'News', 'Sport', ...paragraphs)).toEqual({ title: null, above: null })
  })
})
