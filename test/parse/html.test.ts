import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { parseHtml } from '../../src/parse/html.ts'
import { looksLikeHtml } from '../../src/parse/looks-like-html.ts'

const blocksOf = (source: string) => parseHtml(source).children as Block[]
const texts = (source: string) => blocksOf(source).map(block => block.data.text)

describe('what is HTML', () => {
  it.each([
    '<!DOCTYPE html><title>Lamp</title>',
    '\n<html lang="en"><body>Lamp</body></html>',
    '<!-- saved --><html><p>Lamp',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p/></html>',
    '<div><p>A lamp.</p><p>A ship.</p></div>',
    '<p>A lamp.<p>A ship.<p>A gull.',
    '<ul>\n<li>A lamp.\n<li>A ship.\n<li>A gull.',
    '<script src="/lamp.js"></script><style>.lamp {}</style>\n<!DOCTYPE html><html><body>Lamp</body></html>\n',
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
  it('have a wiki’s link for editing apart from the heading before it', () => {
    const blocks = blocksOf(
      '<h2><span>Course</span><span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span></h2><p>It rises on the moor.</p>',
    )
    expect(blocks.map(({ data }) => [data.text, data.marks.map(({ rule }) => rule)])).toEqual([
      ['Course', []],
      ['[edit]', ['parse/edit-link']],
      ['It rises on the moor.', []],
    ])
    expect(blocks[0]?.data.kind).toBe('heading')
  })
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
  it('hold what an open dialog or the reader of details sees, and not what a closed dialog holds', () => {
    expect(texts('<dialog><p>no</p></dialog><dialog open><p>one</p></dialog><details><summary>two</summary><p>three</p></details>')).toEqual([
      'one',
      'two',
      'three',
    ])
    expect(texts('<p>one <span style="visibility:hidden">no</span><span aria-hidden="false">two</span></p><p style="color:red">three</p>')).toEqual([
      'one two',
      'three',
    ])
  })
  it('begin where the head ends, whether its end tag and the tag of the body are written or not', () => {
    for (const source of [
      '<html><head><title>T</title><meta charset="utf-8"><script>no</script><p>One.</p><p>Two.</p></html>',
      '<html><head><title>T</title><body><p>One.</p><p>Two.</p></body></html>',
      '<html><head><title>T</title>\n One. <p>Two.</p></html>',
      '<html><head><title>T</title></head><p>One.</p><p>Two.</p></html>',
    ])
      expect(texts(source), source).toEqual(['One.', 'Two.'])
    const [first] = blocksOf('<html><head><title>T</title><main><p>One.</p></main></html>')
    expect(first?.data.html?.path).toEqual(['html', 'main', 'p'])
    expect(texts('<head><title>no</title><style>no</style><noscript><link rel="x"></noscript></head><p>One.</p>')).toEqual(['One.'])
  })
  it('hold paragraphs that only screen readers are not to read, and what stands behind a paywall, but no signs and menus', () => {
    expect(
      texts(
        '<p>One.</p><p class="paywall" aria-hidden="true">Two.</p><h2 class="paywall" aria-hidden="true">Three</h2><p aria-hidden="true">Four.</p>' +
          '<ul aria-hidden="true"><li>no</li></ul><h2 aria-hidden="true">no</h2>',
      ),
    ).toEqual(['One.', 'Two.', 'Three', 'Four.'])
  })
  it('hold words once, not how they are read between their characters', () => {
    expect(texts('<p><ruby>灯台<rp>（</rp><rt>とうだい</rt><rp>）</rp></ruby>の<ruby><rb>町</rb><rt>まち</rt></ruby>。</p>')).toEqual(['灯台の町。'])
  })
  it('hold formulas, without their source beside them', () => {
    expect(
      texts(
        '<p>So <math><semantics><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow><annotation encoding="application/x-tex">a=b</annotation></semantics></math> holds.</p>',
      ),
    ).toEqual(['So a=b holds.'])
  })
  it('can be those that the page hides, too, but never its scripts', () => {
    const source = '<div hidden><p>one</p></div><div aria-hidden="true">two</div><p style="display:none">three</p><script>no</script><template>no</template>'
    expect((parseHtml(source, { revealed: true }).children as Block[]).map(block => block.data.text)).toEqual(['one', 'two', 'three'])
  })
  it('leave word of how much running text was hidden, not of scripts and menus', () => {
    const sentence = 'The lamp was lit again on Monday, three years after a storm had put it out.'
    const concealed = (source: string) => parseHtml(source).data.concealed
    expect(concealed(`<div hidden><p>${sentence}</p><a>Home</a><script>${sentence}</script></div><script>${sentence}</script>`)).toBe(sentence.length)
    expect(concealed(`<p>${sentence}</p>`)).toBe(0)
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
  it('have positions in the source through tags in their middle and lines that end with CR LF', () => {
    const source = '<p>\r\nSalt,\r\n<em>a &lt;b&gt;</em> <a href="/">light</a>&nbsp;&mdash;\r\n</p>\r\n<p>&amp;</p>'
    const [first, second] = blocksOf(source)
    expect(first?.data.text).toBe('Salt, a <b> light —')
    expect(first?.position.start).toEqual({ line: 2, column: 1, offset: 5 })
    expect(source.slice(first?.position.start.offset, first?.position.end.offset)).toBe('Salt,\r\n<em>a &lt;b&gt;</em> <a href="/">light</a>&nbsp;&mdash;')
    expect(second?.position).toMatchObject({ start: { line: 5, column: 4 }, end: { line: 5, column: 9 } })
  })
  it('come out of a fragment, of XHTML, and of whatever stands open', () => {
    expect(texts('One<p>Two</span></div> still<p>Three')).toEqual(['One', 'Two still', 'Three'])
    expect(
      texts(
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title>T</title></head><body><p>One<br/>Two</p><div id="x"/><a id="y"/><p><![CDATA[Three < four]]></p></body></html>',
      ),
    ).toEqual(['One', 'Two', 'Three < four'])
    expect(texts('<p>One<p>Two<div>Three<table><tr><td>Four<td>Five<tr><td>Six<ul><li>Seven<li>Eight')).toEqual([
      'One',
      'Two',
      'Three',
      'Four Five',
      'Six',
      'Seven',
      'Eight',
    ])
    expect(texts('<p>One</p><p>Two <b')).toEqual(['One', 'Two'])
    expect(texts('<P CLASS=a>One</P><!-- <p>no</p> --><p>a < b && c</p>')).toEqual(['One', 'a < b && c'])
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
