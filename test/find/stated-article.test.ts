import { describe, expect, it } from 'vitest'
import { statedArticle } from '../../src/find/stated-article.ts'
import { firstWeights } from '../../src/find/weights.ts'
import { evidenceOn, headline, paragraphs, shownAt } from './page.ts'

const teaser = 'The mole of Skerray was closed to walkers on Tuesday, after the sea had taken two of its oldest lamps.'
const article = paragraphs.join('\n')

/** What a line of a page shows, beside an article that the page states for machines. */
function shown(line: string, stated: string | undefined, ...lines: string[]): string[] | null {
  const page = evidenceOn(...lines)
  const show = statedArticle(page, stated)
  const i = page.findIndex(({ block }) => block.data.text === line)
  return show && shownAt(i, firstWeights, show)
}

describe('an article that is stated for machines', () => {
  it('tells which paragraphs are of it', () => {
    expect(shown(paragraphs[1], article, headline, ...paragraphs)).toEqual(['of the stated article, prose'])
  })
  it('knows a paragraph whose link is told in other words', () => {
    const linked = paragraphs[1].replace('Jon Hale', 'Mr Jonathan Hale')
    expect(shown(linked, article, headline, paragraphs[0], linked, ...paragraphs.slice(2))).toEqual(['of the stated article, prose'])
  })
  it('tells what stands between them and is not', () => {
    expect(shown(teaser, article, headline, paragraphs[0], teaser, ...paragraphs.slice(1))).toEqual([
      'between two of the stated article',
      'not of the stated article, prose',
    ])
  })
  it('tells what stands above', () => {
    expect(shown(headline, article, headline, ...paragraphs)).toEqual(['not of the stated article, line'])
  })
})

describe('nothing is told', () => {
  it.each([
    ['where nothing is stated', undefined],
    ['by a summary', paragraphs[0]],
    ['by a text that the page does not show', `${teaser} `.repeat(8)],
  ])('%s', (_, stated) => {
    expect(shown(paragraphs[0], stated, headline, ...paragraphs)).toBeNull()
  })
})
