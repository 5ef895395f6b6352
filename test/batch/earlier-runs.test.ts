import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEarlierRuns } from '../../src/batch/earlier-runs.ts'
import { type JournalEntry, openJournal } from '../../src/batch/journal.ts'
import { temporaryFolder } from '../cli/call.ts'

const root = temporaryFolder()
let count = 0
const newFolder = (): string => {
  const folder = join(root, String(++count))
  mkdirSync(folder)
  return folder
}

const head = { layout: 1, program: 'p', options: 'o' } as const
const entry = (output: string, hash: string, source = `dumps/${output}`): JournalEntry => ({
  output,
  source,
  dump: { hash, size: '1', modified: '2', changed: '2', inode: '5', settled: true },
  article: { size: '3', modified: '4' },
  facts: { status: 'ok', words: { in: 2, out: 1 }, removed: {}, warnings: [], ms: 1 },
})

async function write(folder: string, ...entries: JournalEntry[]): Promise<void> {
  const journal = await openJournal(folder, head)
  for (const each of entries) await journal.add(each)
  await journal.close()
}

describe('of an earlier run', () => {
  it('every entry is found, whatever its length and letters, and none that is not there', async () => {
    const folder = newFolder()
    const entries = Array.from({ length: 300 }, (_, i) => entry(`é${i}.txt`, String(i), 'd'.repeat(i * 20)))
    await write(folder, ...entries)
    const { head: found, articles, killed } = await readEarlierRuns(folder)
    expect(found).toEqual(head)
    expect(killed).toBe(false)
    for (const each of [...entries, ...entries.toReversed()]) expect(articles.get(each.output)).toEqual(each)
    expect(articles.get('a.txt')).toBeUndefined()
    articles.close()
  })

  it('the last entry of an article counts', async () => {
    const folder = newFolder()
    await write(folder, entry('a.txt', 'old'), entry('b.txt', 'b'), entry('a.txt', 'new'))
    const { articles } = await readEarlierRuns(folder)
    expect(articles.get('a.txt')?.dump.hash).toBe('new')
    expect(articles.get('b.txt')?.dump.hash).toBe('b')
    articles.close()
  })

  it('a line that was cut off tells that it was killed, and what was written before and after is found', async () => {
    const folder = newFolder()
    await write(folder, entry('a.txt', 'a'))
    const journal = join(folder, '.cleancopy.jsonl')
    appendFileSync(journal, JSON.stringify(entry('b.txt', 'b')).slice(0, 40))
    const cut = await readEarlierRuns(folder)
    expect(cut.killed).toBe(true)
    expect(cut.articles.get('b.txt')).toBeUndefined()
    const next = await openJournal(folder, head, cut.articles)
    await next.add(entry('c.txt', 'c'))
    expect(next.known('a.txt')?.dump.hash).toBe('a')
    await next.close()
    const { articles, killed } = await readEarlierRuns(folder)
    expect(killed).toBe(false)
    expect(['a.txt', 'b.txt', 'c.txt'].map(output => articles.get(output)?.dump.hash)).toEqual(['a', undefined, 'c'])
    articles.close()
  })

  it('lines that are no entries, and endless ones, are passed over', async () => {
    const folder = newFolder()
    const lines = ['', '[]', '{"output":"x.txt"}', 'x'.repeat(3_000_000), JSON.stringify(entry('a.txt', 'a')), '{"ended":true}', '']
    writeFileSync(join(folder, '.cleancopy.jsonl'), lines.join('\n'))
    const { head: found, articles, killed } = await readEarlierRuns(folder)
    expect(found).toBeNull()
    expect(killed).toBe(false)
    expect(articles.get('a.txt')?.dump.hash).toBe('a')
    expect(articles.get('x.txt')).toBeUndefined()
    articles.close()
  })
})

it.each([
  ['removed', (path: string) => rmSync(path)],
  ['begun anew', (path: string) => writeFileSync(path, `${JSON.stringify(entry('long-name-of-another.txt', 'z'))}\n`.repeat(3))],
])('finds nothing where the record was %s meanwhile', async (_, change) => {
  const folder = newFolder()
  await write(folder, entry('a.txt', 'a'), entry('b.txt', 'b'))
  const { articles } = await readEarlierRuns(folder)
  change(join(folder, '.cleancopy.jsonl'))
  expect(['a.txt', 'b.txt'].map(output => articles.get(output))).toEqual([undefined, undefined])
  articles.close()
})

it('finds nothing where no run was', async () => {
  expect(await readEarlierRuns(newFolder())).toMatchObject({ head: null, killed: false })
})
