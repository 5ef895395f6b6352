import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Corpus } from './corpus.ts'
import { type Failure, measureProcess, type Usage } from './memory.ts'

/** One call of the command on many pages. */
export interface Batch {
  what: string
  pages: number
  bytes: number
  usage: Usage | Failure
}

/**
 * Runs the command over a folder, with one worker and with two where it knows `-j`, and over a stream of records where it
 * knows `--jsonl`.
 *
 * @param help what `cleancopy --help` prints: it says what the command can do
 * @param times how often the corpus is laid out in the folder
 */
export function measureBatches(command: string, { pages, bytes }: Corpus, help: string, times: number): Batch[] {
  const folder = mkdtempSync(join(tmpdir(), 'cleancopy-bench-'))
  const dumps = join(folder, 'dumps')
  mkdirSync(dumps)
  for (let k = 0; k < times; k++) for (const [i, page] of pages.entries()) writeFileSync(join(dumps, `${k}-${i}.txt`), page)
  const all = { pages: pages.length * times, bytes: bytes * times }
  try {
    const into = (name: string, ...flags: string[]): Usage | Failure => measureProcess([command, dumps, '-o', join(folder, name), '--quiet', ...flags])
    const batches: Batch[] = []
    if (/^\s+-j\b/m.test(help)) {
      batches.push({ what: 'folder, -j 1', ...all, usage: into('one', '-j', '1') }, { what: 'folder, -j 2', ...all, usage: into('two', '-j', '2') })
    } else batches.push({ what: 'folder', ...all, usage: into('articles') })
    if (/^\s+--jsonl\b/m.test(help)) {
      const records = Array.from({ length: times }, () => pages.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('')).join('')
      const usage = measureProcess([command, '--jsonl', '--quiet'], { input: records })
      batches.push({ what: 'stream, --jsonl', pages: all.pages, bytes: Buffer.byteLength(records), usage })
    }
    return batches
  } finally {
    rmSync(folder, { recursive: true })
  }
}
