import { expect, it } from 'vitest'
import { parseHtml } from '../../src/parse/html.ts'

const { charCodeAt, slice } = String.prototype

/** How many characters of a page are looked at or copied while it is parsed, whoever does it. */
function characters(source: string): number {
  let count = 0
  String.prototype.charCodeAt = function (at) {
    count++
    return charCodeAt.call(this, at)
  }
  String.prototype.slice = function (from, to) {
    const piece = slice.call(this, from, to)
    count += piece.length
    return piece
  }
  try {
    parseHtml(source)
  } finally {
    Object.assign(String.prototype, { charCodeAt, slice })
  }
  return count
}

const shapes: Record<string, (n: number) => string> = {
  'line breaks in one paragraph': n => `<p>${'a<br>'.repeat(n)}`,
  'elements beside each other': n => `<i></i>`.repeat(n),
  'attributes of one element': n => `<p ${'class=b data-c="d" '.repeat(n)}>a`,
  'elements in elements': n => '<div class=a>b '.repeat(n),
  'paragraphs that nobody closes': n => '<p>a'.repeat(n),
  'items that nobody closes': n => `<ul>${'<li>a'.repeat(n)}`,
  'cells that nobody closes': n => `<table><tr>${'<td>a'.repeat(n)}`,
  'bold type that nobody closes': n => '<b>a'.repeat(n),
  'links that nobody closes': n => '<a href=b>a'.repeat(n),
  'links of one paragraph, with white space': n => `<p>${'<a href=b> a </a>\n '.repeat(n)}`,
  'spans of white space only': n => `<p>${' <b> </b>'.repeat(n)}a`,
  'a table of many rows': n => `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(n)}</table>`,
  'options of one list': n => `<select>${'<option>a'.repeat(n)}</select>b`,
  entities: n => `<p>${'&amp;'.repeat(n)}`,
  ampersands: n => `<p title="${'&'.repeat(n)}" class="${'&'.repeat(n)}">${'&'.repeat(n)}`,
  comments: n => `<p>a${'<!-- b -->'.repeat(n)}`,
  'beginnings of comments': n => `<p>a${'<!--'.repeat(n)}`,
  'beginnings of CDATA': n => `<p>a${'<![CDATA['.repeat(n)}`,
  'beginnings of tags': n => `<p>a${'<'.repeat(n)}${'</'.repeat(n)}${'<a '.repeat(n)}`,
  'a script that nobody closes': n => `<p>a<script>${'</scrip '.repeat(n)}`,
  'one long text': n => `<p>${'The lamp was lit. '.repeat(n)}`,
  'a line of spaces': n => `<p>a${' '.repeat(n * 10)}b`,
  'end tags of nothing': n => `${'<div>'.repeat(100)}${'</section></p>'.repeat(n)}`,
}

it.each(Object.entries(shapes))('reads every character of a page equally often, however long it is: %s', (_, make) => {
  const [small, double, fourfold] = [1000, 2000, 4000].map(n => characters(make(n))) as [number, number, number]
  expect(small).toBeGreaterThan(1000)
  expect((fourfold - double) / (double - small)).toBeLessThan(2.05)
})
