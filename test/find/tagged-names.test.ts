import { expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { spokenByClasses, spokenByElement } from '../../src/find/tagged-names.ts'
import type { Block } from '../../src/page/nodes.ts'
import { parseHtml } from '../../src/parse/html.ts'
import { headline, paragraphs } from './page.ts'

const spoken = (source: string) => {
  const [block] = parseHtml(source).children as Block[]
  return block?.data.html && [...spokenByClasses(block.data.html), spokenByElement(block.data.html)].filter(Boolean)
}

it('classes and elements near a block speak for categories', () => {
  expect(spoken('<nav><p>Harbour</p></nav>')).toEqual(['navigation'])
  expect(spoken('<div class="share-bar"><p>Harbour</p></div>')).toEqual(['share'])
  expect(spoken('<div class="share-bar"><div><div><div><p>Harbour</p></div></div></div></div>')).toEqual([])
  expect(spoken('<footer><p>The Linden Courier, <a href="/">Skerray</a></p></footer>')).toEqual(['footer'])
  expect(spoken('<footer><p><a href="/">Skerray</a></p></footer>')).toEqual([])
  expect(spoken('<div class="author-box"><p>Ada Brook</p></div>')).toEqual(['meta', 'meta'])
  expect(spoken('<p>Harbour</p>')).toEqual([])
})

it('what is removed is named by its classes, where its words say nothing', () => {
  const text = paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('')
  const links = ['Skerray', 'Harbour', 'Salt', 'Bridges', 'Boats'].map(word => `<li><a href="/${word}">${word}</a></li>`).join('')
  const html = (name: string) => `<!doctype html><body><h1>${headline}</h1><article>${text}</article><div class="${name}"><ul>${links}</ul></div></body>`
  const category = (name: string) => clean(html(name)).removed.find(({ text }) => text.includes('Skerray'))?.category
  expect([category('reader-comments'), category('related-topics')]).toEqual(['comments', 'related'])
})
