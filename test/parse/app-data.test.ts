import { describe, expect, it } from 'vitest'
import { longestText } from '../../src/parse/app-data.ts'
import { headline, paragraphs } from '../find/page.ts'

const styles = { css: '.menu{color:#333;background:url(/lamp.png)}'.repeat(30) }
/** A page's data as its scripts keep them, with something in the place of the story. */
const data = (story: unknown): string =>
  JSON.stringify({ props: { menu: ['Home', 'News', 'Sport', 'Culture'], styles, story, teasers: [headline, headline, headline] } })
const tree = (text: string) => ({
  type: 'paragraph',
  content: [
    { type: 'text', value: text.slice(0, 40) },
    { type: 'link', href: '/lamp', content: [{ type: 'text', value: text.slice(40) }] },
  ],
})

describe('the longest text in the data of a page is found', () => {
  it.each([
    ['as a list of texts', { headline, paragraphs }],
    ['as rich text, a tree', { body: { type: 'document', content: paragraphs.map(tree) } }],
    ['as HTML in a text', { rendered: paragraphs.map(text => `<p class="text">${text.replaceAll('"', '&quot;')}</p>`).join('\n') }],
    ['as a list of pieces of HTML', [...paragraphs.map(text => ({ kind: 'html', html: `<p>${text}</p>` }))]],
  ])('%s', (_, story) => {
    expect(longestText(data(story))).toEqual(paragraphs)
  })
  it('and the longer of two', () => {
    expect(longestText(data({ teaser: paragraphs.slice(0, 3), story: paragraphs }))).toEqual(paragraphs)
  })
})

describe('no text is', () => {
  it.each([
    ['what is no JSON', `window.story = ${data({ paragraphs })}`],
    ['a list of headlines', data(Array.from({ length: 40 }, () => headline))],
    ['a single paragraph', data({ summary: paragraphs.join(' ') })],
    ['a style sheet', data(Array.from({ length: 40 }, () => styles.css))],
    ['a list in which sentences are few', data([...paragraphs, ...Array.from({ length: 40 }, () => headline)])],
    ['what nests deeper than texts do', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('%s', (_, script) => {
    expect(longestText(script)).toEqual([])
  })
})
