import { expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { parseHtml } from '../../src/parse/html.ts'

const textsOf = (source: string): string[] => (parseHtml(source).children as Block[]).map(({ data }) => data.text)

it('reads entities in text as browsers do, ended or not', () => {
  expect(textsOf('<p>A &amp; B &lt;C&gt; &#65;&#x42; &eacute;t&eacute &copy2 &notanentity; &unknown; & &#; &am')).toEqual([
    'A & B <C> AB été ©2 ¬anentity; &unknown; & &#; &am',
  ])
})
it('reads them in addresses, where one that is not ended goes on as a parameter', () => {
  const [block] = parseHtml('<p><a href="/a?b=1&amp;c=2&copy=3&lt">Lamp</a>').children as Block[]
  expect(block?.data.markup?.spans[0]?.url).toBe('/a?b=1&c=2&copy=3<')
})
it('reads none in a script, a style sheet or a sample, and those in a title', () => {
  const page = parseHtml('<title>A &amp; B</title><xmp>C &amp; D</xmp><script type="application/ld+json">{"@type":"Article","author":"E &amp; F"}</script>')
  expect(page.data.stated).toEqual({ title: 'A & B', byline: 'E &amp; F' })
  expect((page.children as Block[]).map(({ data }) => data.text)).toEqual(['C &amp; D'])
})
it('knows where a block stands that begins or ends with one', () => {
  const source = '<p> &nbsp;&quot;Lamp&quot; </p>'
  const [block] = parseHtml(source).children as Block[]
  expect(block?.data.text).toBe('"Lamp"')
  expect(source.slice(block?.position.start.offset, block?.position.end.offset)).toBe('&quot;Lamp&quot;')
})
