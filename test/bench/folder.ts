import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Corpus } from './corpus.ts'
import { type Failure, measureTogether, type Usage } from './memory.ts'

/** What many pages took. */
export interface Batch {
  what: string
  pages: number
  bytes: number
  usage: Usage | Failure
}

/**
 * Runs the command over a folder and over a stream of records, each with one worker and with two, by turns; and two commands of one
 * worker at the same time, each over half of the folder: more than they gain over one, two workers cannot on the same machine.
 *
 * @param times how often the corpus is laid out in the folder, and in the stream
 * @param rounds how often each is run: the fastest counts, since what else the machine does only makes them slower
 */
export async function measureBatches(command: string, { pages, bytes }: Corpus, times: number, rounds: number): Promise<Batch[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cleancopy-bench-'))
  const dumps = join(folder, 'dumps')
  const stream = join(folder, 'dumps.jsonl')
  const halves = ['a', 'b'].map(half => join(dumps, half)) as [string, string]
  for (const half of halves) mkdirSync(half, { recursive: true })
  for (let k = 0; k < times; k++) {
    for (const [i, page] of pages.entries()) writeFileSync(join(halves[k < times / 2 ? 0 : 1], `${k}-${i}.txt`), page)
    appendFileSync(stream, pages.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''))
  }
  const all = { pages: pages.length * times, bytes: bytes * times }
  try {
    const batches = [
      { what: 'folder, -j 1', calls: [[dumps, '-o', join(folder, 'one'), '-j', '1']] },
      { what: 'folder, -j 2', calls: [[dumps, '-o', join(folder, 'two'), '-j', '2']] },
      { what: 'folder, two commands', calls: halves.map((half, i) => [half, '-o', join(folder, `half-${i}`), '-j', '1']) },
      { what: 'stream, -j 1', calls: [[stream, '-j', '1']] },
      { what: 'stream, -j 2', calls: [[stream, '-j', '2']] },
    ].map(batch => ({ ...batch, ...all, usages: [] as (Usage | Failure)[] }))
    for (let round = 0; round < rounds; round++)
      for (const { calls, usages } of batches) usages.push(await measureTogether(calls.map(args => [command, ...args, '--quiet'])))
    return batches.map(({ what, pages, bytes, usages }) => ({ what, pages, bytes, usage: best(usages) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The fastest of some runs, with the most memory that any of them took; where one failed, that is told. */
function best(usages: readonly (Usage | Failure)[]): Usage | Failure {
  const failure = usages.find(usage => 'failed' in usage)
  if (failure) return failure
  const done = usages.filter(usage => 'wall' in usage)
  const [fastest] = [...done].sort((a, b) => a.wall - b.wall)
  return fastest ? { ...fastest, memory: Math.max(...done.map(({ memory }) => memory)) } : { failed: 'not run' }
}
