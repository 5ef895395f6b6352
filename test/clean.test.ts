import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { type Article, categories, clean, parts, pipeline } from '../src/index.ts'

const fixtures = readdirSync('fixtures').flatMap(name => ['txt', 'html'].map(kind => `fixtures/${name}/page.${kind}`).filter(file => existsSync(file)))

/** Texts in the shape of dumps: lines of words that rules and measures look at, between white space of all kinds. */
const dump = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'Sign up for our newsletter',
          'Read more:',
          'Share',
          'Advertisement',
          '* * *',
          '1. One',
          '- item',
          '> quoted',
          '[1]',
          '<p>',
          '</div>',
          '| a | b |',
          'By Ada Quill',
          '12 May 2025',
          '\ufeff',
          '😀',
        ),
        fc.lorem({ mode: 'sentences', maxCount: 4 }),
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', ' ', '\t', '\r', '\n   ', '\u2028', '\u00a0\n', '\f'),
    ),
    { maxLength: 25 },
  )
  .map(pairs => pairs.flat().join(''))

/** What the positions of an article say of its dump. */
function expectEveryCharacterOnce(text: string, { blocks, removed }: Article): void {
  const times = new Uint8Array(text.length)
  for (const { position } of [...blocks, ...removed]) {
    const { start, end } = position
    expect(end.offset).toBeGreaterThanOrEqual(start.offset as number)
    for (let i = start.offset as number; i < (end.offset as number); i++) (times[i] as number)++
  }
  for (let i = 0; i < text.length; i++) {
    if (times[i] !== 1 && (/\S/.test(text.charAt(i)) || (times[i] as number) > 1)) {
      expect.fail(
        `the character at ${i}, ${JSON.stringify(text.charAt(i))} in ${JSON.stringify(text.slice(Math.max(0, i - 30), i + 30))}, lies in ${times[i]} blocks or removed ranges`,
      )
    }
  }
}

describe('every character that is not white space lies in exactly one block or removed range', () => {
  it('on random dumps, whatever is asked for', () => {
    fc.assert(
      fc.property(dump, fc.subarray([...parts]), fc.subarray([...categories]), (text, some, keep) => {
        expectEveryCharacterOnce(text, clean(text, { parts: some, keep, from: 'text' }))
      }),
    )
  })

  it.each(fixtures.filter(file => file.endsWith('.txt')))('on %s', file => {
    const text = readFileSync(file, 'utf8')
    expectEveryCharacterOnce(text, clean(text))
    expectEveryCharacterOnce(text, clean(text, { parts: ['body'], keep: ['newsletter'] }))
  })
})

describe('clean', () => {
  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(dump, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 })),
        fc.constantFrom('text', 'html', undefined),
        (text, from) => {
          clean(text, from ? { from } : {})
        },
      ),
    )
  })

  it.each(fixtures)('gives the same text with LF and CR LF line ends: %s', file => {
    const text = readFileSync(file, 'utf8').replace(/\r\n?/g, '\n')
    expect(clean(text.replace(/\n/g, '\r\n')).text).toBe(clean(text).text)
  })

  it.each(fixtures)('gives the same text, cuts and grounds where the text alone is asked for: %s', file => {
    const page = readFileSync(file, 'utf8')
    const whole = clean(page)
    const plain = clean(page, { markup: false })
    expect({ text: plain.text, removed: plain.removed }).toEqual({ text: whole.text, removed: whole.removed })
  })

  it('tells the links of HTML, unless the text alone is asked for', () => {
    const page = `<h1>A Bench for the Pier</h1><p>${'The council voted on Monday to repair the pier, and asked for help. '.repeat(4)}<a href="/plan">The plan</a> is public.</p>`
    const linksOf = (article: Article) => article.blocks.flatMap(({ links = [] }) => links.map(({ url }) => url))
    expect(linksOf(clean(page))).toEqual(['/plan'])
    expect(linksOf(clean(page, { markup: false }))).toEqual([])
  })

  it('states positions that lead to the text that was removed', () => {
    for (const file of fixtures) {
      const text = readFileSync(file, 'utf8')
      for (const range of clean(text).removed) expect(text.slice(range.position.start.offset, range.position.end.offset)).toBe(range.text)
    }
  })

  it('gives the text of its blocks', () => {
    fc.assert(
      fc.property(dump, text => {
        const article = clean(text)
        expect(article.text).toBe(article.blocks.length === 0 ? '' : `${article.blocks.map(block => block.text).join('\n\n')}\n`)
      }),
    )
  })
})

/** Real pages stand beside a checkout of the developers only; one in forty is read. */
const pages = '../shared/bench/dev'

describe.skipIf(!existsSync(pages))('on real pages', () => {
  const dumps = ['news', 'publishers', 'multilingual', 'mixed'].flatMap(set =>
    ['innertext', 'htmltext', 'bs4', 'lynx'].flatMap(form => {
      const folder = `${pages}/${set}/${form}`
      return existsSync(folder) ? readdirSync(folder).flatMap((file, i) => (i % 40 === 0 ? `${folder}/${file}` : [])) : []
    }),
  )
  it.each(dumps)('every character lies in one block or removed range: %s', file => {
    const text = readFileSync(file, 'utf8')
    expectEveryCharacterOnce(text, clean(text))
  })
})

describe('the pipeline', () => {
  it('says of every removed block why it went, as a message on the file', () => {
    const file = new VFile(readFileSync('fixtures/mine-inquiry--appeal-between-paragraphs/page.txt', 'utf8'))
    const { removed } = pipeline().processSync(file).result as Article
    expect(file.messages).toHaveLength(removed.length)
    for (const [i, message] of file.messages.entries()) {
      expect(message).toMatchObject({ source: 'cleancopy', ruleId: removed[i]?.rule, place: removed[i]?.position })
      expect(message.actual).not.toBe('')
      expect(message.note).not.toBe('')
    }
  })
})
