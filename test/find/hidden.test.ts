import { expect, it } from 'vitest'
import { holdsMore, mayHideArticle } from '../../src/find/hidden.ts'
import { keepBlock } from '../../src/find/verdict.ts'
import type { Block, Page } from '../../src/page/nodes.ts'
import { parseHtml } from '../../src/parse/html.ts'
import { paragraphs } from './page.ts'

/** A page whose body is found to be these paragraphs. */
function found(texts: readonly string[], concealed = 0): Page {
  const page = parseHtml(texts.map(text => `<p>${text}</p>`).join(''))
  for (const block of page.children as Block[]) keepBlock(block, 'body', '')
  page.data.concealed = concealed
  return page
}

it('looks behind what is hidden only where that is much, and much more than is shown', () => {
  expect(mayHideArticle(found([], 400))).toBe(true)
  expect(mayHideArticle(found([], 399))).toBe(false)
  expect(mayHideArticle(found(['x'.repeat(400)], 800))).toBe(true)
  expect(mayHideArticle(found(['x'.repeat(401)], 800))).toBe(false)
})

it('takes the page with all shown only where it holds what was found, and twice as much', () => {
  const [first, second, third, fourth] = paragraphs
  expect(holdsMore(found(paragraphs), found([first]))).toBe(true)
  expect(holdsMore(found([second, third, fourth]), found([first]))).toBe(false)
  expect(holdsMore(found(paragraphs), found([first, second, third]))).toBe(false)
  expect(holdsMore(found([first, second]), found([]))).toBe(false)
})
