import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { call, page, temporaryFolder } from './call.ts'

const root = temporaryFolder()
let cwd = root
let count = 0
beforeEach(() => {
  cwd = join(root, String(++count))
  mkdirSync(cwd)
})

const write = (name: string, content: string | Uint8Array = page): string => {
  const path = join(cwd, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8')
/** All files below a folder, save the record that a run keeps there. */
const tree = (name: string): string[] =>
  readdirSync(join(cwd, name), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== '.cleancopy.jsonl')
    .map(entry => join(entry.parentPath, entry.name).slice(join(cwd, name).length + 1))
    .sort()

describe('inputs', () => {
  it('reads standard input without a path and for "-"', async () => {
    const bare = await call([], { stdin: page })
    const dash = await call(['-'], { stdin: page })
    expect(bare).toEqual(dash)
    expect(bare.code).toBe(0)
    expect(bare.out).toContain('The old mill bridge')
    expect(bare.out).not.toContain('newsletter')
    expect(bare.out.endsWith('path along the western bank.\n')).toBe(true)
  })

  it('prints several articles with one blank line between them', async () => {
    write('a.txt')
    write('b.txt')
    const one = await call(['a.txt'], { cwd })
    const two = await call(['a.txt', 'b.txt'], { cwd })
    expect(two.out).toBe(`${one.out}\n${one.out}`)
  })

  it('reads a file that is named twice once', async () => {
    write('a.txt')
    expect((await call(['a.txt', './a.txt'], { cwd })).out).toBe((await call(['a.txt'], { cwd })).out)
  })

  it('reads files of any name that are named, and gzip whatever the name', async () => {
    write('page.dat', gzipSync(page))
    const { code, out } = await call(['page.dat'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('The old mill bridge')
  })

  it('makes nothing of nothing', async () => {
    const { code, out } = await call([], { stdin: '' })
    expect({ code, out }).toEqual({ code: 0, out: '' })
  })

  it('cleans the others when an input is missing, and says so', async () => {
    write('a.txt')
    const { code, out, err } = await call(['gone.txt', 'a.txt'], { cwd })
    expect(code).toBe(1)
    expect(out).toContain('The old mill bridge')
    expect(err).toContain('cleancopy: gone.txt: no such file or folder; check the name')
  })

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    chmodSync(write('a.txt'), 0)
    const { code, err } = await call(['a.txt'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('a.txt: permission denied')
  })

  it.each([
    ['zero bytes', Buffer.from('text\0more text'), 'a binary file'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'a PDF'],
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'a PNG image'],
    ['a broken gzip', gzipSync(page).subarray(0, 40), 'gzip data is broken or cut short'],
  ])('refuses %s and cleans the others', async (_name, bytes, message) => {
    write('bad.txt', bytes)
    write('good.txt')
    const { code, out, err } = await call(['bad.txt', 'good.txt'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain(`bad.txt: `)
    expect(err).toContain(message)
    expect(out).toContain('The old mill bridge')
  })

  it('spells out line ends and escapes in names', async () => {
    write('two\nlines\x1b[31m.txt', 'a\0b')
    const { err } = await call(['two\nlines\x1b[31m.txt'], { cwd })
    expect(err).toContain('two\\nlines\\u001b[31m.txt: ')
  })
})

describe('outputs', () => {
  it('refuses a folder without -o, with the mend', async () => {
    write('dumps/a.txt')
    const { code, err } = await call(['dumps'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('cleancopy FOLDER -o ARTICLES')
  })

  it('mirrors the tree of a folder', async () => {
    write('dumps/x/a.txt')
    write('dumps/x/deep er/b.html.gz', gzipSync(`<html><body><article><p>${page.replaceAll('\n\n', '</p><p>')}</p></article></body></html>`))
    write('dumps/c.md')
    write('dumps/new\nline.text')
    write('dumps/d.jpg')
    write('dumps/.hidden.txt')
    const { code, out, err } = await call(['dumps', '-o', 'articles', '-j', '1'], { cwd })
    expect(code).toBe(0)
    expect(out).toBe('')
    expect(tree('articles')).toEqual(['c.txt', 'new\nline.txt', 'x/a.txt', 'x/deep er/b.txt'])
    expect(read('articles/x/a.txt')).toContain('The old mill bridge')
    expect(err).toContain('skipped 2 files')
    expect(err).toContain('dumps/d.jpg')
  })

  it('keeps of several inputs the paths below the folder that they share', async () => {
    write('dumps/x/a.txt')
    write('dumps/y/a.txt')
    expect((await call(['dumps/x/a.txt', 'dumps/y/a.txt', 'dumps/z/gone.txt', '-o', 'files', '-j', '1'], { cwd })).code).toBe(1)
    expect(tree('files')).toEqual(['x/a.txt', 'y/a.txt'])
    expect((await call(['dumps/x', 'dumps/y', '-o', 'folders', '-f', 'json', '-j', '1'], { cwd })).code).toBe(0)
    expect(tree('folders')).toEqual(['x/a.json', 'y/a.json'])
    await call(['dumps/x/a.txt', 'dumps/x/gone.txt', '-o', 'one'], { cwd })
    expect(tree('one')).toEqual(['a.txt'])
  })

  it('writes one input to a file, making its folders, or into a folder that is there', async () => {
    write('a b.html', page)
    mkdirSync(join(cwd, 'there'))
    expect((await call(['a b.html', '-o', 'new/article'], { cwd })).code).toBe(0)
    expect((await call(['a b.html', '-o', 'there'], { cwd })).code).toBe(0)
    expect((await call(['a b.html', '-o', 'slash/'], { cwd })).code).toBe(0)
    expect((await call(['-', '-o', 'there'], { cwd, stdin: page })).code).toBe(0)
    expect(tree('new')).toEqual(['article'])
    expect(tree('there')).toEqual(['a b.txt', 'stdin.txt'])
    expect(tree('slash')).toEqual(['a b.txt'])
  })

  it('replaces an article that is there and leaves nothing else', async () => {
    write('a.txt')
    write('out/a.txt', 'old')
    await call(['a.txt', '-o', 'out/a.txt'], { cwd })
    expect(tree('out')).toEqual(['a.txt'])
    expect(read('out/a.txt')).toContain('The old mill bridge')
  })

  it('refuses two inputs with one output before anything is written', async () => {
    write('dumps/a.txt')
    write('dumps/a.html')
    write('dumps/b.txt')
    const { code, err } = await call(['dumps', '-o', 'out'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain("'dumps/a.html' and 'dumps/a.txt' would both be written to")
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  it('refuses to overwrite a dump, also by way of a link', async () => {
    write('dumps/a.txt')
    symlinkSync('dumps', join(cwd, 'link'))
    for (const args of [
      ['dumps', '-o', 'dumps'],
      ['dumps', '-o', 'link'],
      ['dumps/a.txt', '-o', 'link/a.txt'],
      ['dumps/a.txt', '--removed', 'link/a.txt'],
    ]) {
      expect((await call(args, { cwd })).code).toBe(2)
    }
    expect(read('dumps/a.txt')).toBe(page)
  })

  it('does not read what it wrote when the output lies within the input', async () => {
    write('a.txt')
    await call(['.', '-o', 'out'], { cwd })
    await call(['.', '-o', 'out'], { cwd })
    expect(tree('out')).toEqual(['a.txt'])
  })

  it('says that several articles need a folder when -o is a file', async () => {
    write('a.txt')
    write('b.txt')
    write('taken', '')
    const { code, err } = await call(['a.txt', 'b.txt', '-o', 'taken'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('name a folder with -o')
  })

  it('goes on when one article cannot be written', async () => {
    write('dumps/x/a.txt')
    write('dumps/b.txt')
    write('out/x', 'a file in the way')
    const { code, err } = await call(['dumps', '-o', 'out', '-j', '1'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(/cleancopy: dumps\/x\/a\.txt: its article cannot be written to '.*out\/x\/a\.txt': a /)
    expect(tree('out')).toEqual(['b.txt', 'x'])
  })
})

describe('what is written', () => {
  it('gives JSON in one line, and indented on a terminal', async () => {
    write('a.txt')
    const line = await call(['a.txt', '-f', 'json'], { cwd })
    const pretty = await call(['a.txt', '-f', 'json'], { cwd, terminal: true })
    expect(line.out.match(/\n/g)).toHaveLength(1)
    expect(pretty.out).toContain('\n  "title"')
    const record = JSON.parse(line.out)
    expect(JSON.parse(pretty.out)).toEqual(record)
    expect(Object.keys(record)).toEqual(['source', 'title', 'byline', 'date', 'language', 'site', 'url', 'text', 'blocks', 'removed', 'warnings'])
    expect(record.source).toBe('a.txt')
    expect(record.text).toBe((await call(['a.txt'], { cwd })).out)
    for (const { position, text } of record.removed) expect(page.slice(position.start.offset, position.end.offset)).toBe(text)
    expect(JSON.parse((await call(['-f', 'json'], { stdin: page })).out).source).toBe('-')
  })

  it('writes the parts that were asked for', async () => {
    const { out } = await call(['--parts', 'body'], { stdin: page })
    expect(out).toContain('The old mill bridge')
    expect(out).not.toContain('The Mill Bridge Opens Again')
    const both = await call(['--parts', 'title,Body'], { stdin: page })
    expect(both.out).toContain('The Mill Bridge Opens Again')
  })

  it('leaves in what --keep names, by category and by rule', async () => {
    const { removed } = JSON.parse((await call(['-f', 'json'], { stdin: page })).out)
    const cut = removed.find(({ text }: { text: string }) => text.startsWith('Sign up'))
    expect(cut.category).toBe('newsletter')
    for (const name of [cut.category, cut.rule]) {
      const { blocks, text } = JSON.parse((await call(['-f', 'json', '--keep', name], { stdin: page })).out)
      expect(text).toContain('Sign up for our free weekly newsletter')
      expect(blocks.some(({ part }: { part: string }) => part === 'newsletter')).toBe(true)
    }
  })

  it('writes what was removed from all inputs to one file', async () => {
    write('a.txt')
    write('b.txt')
    await call(['a.txt', 'b.txt', '--removed', 'new/cuts.jsonl'], { cwd })
    const cuts = read('new/cuts.jsonl')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(new Set(cuts.map(({ source }) => source))).toEqual(new Set(['a.txt', 'b.txt']))
    expect(Object.keys(cuts[0])).toEqual(['source', 'category', 'rule', 'note', 'text', 'position'])
    expect(cuts[0]).toMatchObject({ category: 'newsletter', text: 'Sign up for our free weekly newsletter', position: { start: { line: 9 } } })
    expect(cuts[0].note).not.toBe('')
  })

  it('counts the warnings that --fail-on names as failures, and writes all the same', async () => {
    const menu = 'Home\nNews\nSport\n'
    const lenient = await call(['-f', 'json', '--fail-on', 'stated,encoding'], { stdin: menu })
    expect(lenient.code).toBe(0)
    expect(lenient.err).toContain('empty: no article')
    const strict = await call(['-f', 'json', '-q', '--fail-on', 'stated', '--fail-on', 'Empty'], { stdin: menu })
    // What makes it fail is said even with --quiet.
    expect(strict).toEqual({ code: 1, out: lenient.out, err: expect.stringContaining('standard input: empty: no article') })
    expect((await call(['--fail-on', 'empty'], { stdin: page })).code).toBe(0)
    expect((await call(['--fail-on', 'encoding', '-q'], { stdin: Buffer.concat([Buffer.from(`${page}für für für `), Buffer.of(0xff)]) })).code).toBe(1)
  })

  it('is safe to print on a terminal, and exact elsewhere', async () => {
    const evil = page.replace('opened', 'o\x1b]0;owned\x07p\u009b31mened')
    const shown = await call([], { stdin: evil, terminal: true })
    expect(shown.out).not.toMatch(/[\x1b\x07\u009b]/)
    expect((await call([], { stdin: evil })).out).toContain('o\x1b]0;owned\x07p\u009b31mened')
    expect((await call(['-f', 'json'], { stdin: evil, terminal: true })).out).not.toMatch(/[\x1b\x07\u009b]/)
  })

  it('reads the same article in whatever encoding', async () => {
    const { out } = await call(['--parts', 'body'], { stdin: page })
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')])
    expect((await call(['--parts', 'body'], { stdin: utf16 })).out).toBe(out)
  })
})
