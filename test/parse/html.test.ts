import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { looksLikeHtml, parseHtml } from '../../src/parse/html.ts'

const blocksOf = (source: string) => parseHtml(source).children as Block[]
const texts = (source: string) => blocksOf(source).map(block => block.data.text)

describe('what is HTML', () => {
  it.each([
    '<!DOCTYPE html><title>Lamp</title>',
    '\n<html lang="en"><body>Lamp</body></html>',
    '<!-- saved --><html><p>Lamp',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p/></html>',
    '<div><p>A lamp.</p><p>A ship.</p></div>',
  ])('%s', text => {
    expect(looksLikeHtml(text)).toBe(true)
  })
  it.each([
    '',
    'A lamp.',
    'Put a <p> before each paragraph and a </p> behind it, as in <p>this</p>.',
    '<3 is a heart, and < is less than.',
    '<Alice> Good morning!',
    `<div><img src="pixel.gif"></div>\n<p></p>\n${Array.from({ length: 20 }, (_, i) => `Line ${i} of a dump that quotes its tracker.`).join('\n')}`,
  ])('not "%s"', text => {
    expect(looksLikeHtml(text)).toBe(false)
  })
})

describe('the blocks of an HTML page', () => {
  it('are those that a browser shows, with links and emphasis left in their sentences', () => {
    expect(texts('<h1>The <i>Lamp</i></h1><div>By <a href="/ada">Ada</a><p>It was\n  lit on&nbsp;<b>Monday</b>.</p>Share</div>')).toEqual([
      'The Lamp',
      'By Ada',
      'It was lit on Monday.',
      'Share',
    ])
  })
  it('are separated by <br>', () => {
    expect(texts('<p>One.<br><br/>Two.</p>')).toEqual(['One.', 'Two.'])
  })
  it('do not hold what is not shown', () => {
    expect(
      texts(
        '<head><title>T</title><style>p{}</style></head><script>let a = "<p>no</p>"</script><template><p>no</p></template><p hidden>no</p>' +
          '<p style="display: none">no</p><div aria-hidden="true"><p>no</p></div><noscript>no</noscript><p>yes</p>',
      ),
    ).toEqual(['yes'])
  })
  it('have the kinds that their tags say', () => {
    const kinds = blocksOf(
      '<h2>Head</h2><p>Text</p><ul><li>Item</li></ul><blockquote><p>Quoted</p></blockquote><pre>a\n  b</pre><table><tr><td>1</td><td>2</td></tr></table>',
    ).map(({ data: { kind, text } }) => [kind, text])
    expect(kinds).toEqual([
      ['heading', 'Head'],
      ['paragraph', 'Text'],
      ['list-item', 'Item'],
      ['quote', 'Quoted'],
      ['code', 'a\n  b'],
      ['table-row', '1 2'],
    ])
  })
  it('know the share of their text that is links', () => {
    const [menu, text] = blocksOf('<p><a href="/">Home</a></p><p><a href="/">12345</a>67890</p>')
    expect(menu?.data.html?.linkDensity).toBe(1)
    expect(text?.data.html?.linkDensity).toBe(0.5)
  })
  it('know the elements around them', () => {
    expect(blocksOf('<body><aside><p>Box</p></aside><main><p>Text</p></main></body>').map(block => block.data.html?.path)).toEqual([
      ['body', 'aside', 'p'],
      ['body', 'main', 'p'],
    ])
  })
  it('have positions in the source, entities and all', () => {
    const source = '<body>\n  <p>Salt &amp; <b>light</b></p>\n</body>'
    const [block] = blocksOf(source)
    expect(block?.data.text).toBe('Salt & light')
    expect(block?.position.start).toEqual({ line: 2, column: 6, offset: 12 })
    expect(source.slice(block?.position.start.offset, block?.position.end.offset)).toBe('Salt &amp; <b>light')
  })
  it('come out of tags that are never closed, or closed twice', () => {
    expect(texts('<p>One<p>Two</p></p></div><b>Three')).toEqual(['One', 'Two', 'Three'])
    expect(texts('')).toEqual([])
  })
})

describe('what the head of an HTML page states', () => {
  it('is read from its meta elements and its title', () => {
    const { stated } = parseHtml(
      '<html lang="en-GB"><head><title>The Lamp | Linden Courier</title><meta property="og:title" content="The Lamp">' +
        '<meta name="author" content="Ada Brook"><meta property="article:published_time" content="2024-11-19T08:30:00Z"></head></html>',
    ).data
    expect(stated).toEqual({ language: 'en', title: 'The Lamp', byline: 'Ada Brook', date: '2024-11-19' })
  })
  it('is the title alone where there is no more', () => {
    expect(parseHtml('<title> The\n Lamp </title>').data.stated).toEqual({ title: 'The Lamp' })
  })
})
