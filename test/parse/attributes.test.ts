import { expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { askedOf, attributeAt } from '../../src/parse/attributes.ts'
import { parseHtml } from '../../src/parse/html.ts'

const blocksOf = (source: string): Block[] => parseHtml(source).children as Block[]

it('knows an attribute in whatever case it is written, and no other one', () => {
  const nameOf = (name: string, element = 'p') => attributeAt(`<${element} ${name}=x>`, element.length + 2, element.length + 2 + name.length, askedOf(element))
  expect(['class', 'CLASS', 'Aria-Hidden', 'itemprop'].map(name => nameOf(name))).toEqual(['class', 'class', 'aria-hidden', 'itemprop'])
  expect(['clas', 'klass', 'data-id', 'onclick', 'href', 'hid\u0064e\u212a'].map(name => nameOf(name))).toEqual(new Array(6).fill(undefined))
  expect([nameOf('HREF', 'a'), nameOf('src', 'a'), nameOf('data-src', 'img'), nameOf('class', 'img')]).toEqual(['href', undefined, 'data-src', 'class'])
})
it('takes the first of two attributes of a name', () => {
  expect(blocksOf('<p CLASS="lamp-post" class=ship>a')[0]?.data.html?.names[0]).toEqual(['lamp', 'post'])
  expect(blocksOf('<p>a</p><p hidden hidden=no>b</p>').map(({ data }) => data.text)).toEqual(['a'])
})
it('gives an element without attributes none of those of an element before it', () => {
  expect(blocksOf('<p class=lamp hidden>a</p><p>b</p></p>c').map(({ data }) => [data.text, data.html?.names])).toEqual([
    ['b', [[]]],
    ['c', []],
  ])
})
