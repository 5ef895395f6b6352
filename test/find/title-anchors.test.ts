import { describe, expect, it } from 'vitest'
import { pageTitleOf, restatesTitle, titleAnchors } from '../../src/find/title-anchors.ts'
import { firstWeights } from '../../src/find/weights.ts'
import { evidenceOn, headline, paragraphs, shownAt } from './page.ts'

const pageTitle = `${headline} - Linden Courier`

/** What a line of a page shows. */
function shown(line: string, ...lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const i = page.findIndex(({ block }) => block.data.text === line)
  const show = titleAnchors(page)
  return show ? shownAt(i, firstWeights, show) : []
}

describe('a page that says its own title again', () => {
  const other = 'The ferries of Skerray will sail every hour this summer, the company said on Friday.'
  it('tells what stands above that line', () => {
    expect(shown(other, pageTitle, other, headline, ...paragraphs)).toContain('above the page’s title, prose')
  })
  it('tells what stands below it, and speaks of the same', () => {
    expect(shown(paragraphs[0], pageTitle, other, headline, ...paragraphs)).toEqual([
      'near below the page’s title, prose',
      'shares words with the page’s title, prose',
    ])
  })
  it('tells the line itself', () => {
    expect(shown(headline, pageTitle, other, headline, ...paragraphs)).toEqual(['is the page’s title'])
  })
})

it('a page that does not say its title again shows nothing', () => {
  expect(shown(paragraphs[0], 'The Courier, a paper for Linden', ...paragraphs)).toEqual([])
})

it('the title is what the page states, or its first line of some length', () => {
  expect(pageTitleOf(evidenceOn(...paragraphs), headline)).toBe('lighthouse of linden is lit again after three years')
  expect(pageTitleOf(evidenceOn(headline, ...paragraphs))).toBe('lighthouse of linden is lit again after three years')
  expect(pageTitleOf(evidenceOn('Home', headline))).toBe('')
  expect(pageTitleOf(evidenceOn('Subscribe now for just €1 a month', headline))).toBe('')
})

it('a line restates the title with or without the name of the site, or with another end; a few words do not', () => {
  const title = pageTitleOf(evidenceOn(pageTitle))
  const restates = (text: string) => restatesTitle(evidenceOn(text)[0] as never, title)
  const lines = [headline, pageTitle, `${headline}, by hand`, 'Lighthouse of Linden', 'Linden Courier', 'Lighthouse of Linden is a place to stay in']
  expect(lines.map(restates)).toEqual([true, true, true, false, false, false])
})
