import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { call, type Outcome, page, temporaryFolder } from './call.ts'

const root = temporaryFolder()
let cwd = root
let count = 0
beforeEach(() => {
  cwd = join(root, String(++count))
  mkdirSync(join(cwd, 'dumps'), { recursive: true })
})

const other = page.replaceAll('Mill', 'Tide').replace('Ada Quill', 'Ben Sorrel').replaceAll('weekly', 'daily')
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content)
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8')
const run = (...args: string[]): Promise<Outcome> => call(args, { cwd })

/** Cleans pages, and keeps what was removed. */
async function cleaned(...args: string[]): Promise<string> {
  const { code, out } = await run('--removed', 'cuts.jsonl', ...args)
  expect(code).toBe(0)
  return out
}

describe('cleancopy restore', () => {
  it.each(['text', 'markdown', 'json'])('makes the dump again of an article as %s', async format => {
    write('page.txt', `\ufeff${page.replaceAll('\n', '\r\n')}`)
    write('article', await cleaned('-f', format, 'page.txt'))
    expect(await run('restore', 'article', 'cuts.jsonl', '-o', 'new/again.txt')).toEqual({ code: 0, out: '', err: '' })
    expect(read('new/again.txt')).toBe(read('page.txt'))
    expect((await run('restore', 'article', 'cuts.jsonl')).out).toBe(read('page.txt'))
    const piped = await call(['restore', '-', 'cuts.jsonl'], { cwd, stdin: read('article') })
    expect(piped).toEqual({ code: 0, out: read('page.txt'), err: '' })
  })

  it('makes it again where only some parts were written, or cuts were kept', async () => {
    write('page.txt', page)
    for (const flags of [
      ['--parts', 'title'],
      ['--keep', 'newsletter'],
      ['--parts', 'body', '--keep', 'newsletter', '-f', 'markdown'],
    ]) {
      write('article', await cleaned(...flags, 'page.txt'))
      expect((await run('restore', 'article', 'cuts.jsonl')).out).toBe(page)
    }
  })

  it('gives the unpacked bytes of a page that came packed, in its own encoding', async () => {
    const bytes = Buffer.from(page.replace('Ada Quill', 'Zoë Müller'), 'latin1')
    write('page.txt.gz', gzipSync(bytes))
    write('article', await cleaned('page.txt.gz'))
    await run('restore', 'article', 'cuts.jsonl', '-o', 'again.txt')
    expect(readFileSync(join(cwd, 'again.txt')).equals(bytes)).toBe(true)
  })

  it('tells the pages of one removed file by their articles, or by their names', async () => {
    write('dumps/a.txt', page)
    write('dumps/b.txt', other)
    write('dumps/c.txt', `${page}\nShare this story\n`)
    for (const format of ['text', 'json']) {
      await cleaned('dumps', '-o', 'articles', '-f', format)
      const extension = format === 'text' ? 'txt' : 'json'
      expect((await run('restore', `articles/b.${extension}`, 'cuts.jsonl')).out).toBe(other)
    }
    const twin = await run('restore', 'articles/a.txt', 'cuts.jsonl')
    expect(twin).toMatchObject({ code: 1, out: '' })
    expect(twin.err).toContain('say with --source which is meant: dumps/a.txt, dumps/c.txt')
    expect((await run('restore', 'articles/a.txt', 'cuts.jsonl', '--source', 'dumps/c.txt')).out).toBe(read('dumps/c.txt'))
    // JSON names its page itself.
    expect((await run('restore', 'articles/c.json', 'cuts.jsonl')).out).toBe(read('dumps/c.txt'))
    const gone = await run('restore', 'articles/a.txt', 'cuts.jsonl', '--source', 'gone.txt')
    expect(gone).toMatchObject({ code: 1, out: '' })
    expect(gone.err).toContain("no page 'gone.txt'; its pages are: dumps/a.txt, dumps/b.txt, dumps/c.txt")
  })

  it.each(['text', 'json'])('takes one of several articles that were printed one after the other, as %s', async format => {
    write('a.txt', page)
    write('empty.txt', 'Home\nNews\n')
    write('b.txt', other)
    write('all', await cleaned('-q', '-f', format, 'a.txt', 'empty.txt', 'b.txt'))
    expect((await run('restore', 'all', 'cuts.jsonl', '--source', 'b.txt')).out).toBe(other)
    expect((await run('restore', 'all', 'cuts.jsonl', '--source', 'a.txt')).out).toBe(page)
    expect((await run('restore', 'all', 'cuts.jsonl')).err).toMatch(/say with --source which is meant: a\.txt, .*b\.txt/)
    if (format === 'text') {
      write('all', read('all').replace('The Tide', 'The Tale'))
      expect((await run('restore', 'all', 'cuts.jsonl', '--source', 'b.txt')).err).toContain(
        'all:13: this line is not what was written of the article of b.txt',
      )
    }
  })

  it('writes nothing where a part was changed, and says which', async () => {
    write('page.txt', page)
    write('other.txt', other)
    const article = await cleaned('page.txt')
    await cleaned('page.txt', 'other.txt')
    write('article', article.replace('seven arches', 'eight arches'))
    const changed = await run('restore', 'article', 'cuts.jsonl', '-o', 'again.txt')
    expect(changed).toMatchObject({ code: 1, out: '' })
    expect(changed.err).toBe(
      'cleancopy: article:7: this line is not what was written of the article of page.txt\n' +
        'cleancopy: nothing was written; a dump can be made again only of its own article and cuts as they were written\n',
    )
    write('article', article)
    write('cuts.jsonl', read('cuts.jsonl').replace('free weekly', 'fine weekly'))
    expect((await run('restore', 'article', 'cuts.jsonl')).err).toContain('cuts.jsonl:1: this cut was changed')
    expect(() => read('again.txt')).toThrow()
    write('article', 'Something else altogether.\n')
    expect((await run('restore', 'article', 'cuts.jsonl')).err).toContain('none of the 2 pages in it has this article')
  })

  it('says what is wrong with a file that is none', async () => {
    write('page.txt', page)
    const article = await cleaned('page.txt')
    write('article', article)
    expect((await run('restore', 'article', 'gone.jsonl')).err).toBe('cleancopy: gone.jsonl: no such file or folder; check the name\n')
    expect((await run('restore', 'gone.txt', 'cuts.jsonl')).err).toBe('cleancopy: gone.txt: no such file or folder; check the name\n')
    write('cuts.jsonl', read('cuts.jsonl').split('\n')[0] as string)
    expect((await run('restore', 'article', 'cuts.jsonl')).err).toContain("the last line of a page, which tells how, is missing (there are cuts of 'page.txt')")
    expect((await run('restore', 'article', 'article')).err).toContain('line 1 is neither a cut nor a record')
    expect(await run('restore', 'article')).toMatchObject({ code: 2, out: '', err: expect.stringContaining("Try 'cleancopy restore --help'") })
    expect(await run('restore', 'article', 'cuts.jsonl', '-o', './article')).toMatchObject({ code: 2, err: expect.stringContaining('would be overwritten') })
    expect(read('article')).toBe(article)
  })

  it('is safe to print on a terminal', async () => {
    const evil = page.replace('opened', 'o\x1b]0;owned\x07pened')
    write('page.txt', evil)
    write('article', await cleaned('page.txt'))
    expect((await call(['restore', 'article', 'cuts.jsonl'], { cwd, terminal: true })).out).not.toMatch(/[\x1b\x07]/)
    expect((await run('restore', 'article', 'cuts.jsonl')).out).toBe(evil)
  })
})

describe('cleancopy verify', () => {
  it.each(['text', 'markdown', 'json'])('finds a page whole, with its article as %s', async format => {
    write('page.txt', page)
    write('article', await cleaned('-f', format, 'page.txt'))
    const { code, out, err } = await run('verify', 'page.txt', 'article', 'cuts.jsonl')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      new RegExp(`^page.txt: whole, ${page.length} characters \\(${page.length} bytes\\)\n +\\d+ in the article\n +38 in 1 cut\n +\\d+ of white space`),
    )
    const counts = [...out.matchAll(/^ +(\d+) /gm)].map(([, number]) => Number(number))
    expect(counts.reduce((sum, number) => sum + number)).toBe(page.length)
    expect(await run('verify', '-q', 'page.txt', 'article', 'cuts.jsonl')).toEqual({ code: 0, out: '', err: '' })
    expect((await call(['verify', '-', 'article', 'cuts.jsonl'], { cwd, stdin: page })).code).toBe(0)
    expect((await call(['verify', 'page.txt', '-', 'cuts.jsonl'], { cwd, stdin: read('article') })).code).toBe(0)
  })

  it('tells the pages of a folder by the dump, packed or not', async () => {
    write('dumps/a.txt', page)
    write('dumps/c.txt', `${page}\nShare this story\n`)
    write('dumps/d.html.gz', gzipSync(`<html><body><main>${page.replace(/(.+)\n/g, '<p>$1</p>\n')}</main></body></html>`))
    await cleaned('dumps', '-o', 'articles')
    for (const [dump, article] of [
      ['a.txt', 'a.txt'],
      ['c.txt', 'c.txt'],
      ['d.html.gz', 'd.txt'],
    ])
      expect(await run('verify', `dumps/${dump}`, `articles/${article}`, 'cuts.jsonl')).toMatchObject({ code: 0, err: '' })
  })

  it('names the place of each change', async () => {
    write('page.txt', page)
    const article = await cleaned('page.txt')
    const cuts = read('cuts.jsonl')
    const verify = (): Promise<Outcome> => run('verify', 'page.txt', 'article', 'cuts.jsonl')
    const expectFault = async (fault: string): Promise<void> => {
      const { code, out, err } = await verify()
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(`cleancopy: ${fault}`)
    }
    write('article', article.replace('seven arches', 'seven Arches'))
    await expectFault('article:7: this line is not what was written of the article of page.txt')
    write('article', article)
    write('cuts.jsonl', cuts.replace('en/newsletter', 'en/newslettex'))
    await expectFault('cuts.jsonl:1: this cut was changed')
    write('cuts.jsonl', cuts.replace('"encoding":"utf-8"', '"encoding":"utf-7"'))
    await expectFault('cuts.jsonl:2: the last line of this page')
    write('cuts.jsonl', cuts)
    write('page.txt', page.replace('weekly newsletter', 'weekly Newsletter'))
    await expectFault('page.txt:9:29: from here the dump is not the one that was cleaned\n')
    write('page.txt', `\ufeff${page}`)
    await expectFault('page.txt: the text is the same, but its bytes are not those that were cleaned')
    write('page.txt', page.slice(0, -1))
    await expectFault('page.txt:')
    write('article', article.replace('seven arches', 'seven Arches'))
    const { err } = await verify()
    expect(err).toContain('article:7: ')
    expect(err).toContain('page.txt: this is not the dump that was cleaned, either')
  })

  it('refuses to read two things from standard input', async () => {
    expect(await run('verify', '-', '-', 'cuts.jsonl')).toMatchObject({ code: 2, out: '' })
  })
})
