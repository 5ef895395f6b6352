import { expect, it } from 'vitest'
import { openLotPool } from '../../src/batch/lot-pool.ts'

const file = new URL('pool-worker.ts', import.meta.url)

it('outlives whatever a job does to its worker, and fails no other', async () => {
  const undone: string[] = []
  const undo = async (job: string): Promise<void> => void undone.push(job)
  const pool = openLotPool<string, string>({ file, threads: 2, timeout: 1, memory: 64, settings: {}, undo })
  const jobs = ['a', 'hang', 'b', 'eat', 'exit', 'c', 'throw', 'wait', 'd', 'e', 'hang', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'exit']
  const results = await Promise.all(jobs.map(job => pool.run(job)))
  await pool.close()
  const died = (why: string) => ({ kind: 'died', error: expect.stringContaining(why) })
  const late = died('took longer than 1 second to clean')
  const expected = new Map([
    ['hang', late],
    ['wait', late],
    ['eat', died('needs more than 64 MB of memory')],
    ['exit', died('its worker died')],
    ['throw', died('thrown')],
  ])
  expect(results).toEqual(jobs.map(job => expected.get(job) ?? `${job} done`))
  // It had come through in the lot in which the next took the worker along; the first was the only one of its lot.
  expect(undone).toContain('b')
  expect(undone).not.toContain('a')
})

it('fails every job, and does not wait for ever, when workers cannot start', async () => {
  const pool = openLotPool<string, string>({ file: new URL('not-there.mjs', import.meta.url), threads: 2, timeout: 5, memory: 64, settings: {} })
  const results = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(job => pool.run(job)))
  await pool.close()
  for (const result of results) expect(result).toMatchObject({ kind: 'died', error: expect.stringContaining('not-there') })
})

it('does jobs in the order in which they came, and brings what is done back before the whole lot is', async () => {
  const pool = openLotPool<string, string>({ file, threads: 1, timeout: 5, settings: {} })
  const jobs = Array.from({ length: 20 }, (_, i) => (i % 4 === 3 ? `long job ${i}` : `job ${i}`))
  const done: unknown[] = []
  await Promise.all(jobs.map(async job => done.push(await pool.run(job))))
  await pool.close()
  expect(done).toEqual(jobs.map(job => `${job} done`))
})

it('counts the time of a job from when it is begun, not from when it was handed in', async () => {
  const pool = openLotPool<string, string>({ file, threads: 1, timeout: 0.4, settings: {} })
  const jobs = Array.from({ length: 14 }, (_, i) => `long job ${i}`)
  const results = await Promise.all(jobs.map(job => pool.run(job)))
  await pool.close()
  expect(results).toEqual(jobs.map(job => `${job} done`))
})

it('hands out nothing more once it is told to stop, and loses nothing that was begun', async () => {
  let stopped = false
  const pool = openLotPool<string, string>({ file, threads: 1, timeout: 5, settings: {}, stopped: () => stopped })
  const jobs = Array.from({ length: 30 }, (_, i) => `job ${i}`)
  const results = await Promise.all(
    jobs.map(async job => {
      const result = await pool.run(job)
      stopped = true
      return result
    }),
  )
  await pool.close()
  const done = results.filter(result => typeof result === 'string')
  expect(done).toEqual(jobs.slice(0, done.length).map(job => `${job} done`))
  expect(done.length).toBeLessThan(20)
  expect(results.slice(done.length)).toEqual(jobs.slice(done.length).map(() => ({ kind: 'left' })))
})
