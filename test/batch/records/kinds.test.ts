import { describe, expect, it } from 'vitest'
import { recordKindOf, recordOutputName } from '../../../src/batch/records/kinds.ts'

describe('the names of files of records', () => {
  it.each([
    ['a.jsonl', 'jsonl', 'a.jsonl'],
    ['a.NDJSON.gz', 'jsonl', 'a.NDJSON.gz'],
    ['a.jsonl.zst', 'jsonl', 'a.jsonl.zst'],
    ['crawl.warc', 'warc', 'crawl.jsonl'],
    ['crawl.warc.gz', 'warc', 'crawl.jsonl.gz'],
    ['crawl.warc.wet.gz', 'wet', 'crawl.jsonl.gz'],
    ['crawl.wet', 'wet', 'crawl.jsonl'],
    ['rows.parquet', 'parquet', 'rows.jsonl'],
  ] as const)('%s holds %s and is written to %s', (name, kind, output) => {
    expect(recordKindOf(name)).toBe(kind)
    expect(recordOutputName(name, kind)).toBe(output)
  })

  it('of other files are theirs', () => {
    for (const name of ['page.txt', 'jsonl', 'a.jsonl.txt', 'a.parquet.gz', '-']) expect(recordKindOf(name)).toBeUndefined()
    expect(recordOutputName('part-0001.gz', 'jsonl')).toBe('part-0001.jsonl.gz')
    expect(recordOutputName('stdin', 'warc')).toBe('stdin.jsonl')
  })
})
