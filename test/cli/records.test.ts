import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { call, page, temporaryFolder } from './call.ts'

const cwd = temporaryFolder()
const text = JSON.stringify(page)
const cleaned = JSON.stringify(clean(page).text.trimEnd())
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(cwd, name, '..'), { recursive: true })
  writeFileSync(join(cwd, name), content)
}
const get = (name: string): string => readFileSync(join(cwd, name), 'utf8')
const run = (args: string[], stdin?: string | Uint8Array): ReturnType<typeof call> => call(args, { cwd, ...(stdin !== undefined && { stdin }) })

describe('cleancopy with JSON lines', () => {
  it('cleans a field of each record and passes all else through, by name, by --jsonl and by --from', async () => {
    const lines = `{"id":1.0,"text":${text}}\r\n\n {"z":[1e400],"text": ${text}, "a":null}`
    const expected = { code: 0, out: lines.replaceAll(text, cleaned), err: '' }
    put('one.jsonl', lines)
    put('one.ndjson', lines)
    put('packed.jsonl', gzipSync(lines))
    for (const name of ['one.jsonl', 'one.ndjson', 'packed.jsonl']) expect(await run([name])).toEqual(expected)
    expect(await run(['--jsonl'], lines)).toEqual(expected)
    expect(await run(['--from', 'jsonl', '-'], gzipSync(lines))).toEqual(expected)
    expect(await run(['--jsonl'], '')).toEqual({ code: 0, out: '', err: '' })
  })

  it('passes a line in error on unchanged, says it, and exits with 1', async () => {
    const { code, out, err } = await run(['--jsonl'], `nonsense\n{"text":${text}}\n{"a":1}\n`)
    expect({ code, out }).toEqual({ code: 1, out: `nonsense\n{"text":${cleaned}}\n{"a":1}\n` })
    expect(err).toMatch(
      /^cleancopy: standard input: line 1 is not JSON: .*; passed on unchanged\ncleancopy: standard input: line 3 has none of the fields .*\n$/,
    )
  })

  it('drops lines in error where that is wanted, and counts those that are allowed', async () => {
    const lines = `nonsense\n{"text":${text}}\n[]\n`
    expect(await run(['--jsonl', '--on-error', 'drop', '--max-errors', '2'], lines)).toMatchObject({ code: 0, out: `{"text":${cleaned}}\n` })
    expect(await run(['--jsonl', '--on-error', 'drop', '--max-errors', '1'], lines)).toMatchObject({ code: 1, out: `{"text":${cleaned}}\n` })
  })

  it('lists errors in a file', async () => {
    put('bad.jsonl', `{"text":${text}}\nnonsense\n[]\n`)
    const { code, err } = await run(['bad.jsonl', '--errors', 'log/errors.jsonl'])
    expect({ code, err }).toEqual({ code: 1, err: 'cleancopy: 2 records are in error; they are listed in log/errors.jsonl\n' })
    const errors = get('log/errors.jsonl').trimEnd().split('\n')
    expect(errors.map(line => JSON.parse(line))).toEqual([
      { source: 'bad.jsonl', line: 2, reason: expect.stringContaining('is not JSON') },
      { source: 'bad.jsonl', line: 3, reason: 'is no JSON object but an array' },
    ])
  })

  it('does not fill the screen with errors', async () => {
    const { err } = await run(['--jsonl'], 'nonsense\n'.repeat(500))
    const said = err.trimEnd().split('\n')
    expect(said).toHaveLength(22)
    expect(said.at(-1)).toBe('cleancopy: 500 records are in error')
  })

  it('passes a line that is too long on as it is, without cleaning it', async () => {
    const long = `{"text":"${'x'.repeat(3000)}"}`
    const { code, out, err } = await run(['--jsonl', '--max-record', '2K'], `${long}\n{"text":${text}}\n`)
    expect({ code, out }).toEqual({ code: 1, out: `${long}\n{"text":${cleaned}}\n` })
    expect(err).toBe('cleancopy: standard input: line 1 is longer than 2 KiB (--max-record); passed on unchanged\n')
    expect((await run(['--jsonl', '--max-record', '2K', '--on-error', 'drop'], `${long}\n{"text":${text}}\n`)).out).toBe(`{"text":${cleaned}}\n`)
  })

  it('keeps one line for each document in a file of attributes', async () => {
    const { out } = await run(
      ['--jsonl', '--attributes', '--max-record', '2K'],
      `nonsense\n{"id":"a","text":${text}}\n{"text":"${'x'.repeat(3000)}"}\n{"id":"b"}\n`,
    )
    expect(out).toMatch(
      /^\{"id":null,"attributes":\{\}\}\n\{"id":"a","attributes":\{"cleancopy__newsletter":\[\[\d+,\d+,1\]\]\}\}\n\{"id":null,"attributes":\{\}\}\n\{"id":"b","attributes":\{\}\}\n$/,
    )
  })

  it('writes what was removed, with the line from which it came', async () => {
    await run(['--jsonl', '--removed', 'cuts.jsonl'], `\n{"text":${text}}\n`)
    expect(JSON.parse(get('cuts.jsonl'))).toMatchObject({ source: '-:2', category: 'newsletter', text: 'Sign up for our free weekly newsletter' })
  })

  it('says once how many records have warnings', async () => {
    const { code, err } = await run(['--jsonl'], '{"text":""}\n'.repeat(3))
    expect(code).toBe(0)
    expect(err).toMatch(/^cleancopy: standard input: 3 of 3 records cleaned with a warning: empty 3 .*\n$/)
    expect((await run(['--jsonl', '-q'], '{"text":""}\n')).err).toBe('')
  })

  it('exits with 1 where a record bears a warning of --fail-on', async () => {
    const lines = `{"text":${text}}\n{"text":"Home\\n\\nNews"}\n`
    expect(await run(['--jsonl', '-q'], lines)).toMatchObject({ code: 0, err: '' })
    expect(await run(['--jsonl', '-q', '--fail-on', 'truncated'], lines)).toMatchObject({ code: 0, err: '' })
    const { code, err } = await run(['--jsonl', '-q', '--fail-on', 'empty'], lines)
    expect({ code, err }).toEqual({ code: 1, err: 'cleancopy: standard input: holds records with empty 1, which --fail-on names\n' })
  })

  it('refuses what holds for folders of pages only', async () => {
    for (const option of ['--resume', '--status=s', '--files-from=-', '--include=*', '--exclude=*', '--common-lines']) {
      const { code, err } = await run(['--jsonl', option])
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`${option.split('=')[0]} is for folders of pages`) })
    }
  })

  it('begins the next file on a line of its own', async () => {
    put('open.jsonl', `{"text":${text}}`)
    expect((await run(['open.jsonl', 'one.jsonl'])).out).toBe(`{"text":${cleaned}}\n${get('one.jsonl').replaceAll(text, cleaned)}`)
  })
})

describe('the files of records that are written', () => {
  it('are packed as their names say, the same each time', async () => {
    put('in.jsonl', `{"text":${text}}\n`)
    expect(await run(['in.jsonl', '-o', 'made/out.jsonl.gz'])).toEqual({ code: 0, out: '', err: '' })
    const packed = readFileSync(join(cwd, 'made/out.jsonl.gz'))
    expect(String(gunzipSync(packed))).toBe(`{"text":${cleaned}}\n`)
    await run(['in.jsonl', '-o', 'made/again.jsonl.gz'])
    expect(readFileSync(join(cwd, 'made/again.jsonl.gz'))).toEqual(packed)
    expect(readdirSync(join(cwd, 'made')).sort()).toEqual(['again.jsonl.gz', 'out.jsonl.gz'])
  })

  it('mirror their inputs in a folder', async () => {
    put('shards/a/1.jsonl.gz', gzipSync(`{"text":${text}}\n`))
    put('shards/b/2.ndjson', `{"text":${text}}\n`)
    put('shards/b/readme.txt', 'about')
    put('shards/.hidden.jsonl', '{}')
    const { code, out, err } = await run(['--jsonl', 'shards', '-o', 'shards/clean'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('skipped files that hold no such records by their names: shards/.hidden.jsonl, shards/b/readme.txt')
    expect(readdirSync(join(cwd, 'shards/clean'), { recursive: true }).sort()).toEqual(['a', 'a/1.jsonl.gz', 'b', 'b/2.ndjson'])
    expect(gunzipSync(readFileSync(join(cwd, 'shards/clean/a/1.jsonl.gz'))).toString()).toBe(get('shards/clean/b/2.ndjson'))
    // What was written is not read the next time.
    expect((await run(['--jsonl', 'shards', '-o', 'shards/clean'])).code).toBe(0)
    expect(readdirSync(join(cwd, 'shards/clean')).sort()).toEqual(['a', 'b'])
  })

  it('are found in folders whatever their names, and one that cannot be read stands in no other’s way', async () => {
    const name = (byte: string): Buffer => Buffer.concat([Buffer.from(join(cwd, 'odd/')), Buffer.from(byte, 'latin1')])
    mkdirSync(join(cwd, 'odd/deep'), { recursive: true })
    for (const each of ['caf\xe9.jsonl', 'two\nlines.jsonl.gz', 'deep/a b.ndjson']) writeFileSync(name(each), `{"text":${text}}\n`)
    symlinkSync('nowhere', join(cwd, 'odd/broken.jsonl'))
    symlinkSync('self.jsonl', join(cwd, 'odd/self.jsonl'))
    symlinkSync('../odd', join(cwd, 'odd/loop'))
    put('odd/page.txt', page)
    const { code, err } = await run(['--jsonl', 'odd', '-o', 'odd-out'])
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n').sort()).toEqual([
      'cleancopy: odd/broken.jsonl: no such file or folder; check the name',
      'cleancopy: odd/self.jsonl: its symbolic links run in a circle; mend the link',
      'cleancopy: skipped files that hold no such records by their names: odd/page.txt, odd/loop',
    ])
    const written = readdirSync(join(cwd, 'odd-out'), { encoding: 'buffer' }).map(bytes => bytes.toString('latin1'))
    expect(written.sort()).toEqual(['caf\xe9.jsonl', 'deep', 'two\nlines.jsonl.gz'])
    expect(get('odd-out/deep/a b.ndjson')).toBe(`{"text":${cleaned}}\n`)
  })

  it.skipIf(process.getuid?.() === 0)('are cleaned though a folder among them is closed', async () => {
    put('shut/a.jsonl', `{"text":${text}}\n`)
    mkdirSync(join(cwd, 'shut/closed'))
    chmodSync(join(cwd, 'shut/closed'), 0)
    const { code, err } = await run(['--jsonl', 'shut', '-o', 'shut-out'])
    chmodSync(join(cwd, 'shut/closed'), 0o755)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('shut/closed: permission denied') })
    expect(get('shut-out/a.jsonl')).toBe(`{"text":${cleaned}}\n`)
  })

  it('are there whole or not at all, and the other inputs are done', async () => {
    put('broken/1.jsonl.gz', gzipSync(`{"text":${text}}\n`.repeat(50)).subarray(0, -20))
    put('broken/2.jsonl', `{"text":${text}}\n`)
    const { code, err } = await run(['broken/1.jsonl.gz', 'broken/2.jsonl', 'broken/3.jsonl', '-o', 'whole'])
    expect(code).toBe(1)
    expect(err).toMatch(/broken\/3\.jsonl: no such file[\s\S]*broken\/1\.jsonl\.gz: its gzip data is broken or cut short/)
    expect(readdirSync(join(cwd, 'whole'))).toEqual(['2.jsonl'])
  })

  it.each([
    [['one.jsonl', 'page.txt'], /'one.jsonl' holds records, but 'page.txt' is a page/],
    [['--meta', 'cleancopy', 'page.txt'], /--meta is for records; say --jsonl/],
    [['--max-record', '1', '-'], /--max-record is for records/],
    [['--jsonl', '--meta', 'a', '--field', 'a'], /--meta and --field name one field/],
    [['--jsonl', '--format', 'json'], /records are JSON already/],
    [['--jsonl', '--charset', 'gbk'], /--charset is for pages/],
    [['--jsonl', '--attributes', '--meta', 'a'], /cannot be used with option/],
    [['--jsonl', '--max-record', '9G'], /Give a size from 1 to 256M/],
    [['--jsonl', '--max-errors', '-1'], /Give a number/],
    [['--jsonl', 'shards'], /a folder needs an output folder/],
    [['in.jsonl', '-o', 'in.jsonl'], /'in.jsonl' would be overwritten/],
    [['in.jsonl', '-o', 'x.jsonl', '--errors', 'x.jsonl'], /'x.jsonl' is an input or an output already/],
    [['in.jsonl', '--errors', 'x.jsonl', '--removed', 'x.jsonl'], /another file for --removed/],
  ])('refuses %j before anything is done', async (args, reason) => {
    put('page.txt', page)
    const { code, out, err } = await run(args, '')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(reason)
    expect(existsSync(join(cwd, 'x.jsonl'))).toBe(false)
  })
})

describe('cleancopy with WARC', () => {
  const html = `<html><body><main>${page.replace(/(.+)\n/g, '<p>$1</p>\n')}</main></body></html>`
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:1>\r\nWARC-Date: 2024-11-19T10:00:00Z\r\nWARC-Target-URI: https://a.example/mill\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`

  it('gives the pages as records, and keeps their addresses and dates', async () => {
    put('crawl.warc.gz', Buffer.concat([gzipSync(record), gzipSync(record.replace('200 OK', '404 No'))]))
    const { code, out, err } = await run(['crawl.warc.gz'])
    expect({ code, err }).toEqual({ code: 0, err: 'cleancopy: crawl.warc.gz: left out 1 responses with status 404\n' })
    const { text: article, ...rest } = JSON.parse(out)
    expect(rest).toEqual({ id: '<urn:x:1>', url: 'https://a.example/mill', date: '2024-11-19T10:00:00Z' })
    expect(article).toContain('The old mill bridge was opened')
    expect(article).not.toContain('newsletter')
    expect((await run(['--from', 'warc'], record)).out).toBe(out)
    await run(['crawl.warc.gz', '-o', 'crawled/'])
    expect(String(gunzipSync(readFileSync(join(cwd, 'crawled/crawl.jsonl.gz'))))).toBe(out)
  })

  it('says what is no WARC', async () => {
    put('wrong.warc', page)
    expect(await run(['wrong.warc'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('wrong.warc: is no WARC file') })
  })
})
