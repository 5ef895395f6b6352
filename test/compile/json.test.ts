import { expect, it } from 'vitest'
import type { Article } from '../../src/compile/article.ts'
import { articleToJson } from '../../src/compile/json.ts'

const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 5, offset: 4 } }
const article: Article = {
  warnings: [],
  removed: [{ position, text: 'Line\nend', rule: 'en/share/label', note: 'A label.', category: 'share' }],
  blocks: [],
  text: '',
  language: null,
  date: null,
  byline: null,
  title: null,
  site: null,
  url: null,
}

it('writes the fields in their documented order, on one line', () => {
  const json = articleToJson('a.txt', article)
  expect(Object.keys(JSON.parse(json))).toEqual(['source', 'title', 'byline', 'date', 'language', 'site', 'url', 'text', 'blocks', 'removed', 'warnings'])
  expect(json).not.toContain('\n')
  expect(JSON.parse(articleToJson('a.txt', article, true))).toEqual(JSON.parse(json))
})
