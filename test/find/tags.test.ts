import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { headline, paragraphs } from './page.ts'

const article = `<h1>${headline}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}`
const teaser = 'A storm has shut the port of Linden for a third day, and the ferries will stay in the harbour until Sunday, the company said.'
const bodyOf = (html: string): string[] =>
  clean(`<!doctype html><body>${html}</body>`, { parts: ['body'] })
    .text.trim()
    .split('\n\n')

describe('a paragraph outside the article’s container', () => {
  it.each([
    ['of related articles', `<aside class="related-articles"><div class="card"><a href="/1">${teaser}</a></div></aside>`],
    ['of the foot', `<footer class="site-footer"><p>${teaser}</p></footer>`],
    ['of a menu', `<nav class="main-menu"><ul><li><a href="/1">${teaser}</a></li></ul></nav>`],
  ])('%s goes, and the article stays', (_, box) => {
    expect(bodyOf(`<article class="post"><div class="entry-content">${article}</div></article>${box}`)).toEqual([...paragraphs])
  })
})

it('an article on a page without containers stays', () => {
  expect(bodyOf(article)).toEqual([...paragraphs])
})

it('a paragraph that links to its sources stays', () => {
  const linked = paragraphs.map((text, i) => (i === 2 ? `<a href="/source">${text.slice(0, 60)}</a>${text.slice(60)}` : text))
  expect(bodyOf(`<article><h1>${headline}</h1>${linked.map(text => `<p>${text}</p>`).join('')}</article>`)).toEqual([...paragraphs])
})

it('an article within a menu that was never closed stays', () => {
  const html = `<nav class="main-menu"><ul><li><a href="/1">News</a><li><a href="/2">Harbour</a></ul><main><article>${article}</article></main>`
  expect(bodyOf(html)).toEqual([...paragraphs])
})
