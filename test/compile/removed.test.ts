import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type CleanOptions, clean } from '../../src/clean.ts'
import type { RemovedRange } from '../../src/compile/article.ts'
import { articleToMarkdown } from '../../src/compile/markdown.ts'
import { removedRecord } from '../../src/compile/removed.ts'
import { faultsOf, type RemovedPage, readRemoved } from '../../src/compile/removed-file.ts'
import { changedLines, restoreDump } from '../../src/compile/restore.ts'
import { decode, NotTextError } from '../../src/parse/decode.ts'

interface Parts {
  written: string
  page: RemovedPage
  removed: string
}

async function part(bytes: Uint8Array, options: CleanOptions = {}, form: 'text' | 'markdown' = 'text', charset?: string): Promise<Parts> {
  const dump = await decode(bytes, charset)
  const article = clean(dump.text, options)
  const written = form === 'markdown' ? articleToMarkdown(article) : article.text
  const removed = await removedRecord('page', dump, article, written)
  return { written, removed, page: readRemoved(removed).pages[0] as RemovedPage }
}

async function expectWhole(bytes: Uint8Array, ...how: [CleanOptions?, ('text' | 'markdown')?, string?]): Promise<void> {
  const { written, page, removed } = await part(bytes, ...how)
  expect(faultsOf(page, readRemoved(removed))).toEqual([])
  expect(changedLines(written, page)).toEqual([])
  const restored = await restoreDump(written, page)
  // Of long pages a comparison of buffers prints nothing of use, and slowly.
  expect(Buffer.compare(restored.bytes, bytes)).toBe(0)
}

/** Like `expectWhole`, for bytes that may be no text. */
async function expectWholeIfText(bytes: Uint8Array, charset?: string): Promise<boolean> {
  try {
    await expectWhole(bytes, {}, 'text', charset)
    return true
  } catch (error) {
    if (error instanceof NotTextError) return false
    throw error
  }
}

const fixtures = readdirSync('fixtures').flatMap(name => ['page.txt', 'page.html'].map(file => join('fixtures', name, file)).filter(file => existsSync(file)))

describe('an article and what was removed from its page', () => {
  it.each(fixtures)('are %s', async file => {
    const bytes = readFileSync(file)
    await expectWhole(bytes)
    await expectWhole(bytes, { parts: ['title', 'body'], keep: ['related'] }, 'markdown')
  })

  it('are the dump with every line end, with white space of all kinds, joined words and a byte order mark', async () => {
    const page = readFileSync('fixtures/saunalautta--rivitetty/page.txt', 'utf8')
    for (const text of [
      page.replaceAll('\n', '\r\n'),
      page.replaceAll('\n', '\r'),
      `\ufeff${page}`,
      `\ufeff\ufeff${page}`,
      page.trimEnd(),
      `\n\n\t ${page}\n\n \u00a0\n`,
      page.replaceAll(' ', '\u00a0').replaceAll('a', 'a\u00ad').replaceAll('e', '\u200be'),
    ])
      await expectWhole(Buffer.from(text))
  })

  it.each([
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['windows-1252', 'windows-1252'],
    ['windows-1251', 'windows-1251'],
    ['koi8-r', 'koi8-r'],
    ['gb18030', 'gb18030'],
    ['big5', 'big5'],
    ['shift_jis', 'shift_jis'],
    ['euc-jp', 'euc-jp'],
    ['euc-kr', 'euc-kr'],
    ['iso-8859-2', 'iso-8859-2'],
  ])('are the dump in %s, and any bytes that are read as it', async (encoding, charset) => {
    const text = 'Die Brücke – мост – 大桥 – 다리 – 橋\r\n\r\nSign up for our free weekly newsletter\r\n'
    await expectWhole(iconv.encode(text, encoding), {}, 'text', charset)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        fc.pre(await expectWholeIfText(bytes, charset))
      }),
      { numRuns: 30 },
    )
  })

  it('are the dump whatever its bytes are', async () => {
    // Bytes of text, with others among them: of plain random bytes most are refused as binary.
    const bytes = fc
      .array(
        fc.oneof(
          { weight: 4, arbitrary: fc.string({ unit: 'binary' }).map(text => Buffer.from(text)) },
          { weight: 4, arbitrary: fc.constantFrom('\r\n', '\n\n', ' ', 'Share this\n', 'The council met.', '<p>', '&amp;').map(text => Buffer.from(text)) },
          { weight: 1, arbitrary: fc.uint8Array({ min: 9, maxLength: 6 }).map(part => Buffer.from(part)) },
          {
            weight: 1,
            arbitrary: fc.constantFrom([0x1b, 0x24, 0x42, 0x30, 0x21, 0x1b, 0x28, 0x42], [0xef, 0xbb, 0xbf], [0x93]).map(part => Buffer.from(part)),
          },
        ),
        { maxLength: 40 },
      )
      .map(parts => Buffer.concat(parts))
    let texts = 0
    await fc.assert(
      fc.asyncProperty(bytes, async dump => {
        if (await expectWholeIfText(dump)) texts++
      }),
      { numRuns: 300 },
    )
    expect(texts).toBeGreaterThan(50)
  })

  it('are the dump where cuts do not stand one behind the other', async () => {
    const dump = await decode(Buffer.from('Home and away. The council met.\n'))
    const article = clean(dump.text)
    const cut = (start: number, end: number): RemovedRange => ({
      category: 'navigation',
      rule: 'find/before',
      note: '',
      text: dump.text.slice(start, end),
      position: { start: { line: 1, column: start + 1, offset: start }, end: { line: 1, column: end + 1, offset: end } },
    })
    for (const removed of [[cut(9, 14), cut(0, 4)], [cut(0, 14), cut(5, 20)], [{ ...cut(0, 4), text: 'Away' }]]) {
      const lines = await removedRecord('page', dump, { ...article, removed }, 'The council met.\n')
      const restored = await restoreDump('The council met.\n', readRemoved(lines).pages[0] as RemovedPage)
      expect(restored.text).toBe(dump.text)
    }
  })

  it('take no more room than the page, for a page of text', async () => {
    const bytes = readFileSync('fixtures/saunalautta--rivitetty/page.txt')
    const { removed } = await part(bytes)
    const patch = JSON.stringify(JSON.parse(removed.trimEnd().split('\n').at(-1) as string).patch)
    expect(patch.length).toBeLessThan(bytes.length / 2)
  })
})

describe('a changed part', () => {
  const bytes = readFileSync('fixtures/mine-inquiry--appeal-between-paragraphs/page.txt')

  it('is never taken for the whole, whichever letter was changed', async () => {
    const { written, removed } = await part(bytes)
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.constantFrom('x', '"', '9', '\n', ' ', 'ё'), async (inArticle, at, letter) => {
        const change = (text: string): string => text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1)
        const article = inArticle ? change(written) : written
        const file = inArticle ? removed : change(removed)
        fc.pre(article !== written || file !== removed)
        const read = readRemoved(file)
        const page = read.pages.at(-1)
        // What is no record any more cannot be restored from at all.
        if (!page) {
          expect(read.broken.length + read.strays.length).toBeGreaterThan(0)
          return
        }
        const places = [...changedLines(article, page), ...faultsOf(page, read).map(({ line }) => line)]
        expect(places.length).toBeGreaterThan(0)
        if (inArticle) expect(places).toContain(written.slice(0, at % written.length).split('\n').length)
        else if (letter !== '\n') expect(places).toContain(removed.slice(0, at % removed.length).split('\n').length)
      }),
      { numRuns: 300 },
    )
  })

  it('does not restore, even where its marks were made anew', async () => {
    const { written, page } = await part(bytes)
    await expect(restoreDump(written.replace('five days', 'nine days'), page)).rejects.toThrow('do not give the dump')
    await expect(restoreDump(written.slice(0, 100), page)).rejects.toThrow('do not fit together')
    const [first, ...rest] = page.cuts as [RemovedPage['cuts'][number]]
    await expect(restoreDump(written, { ...page, cuts: [{ ...first, text: `${first.text}!` }, ...rest] })).rejects.toThrow('do not give the dump')
    await expect(restoreDump(written, { ...page, cuts: [] })).rejects.toThrow('do not fit together')
  })

  it('is a line that is missing, or one too many', async () => {
    const { written, removed, page } = await part(bytes)
    const lines = removed.split('\n')
    const missing = readRemoved(lines.toSpliced(3, 1).join('\n'))
    expect(faultsOf(missing.pages[0] as RemovedPage, missing)).toEqual([{ line: 24, message: 'the page had 24 cuts; the file has 23 of them' }])
    const broken = readRemoved(lines.with(3, '{').join('\n'))
    expect(faultsOf(broken.pages[0] as RemovedPage, broken).map(({ line }) => line)).toEqual([4, 25])
    expect(changedLines(written.replace('\n\n', '\n\nAn added line.\n\n'), page)).toEqual([3, 4])
    expect(changedLines(written.split('\n').toSpliced(4, 2).join('\n'), page)).toEqual([5])
  })
})

/** Real pages, where the machine has some: every so many of each form. */
const pages = process.env.CLEANCOPY_PAGES ?? join('..', 'shared', 'bench', 'dev')
const step = Number(process.env.CLEANCOPY_PAGES_STEP ?? 60)

describe.skipIf(!existsSync(pages))('real pages', () => {
  const forms = existsSync(pages)
    ? readdirSync(pages, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(?:txt|html\.gz)$/.test(name))
        .sort()
    : []

  it(`come back byte for byte, every ${step}th of them`, { timeout: 3_600_000 }, async () => {
    const sampled = forms.filter((_, i) => i % step === 0)
    expect(sampled.length).toBeGreaterThan(0)
    for (const name of sampled) {
      const packed = readFileSync(join(pages, name))
      const bytes = name.endsWith('.gz') ? gunzipSync(packed) : packed
      await expectWhole(bytes).catch(error => {
        throw new Error(`${name}: ${error}`, { cause: error })
      })
    }
  })
})
