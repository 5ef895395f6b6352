import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { call, type Outcome, page, temporaryFolder } from './call.ts'

const root = temporaryFolder()
let cwd = root
let count = 0
const dump = (): string => join(cwd, 'dumps/a.txt')
const article = (): string => join(cwd, 'out/a.txt')
const journal = (): string => join(cwd, 'out/.cleancopy.jsonl')
// A folder of one page: no worker is needed for it.
const clean = (...args: string[]): Promise<Outcome> => call(['dumps', '-o', 'out', ...args], { cwd })
const resume = (...args: string[]): Promise<Outcome> => clean('--resume', ...args)

const skipped = 'cleancopy: 0 of 1 page cleaned, 1 done before'
const cleaned = 'cleancopy: 1 of 1 page cleaned;'

/** Changes the last entry of the record. */
const editJournal = (what: RegExp, by: string): void => {
  const lines = readFileSync(journal(), 'utf8').split('\n')
  const last = lines.findLastIndex(line => line.startsWith('{"output"'))
  const edited = lines[last]?.replace(what, by) ?? ''
  expect(edited).not.toBe(lines[last])
  writeFileSync(journal(), lines.with(last, edited).join('\n'))
}

beforeEach(async () => {
  cwd = join(root, String(++count))
  mkdirSync(join(cwd, 'dumps'), { recursive: true })
  writeFileSync(dump(), page)
  expect((await clean()).err).toContain(cleaned)
})

describe('--resume skips', () => {
  it('a page that is done, and leaves its article alone', async () => {
    const before = statSync(article(), { bigint: true })
    expect((await resume()).err).toContain(skipped)
    expect(statSync(article(), { bigint: true }).ino).toBe(before.ino)
  })

  it('a page that was only touched, also the next time', async () => {
    utimesSync(dump(), 1, 1)
    expect((await resume()).err).toContain(skipped)
    expect((await resume()).err).toContain(skipped)
  })

  it('a page that has another name by now, if its name is not in its article', async () => {
    expect((await call([dump(), join(cwd, 'dumps/gone.txt'), '-o', join(cwd, 'out'), '--resume'])).err).toContain('1 done before')
    await clean('-f', 'json')
    expect((await resume('-f', 'json')).err).toContain(skipped)
    const other = await call([dump(), join(cwd, 'dumps/gone.txt'), '-o', join(cwd, 'out'), '--resume', '-f', 'json'])
    expect(other.err).toContain('1 of 2 pages cleaned')
    expect(JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8')).source).toBe(dump())
  })
})

describe('--resume cleans again', () => {
  it('a page that changed, even with the same size and time', async () => {
    const { atime, mtime } = statSync(dump())
    writeFileSync(dump(), page.replaceAll('seven arches', 'eight arches'))
    utimesSync(dump(), atime, mtime)
    expect((await resume()).err).toContain(cleaned)
    expect(readFileSync(article(), 'utf8')).toContain('eight arches')
  })

  it('a page whose article is gone, or is not as it was written', async () => {
    const text = readFileSync(article(), 'utf8')
    rmSync(article())
    expect((await resume()).err).toContain(cleaned)
    writeFileSync(article(), text.slice(0, -9))
    expect((await resume()).err).toContain(cleaned)
    expect(readFileSync(article(), 'utf8')).toBe(text)
  })

  it('a page that was set back to its earlier time, long after it was read', async () => {
    const { atime, mtime } = statSync(dump())
    editJournal(/"settled":false/, '"settled":true')
    writeFileSync(dump(), page.replaceAll('seven arches', 'eight arches'))
    utimesSync(dump(), atime, mtime)
    editJournal(/"modified":"\d+"/, `"modified":"${statSync(dump(), { bigint: true }).mtimeNs}"`)
    expect((await resume()).err).toContain(cleaned)
  })

  it('a page that could have changed in the moment in which it was read', async () => {
    // As if other bytes had been read, of the same size and at the same time.
    editJournal(/"hash":"./, '"hash":"?')
    expect((await resume()).err).toContain(cleaned)
    editJournal(/"hash":"./, '"hash":"?')
    editJournal(/"settled":false/, '"settled":true')
    expect((await resume()).err).toContain(skipped)
  })

  it('a page whose article has its time, but not its size', async () => {
    writeFileSync(article(), 'short')
    editJournal(/("article":\{"size":"\d+","modified":)"\d+"/, `$1"${statSync(article(), { bigint: true }).mtimeNs}"`)
    expect((await resume()).err).toContain(cleaned)
  })

  it('all pages when options are others, and says so', async () => {
    const { err } = await resume('--parts', 'title')
    expect(err).toContain('out: nothing to resume: the options are others than before')
    expect(err).toContain(cleaned)
    expect(readFileSync(article(), 'utf8')).toBe('The Mill Bridge Opens Again\n')
    expect((await resume('--parts', 'title')).err).toContain(skipped)
    for (const other of [['--keep', 'share'], ['--recall'], ['--lang', 'en'], ['--charset', 'utf-8'], ['--from', 'text']])
      expect((await resume(...other)).err).toContain('the options are others')
  })

  it('all pages when the program or its rules are others, and says so', async () => {
    writeFileSync(journal(), readFileSync(journal(), 'utf8').replace(/"program":"./, '"program":"?'))
    const { err } = await resume()
    expect(err).toContain('the version or its rules are others than before')
    expect(err).toContain(cleaned)
  })

  it('what the record of a killed run names only in part', async () => {
    const record = readFileSync(journal(), 'utf8')
    writeFileSync(journal(), record.slice(0, record.indexOf('"facts"')))
    expect((await resume()).err).toContain(cleaned)
    expect((await resume()).err).toContain(skipped)
  })

  it('nothing less without --resume', async () => {
    expect((await clean()).err).toContain(cleaned)
  })
})

it('removes what a killed run left unfinished, and nothing else', async () => {
  // No process has this number.
  mkdirSync(join(cwd, 'out/deep'))
  for (const name of ['.cleancopy-4194999-1.tmp', 'deep/.cleancopy-4194999-22.tmp', '.mine.tmp', '.cleancopy-mine.tmp', `.cleancopy-${process.ppid}-1.tmp`])
    writeFileSync(join(cwd, 'out', name), 'half')
  // A run that ended by itself leaves nothing; one that did not has no end in its record.
  await resume()
  expect(readdirSync(join(cwd, 'out/deep'))).toHaveLength(1)
  appendFileSync(journal(), '{"output":"b.t')
  expect((await resume()).err).toContain('removed 2 unfinished files that an earlier run left')
  expect(new Set(readdirSync(join(cwd, 'out')))).toEqual(
    new Set(['.cleancopy-mine.tmp', `.cleancopy-${process.ppid}-1.tmp`, '.cleancopy.jsonl', '.mine.tmp', 'a.txt', 'deep']),
  )
  expect(readdirSync(join(cwd, 'out/deep'))).toEqual([])
})

describe('--status', () => {
  it('names each input in order, with what became of it', async () => {
    writeFileSync(join(cwd, 'dumps/b.txt'), 'a\0b')
    writeFileSync(join(cwd, 'dumps/c.txt'), '\n')
    await call(['dumps/b.txt', 'dumps/gone.txt', 'dumps', '-o', 'out', '--resume', '--status', 'new/status.jsonl'], { cwd })
    const records = readFileSync(join(cwd, 'new/status.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(records.map(({ source, output, status }) => [source, output, status])).toEqual([
      ['dumps/b.txt', null, 'failed'],
      ['dumps/gone.txt', null, 'failed'],
      ['dumps/a.txt', 'out/a.txt', 'skipped'],
      ['dumps/c.txt', 'out/c.txt', 'empty'],
    ])
    for (const record of records) expect(Object.keys(record)).toEqual(['source', 'output', 'status', 'error', 'words', 'removed', 'warnings', 'ms'])
    expect(records[0].error).toContain('binary')
    expect(records[1].error).toContain('no such file')
    const { words, removed } = records[2]
    expect(removed.newsletter).toBe(7)
    expect(words.in).toBe(words.out + Object.values<number>(removed).reduce((a, b) => a + b, 0))
  })

  it('is there for standard output too', async () => {
    await call(['dumps/a.txt', '--status', 'status.jsonl'], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, 'status.jsonl'), 'utf8'))).toMatchObject({ source: 'dumps/a.txt', output: null, status: 'ok' })
  })
})

describe('--files-from', () => {
  it('reads names from a file, and from standard input with zero bytes between them', async () => {
    writeFileSync(join(cwd, 'dumps/two\nlines.txt'), page)
    writeFileSync(join(cwd, 'list'), 'dumps/a.txt\r\n\ndumps/gone.txt\n')
    const lines = await call(['--files-from', 'list'], { cwd })
    expect(lines.out).toContain('The old mill bridge')
    expect(lines.err).toBe('cleancopy: dumps/gone.txt: no such file or folder; check the name\n')
    const zeros = await call(['--files-from', '-', '-0'], { cwd, stdin: 'dumps/two\nlines.txt\0' })
    expect(zeros).toEqual({ code: 0, out: lines.out, err: '' })
    expect(await call(['--files-from', '-'], { cwd, stdin: '' })).toEqual({ code: 0, out: '', err: '' })
  })
})

it.each([
  [['--resume', 'dumps/a.txt'], '--resume needs an output folder'],
  [['--resume', 'dumps/a.txt', '-o', 'x.txt'], '--resume needs an output folder'],
  [['--resume', 'dumps', '-o', 'out', '--removed', 'cuts'], 'use --format json'],
  [['-0'], 'name the list with --files-from'],
  [['--files-from', '-', '-'], 'standard input cannot be both'],
  [['--files-from', 'gone'], "the list 'gone' cannot be read: no such file"],
  [['dumps', '-o', 'out', '--status', 'x', '--removed', './x'], "'x' is named for --removed and for --status"],
  [['dumps', '-o', 'out', '--status', 'out/a.txt'], 'name another file for --status'],
  [['dumps', '-o', 'out', '--status', 'out/.cleancopy.jsonl'], 'name another file for --status'],
  [['-j', '0'], 'a number from 1 to 1024'],
  [['-j', 'all'], 'a number from 1 to 1024'],
  [['--timeout', '0'], 'a number of seconds above 0'],
  [['--include', ''], 'The name is empty'],
])('%j is wrong usage', async (args, message) => {
  const { code, err } = await call(args, { cwd })
  expect(code).toBe(2)
  expect(err).toContain(message)
})

describe('what is passed over', () => {
  it('is told', async () => {
    writeFileSync(join(cwd, 'dumps/photo.jpg'), '')
    const { err } = await clean('--exclude', '*.jpg', '--exclude', 'drafts')
    expect(err).toContain('left out 1 file or folder, as --include and --exclude say: dumps/photo.jpg')
    expect((await clean()).err).toMatch(/skipped 1 file .*: dumps\/photo\.jpg\n.*1 of 1 page cleaned, 1 skipped;/)
    expect((await clean('-q')).err).toBe('')
  })
})
