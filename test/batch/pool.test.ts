import { expect, it } from 'vitest'
import { openPool } from '../../src/batch/pool.ts'

const file = new URL('pool-worker.ts', import.meta.url)

it('fails every job, and does not wait for ever, when workers cannot start', async () => {
  const pool = openPool<string, string>({ file: new URL('not-there.mjs', import.meta.url), threads: 2, perThread: 2, settings: {} })
  const results = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(job => pool.run(job)))
  await pool.close()
  for (const result of results) expect(result).toMatchObject({ kind: 'died', error: expect.stringContaining('not-there') })
})

it('fails only the job that is to blame, of several that a worker has at once', async () => {
  const pool = openPool<string, string>({ file, threads: 1, perThread: 4, memory: 64, settings: {} })
  const jobs = ['a', 'exit', 'b', 'c', 'throw', 'd', 'eat', 'e', 'f', 'g']
  const results = await Promise.all(jobs.map(job => pool.run(job)))
  await pool.close()
  expect(results).toEqual([
    'a done',
    { kind: 'died', error: expect.stringContaining('its worker died') },
    'b done',
    'c done',
    { kind: 'died', error: expect.stringContaining('thrown') },
    'd done',
    { kind: 'died', error: expect.stringContaining('needs more than 64 MB of memory') },
    'e done',
    'f done',
    'g done',
  ])
})

it('does jobs in the order in which they came, though a worker has several at once', async () => {
  const pool = openPool<string, string>({ file, threads: 1, perThread: 3, settings: {} })
  const jobs = Array.from({ length: 12 }, (_, i) => `job ${i}`)
  const done: unknown[] = []
  await Promise.all(jobs.map(async job => done.push(await pool.run(job))))
  await pool.close()
  expect(done).toEqual(jobs.map(job => `${job} done`))
})
