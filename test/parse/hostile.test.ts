import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { articleToMarkdown } from '../../src/compile/markdown.ts'
import type { Block } from '../../src/page/nodes.ts'
import { deepestElement } from '../../src/parse/depth.ts'
import { parseHtml } from '../../src/parse/html.ts'
import { headline, paragraphs } from '../find/page.ts'

const blocksOf = (source: string) => parseHtml(source).children as Block[]
const textsOf = (source: string) => blocksOf(source).map(({ data }) => data.text)
const article = `<h1>${headline}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}`

describe('a page made to keep a parser busy', () => {
  it('comes out whole of 100,000 elements within each other, closed or not', () => {
    const deep = 100_000
    expect(textsOf(`<body>${'<div>'.repeat(deep)}in${'</div>'.repeat(deep)}<p>out</p>`)).toEqual(['in', 'out'])
    expect(textsOf(`<body>${'<b><i>'.repeat(deep)}in<p>on`)).toEqual(['in', 'on'])
    expect(textsOf(`<body>${'<table><tr><td>'.repeat(deep / 10)}in${'</table>'.repeat(deep / 10)}out`)).toEqual(['in', 'out'])
    expect(textsOf(`${'<ul><li>'.repeat(deep)}in`)).toEqual(['in'])
    expect(clean(`<html><body>${'<blockquote>'.repeat(deep)}${article}`).text).toContain(paragraphs[3])
  })
  it('still has its blocks apart, its hidden text hidden, and its places right past the depth', () => {
    const source = `${'<div>'.repeat(deepestElement + 50)}<p class="a&amp;b">One</p>t<script>let no = 1</script><template><p>no</p></template><p>Two${'</div>'.repeat(deepestElement + 50)}Three`
    const blocks = blocksOf(source)
    expect(blocks.map(({ data }) => data.text)).toEqual(['One', 't', 'Two', 'Three'])
    for (const { data, position } of blocks) expect(source.slice(position.start.offset, position.end.offset)).toBe(data.text)
  })
  it('closes past the depth what was opened there, and then what was opened before', () => {
    const paths = blocksOf(`${'<div>'.repeat(deepestElement - 1)}<section><section><p>in</p></section>on</section>out`).map(({ data }) =>
      data.html?.path.at(-1),
    )
    expect(paths).toEqual(['section', 'section', 'div'])
  })
  it('knows the elements of a page that is just not too deep as those of any other', () => {
    const blocks = blocksOf(`<main>${'<span>'.repeat(deepestElement - 10)}<p>One${'</span>'.repeat(deepestElement - 10)}</main><aside><p>Two</aside>`)
    expect(blocks.at(-1)?.data.html?.path).toEqual(['aside', 'p'])
  })
  it('remembers no more of each block for a deeper page', () => {
    const blocks = blocksOf(`${'<div class="a b"><ul><li>'.repeat(3000)}${'<p>Lamp</p>'.repeat(1000)}`)
    expect(blocks).toHaveLength(1000)
    expect(Math.max(...blocks.map(({ data }) => JSON.stringify([data.html, data.markup]).length))).toBeLessThan(5000)
  })
  it('keeps once what many blocks have in common: where they stand, and what is around them', () => {
    const lines = blocksOf(`<main class="a"><p>${'Lamp<br>'.repeat(1000)}`).map(({ data }) => data.html)
    for (const part of ['path', 'names', 'containers'] as const) expect(new Set(lines.map(html => html?.[part])).size).toBe(1)
    const items = blocksOf(`<ul>${'<li>Lamp</li>'.repeat(1000)}`).map(({ data }) => data.html)
    expect(new Set(items.map(html => html?.path)).size).toBe(1)
  })
  it('comes out of 300,000 elements beside each other, of as many attributes, of as many end tags', () => {
    const many = 300_000
    expect(textsOf(`<body>${'<i></i>'.repeat(many)}<p>out`)).toEqual(['out'])
    expect(textsOf(`<body ${Array.from({ length: many }, (_, i) => `a${i}=b`).join(' ')}><p>out`)).toEqual(['out'])
    expect(textsOf(`${'<div>'.repeat(1000)}${'</section>'.repeat(many)}out`)).toEqual(['out'])
    expect(blocksOf('<p>a'.repeat(many / 10))).toHaveLength(many / 10)
  })
  it('comes out of a megabyte of entities, whole or broken', () => {
    expect(textsOf(`<p>${'&amp;'.repeat(200_000)}`)[0]).toBe('&'.repeat(200_000))
    expect(textsOf(`<p>${'&#x41'.repeat(200_000)}`)[0]?.length).toBe(200_000)
    expect(textsOf(`<p>${'&notanentity'.repeat(1000)}`)[0]).toContain('anentity')
  })
  it('has as many links as the page, however they nest and stand open', () => {
    const source = `<html><body>${article}<p>${'<a href="/x"><b>'.repeat(20_000)}lamp`
    const spans = blocksOf(source).at(-1)?.data.markup?.spans
    expect(spans?.map(({ kind }) => kind)).toEqual(['link', 'strong'])
    expect(articleToMarkdown(clean(source)).length).toBeLessThan(5000)
  })
  it('of Markdown is read as text where a parser would not come to an end', () => {
    const wild = ['>'.repeat(20_000), '[a]('.repeat(50_000), 'a**b'.repeat(20_000) + 'c* '.repeat(20_000), `${'- '.repeat(5000)}a`]
    for (const made of wild) {
      const { text, warnings } = clean(`# ${headline}\n\n${paragraphs.join('\n\n')}\n\n${made}`, { from: 'markdown' })
      expect(text).toContain(paragraphs[3])
      expect(warnings.map(({ kind }) => kind)).toContain('markdown')
    }
  })
})
