import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { articleToMarkdown } from '../../src/compile/markdown.ts'
import { type Block, categories } from '../../src/page/nodes.ts'
import { isParsableMarkdown, looksLikeMarkdown } from '../../src/parse/looks-like-markdown.ts'
import { parseMarkdown } from '../../src/parse/markdown.ts'
import { headline, paragraphs } from '../find/page.ts'

const blocksOf = (source: string) => parseMarkdown(source).children as Block[]
const texts = (source: string) => blocksOf(source).map(({ data }) => data.text)
const sources = (source: string) => blocksOf(source).map(({ position }) => source.slice(position.start.offset, position.end.offset))

describe('the blocks of Markdown', () => {
  it('have the kinds that their marks say, and no marks in their text', () => {
    const source =
      '# The *Lamp*\n\nIt was **lit** on [Monday](/mon).\n\n- Oil\n- `Matches`\n\n> Quoted\n\n```js\na\n  b\n```\n\n| Year | Keeper |\n| - | - |\n| 1702 | ~~Ann~~ Hale |\n\nAs before\n=========\n'
    expect(blocksOf(source).map(({ data: { kind, text } }) => [kind, text])).toEqual([
      ['heading', 'The Lamp'],
      ['paragraph', 'It was lit on Monday.'],
      ['list-item', 'Oil'],
      ['list-item', 'Matches'],
      ['quote', 'Quoted'],
      ['code', 'a\n  b'],
      ['table-row', 'Year Keeper'],
      ['table-row', '1702 Ann Hale'],
      ['heading', 'As before'],
    ])
  })
  it('hold their marks in their places', () => {
    expect(sources('## The lamp ##\n\n1. Oil\n\n> Quoted\n> on\n\n| a |\n| - |\n| b |\n')).toEqual([
      '## The lamp ##',
      '1. Oil',
      '> Quoted\n> on',
      '| a |\n| - |',
      '| b |',
    ])
  })
  it('know their links, written in whatever way, and the share of their text in them', () => {
    const [inline, reference, bare] = blocksOf('[Home](/ "Start") and so on\n\n[The lamp][1]\n\nhttps://linden.example/\n\n[1]: /lamp\n')
    expect(inline?.data.markup?.spans).toEqual([{ kind: 'link', start: 0, end: 4, url: '/' }])
    expect(inline?.data.html?.linkDensity).toBeCloseTo(4 / 'Home and so on'.length)
    expect(reference?.data.markup?.spans).toEqual([{ kind: 'link', start: 0, end: 8, url: '/lamp' }])
    expect(reference?.data.html?.linkDensity).toBe(1)
    expect(bare?.data.html?.linkDensity).toBe(1)
  })
  it('keep the numbers of items, which may be days: in text as they stand, in Markdown as its list', () => {
    const source = '12. Januar *2025*\n\n3) The [lamp](/x) was\n   lit.\n'
    expect(texts(source)).toEqual(['12. Januar 2025', '3) The lamp was lit.'])
    expect(blocksOf(source)[1]?.data.markup?.spans).toEqual([{ kind: 'link', start: 7, end: 11, url: '/x' }])
    expect(articleToMarkdown(clean(source, { from: 'markdown', keep: categories }))).toBe('12. Januar _2025_\n\n3) The [lamp](/x) was lit.\n')
  })
  it('know the elements that HTML would have around them', () => {
    expect(blocksOf('> - Oil\n').map(({ data }) => data.html?.path)).toEqual([['body', 'blockquote', 'ul', 'li', 'p']])
  })
  it('are separated by hard line breaks, as those of HTML are', () => {
    expect(texts('One  \nTwo\\\nThree\nfour')).toEqual(['One', 'Two', 'Three four'])
    expect(sources('One  \nTwo\\\nThree')).toEqual(['One', 'Two\\', 'Three'])
  })
  it('hold the text of HTML, without its tags', () => {
    expect(texts('<div><p>The <b>lamp</b></p></div>\n\nWater is H<sub>2</sub>O<!-- no -->.')).toEqual(['The lamp', 'Water is H2O.'])
  })
  it('count lines and columns from 1, also where lines end with CR LF', () => {
    const [, second] = blocksOf('One\r\n\r\n> Two\r\n')
    expect(second?.position).toEqual({ start: { line: 3, column: 1, offset: 7 }, end: { line: 3, column: 6, offset: 12 } })
  })
  it('hold every character that is not white space once, whatever the marks', () => {
    const mark = fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '1. ',
      '```',
      '\n',
      '\n\n',
      '  \n',
      '\r\n',
      '\r',
      '---',
      '***',
      '|',
      '| a |\n|-|\n',
      '[a](/b)',
      '[a]: /b\n',
      '![a](b)',
      '**',
      '_',
      '`',
      '<br>',
      '<div>',
      '[^1]',
      '[^1]: x',
      '    ',
      '\t',
      '\\',
      '=',
      '&amp;',
      '~~',
      'www.a.example ',
    )
    const piece = fc.oneof(mark, mark, fc.string({ maxLength: 6 }), fc.constantFrom('lamp', 'oil ', 'a b'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const source = pieces.join('')
        let at = 0
        let left = ''
        for (const { position, children } of blocksOf(source)) {
          expect(position.start.offset).toBeGreaterThanOrEqual(at)
          for (const line of children) {
            left += source.slice(at, line.position.start.offset)
            expect(source.slice(line.position.start.offset, line.position.end.offset)).toBe(line.value)
            at = line.position.end.offset as number
          }
          expect(position.end.offset).toBe(at)
        }
        expect((left + source.slice(at)).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })
})

describe('what a front matter says', () => {
  it('is what the page states, and no text', () => {
    const { data, children } = parseMarkdown(
      "---\ntitle: 'The Lamp'\nauthor: Ada Brook\ndate: 2024-11-19T08:00\nurl: https://linden.example/lamp\nsitename: Linden Courier\ntags: [a, b]\n---\n\nIt was lit.\n",
    )
    expect(data.stated).toEqual({ title: 'The Lamp', byline: 'Ada Brook', date: '2024-11-19', url: 'https://linden.example/lamp', site: 'Linden Courier' })
    expect((children as Block[]).map(({ data }) => data.marks.map(({ rule }) => rule))).toEqual([['parse/front-matter'], []])
  })
})

const box = '**Sign up for our free weekly newsletter**'
const page = `---
title: ${headline}
---

[Home](/) | [News](/news) | [Sport](/sport)

# ${headline}

![The mole](mole.jpg)

*The mole at dusk. (Ann Hale)*

${paragraphs[0]}

### What was in the coat

1. A box of matches for the [lamp](https://linden.example/lamp), bought in *Linden*
   - and a candle for the stairs, in case of wind
2. A letter to the keeper before him

${box}

${paragraphs[1]}

| Step | Height |
| ---- | ------ |
| 1 | 20 cm |

\`\`\`sh
light --lamp
\`\`\`

> ${paragraphs[2]}

${paragraphs[3]}

- [Share on Facebook](https://facebook.example/)
- [Share on X](https://x.example/)
`

describe('a page of Markdown', () => {
  it('loses what the extractor left in, and every cut is told with its place', () => {
    const article = clean(page, { from: 'markdown' })
    expect(article.removed.map(({ category, text }) => [category, text.slice(0, 20)])).toEqual([
      ['technical', `---\ntitle: ${headline.slice(0, 9)}`],
      ['navigation', '[Home](/) | [News](/'],
      ['technical', '![The mole](mole.jpg'],
      ['newsletter', box.slice(0, 20)],
      ['share', '- [Share on Facebook'],
      ['share', '- [Share on X](https'],
    ])
    for (const { text, position } of [...article.removed]) expect(page.slice(position.start.offset, position.end.offset)).toBe(text)
    for (const paragraph of paragraphs) expect(article.text).toContain(paragraph)
    expect(article.text).not.toMatch(/[*#|`>]|\]\(/)
    expect(article.title).toBe(headline)
  })
  it('keeps its structure in Markdown, and stays the same when that is cleaned again', () => {
    const written = articleToMarkdown(clean(page, { from: 'markdown' }))
    expect(written).toBe(`# ${headline}

![The mole](mole.jpg)
_The mole at dusk. (Ann Hale)_

${paragraphs[0]}

### What was in the coat

1. A box of matches for the [lamp](https://linden.example/lamp), bought in _Linden_
   - and a candle for the stairs, in case of wind
2. A letter to the keeper before him

${paragraphs[1]}

| Step | Height |
| ---- | ------ |
| 1    | 20 cm  |

\`\`\`sh
light --lamp
\`\`\`

> ${paragraphs[2]}

${paragraphs[3]}
`)
    expect(articleToMarkdown(clean(written, { from: 'markdown' }))).toBe(written)
  })
  it('says in JSON how deep its headings are, where its links lead, and what was around them', () => {
    const { blocks } = clean(page, { from: 'markdown' })
    expect(blocks.filter(({ level }) => level).map(({ level, path }) => [level, path])).toEqual([
      [1, 'body > h1'],
      [3, 'body > h3'],
    ])
    expect(blocks.flatMap(({ links }) => links ?? [])).toEqual([{ text: 'lamp', url: 'https://linden.example/lamp', start: 28, end: 32 }])
  })
})

describe('what is plainly Markdown', () => {
  it.each([
    page,
    '# The lamp\n\nIt was [lit](https://linden.example/lamp) on Monday.',
    '- [Home](/)\n- [News](/news)\n- [Sport](/sport)\n- [Contact](/contact)\n\nThe lamp was lit.',
  ])('%#', text => {
    expect(looksLikeMarkdown(text)).toBe(true)
  })
  it.each([
    '',
    'The lamp was lit.',
    '# The lamp\n\nIt was lit [1] on Monday (see below).',
    '   [1]Home [2]News\n\nReferences\n\n   1. https://linden.example/\n   2. https://linden.example/news',
    '---\nThe lamp was lit.\n---\n',
    'Write [text](https://linden.example/) for a link.',
    '<p>It was [lit](x).</p>',
  ])('not %#', text => {
    expect(looksLikeMarkdown(text)).toBe(false)
  })
})

it('tells Markdown that no parser should be given', () => {
  expect(isParsableMarkdown(page.repeat(100))).toBe(true)
  expect(isParsableMarkdown(`${'- item of a long list of links\n'.repeat(5000)}\n${'|a|b|\n'.repeat(20_000)}`)).toBe(true)
  for (const wild of ['> '.repeat(200), '1. '.repeat(200), `a\n${'-  '.repeat(150)}b`, `${' '.repeat(1000)}- a`, 'a**b'.repeat(20_000), 'a b\n'.repeat(20_000)])
    expect(isParsableMarkdown(wild)).toBe(false)
})

it('keeps every word of an article without boilerplate, whatever stands around it for machines', () => {
  const article = readFileSync('fixtures/sahat-albalda--min-al-yamin/article.txt', 'utf8')
  const { text } = clean(`---\ntitle: x\n---\n\n${article}\n[1]: /a\n[2]: /b\n[3]: /c\n`, { from: 'markdown' })
  expect(text).toBe(article)
})
