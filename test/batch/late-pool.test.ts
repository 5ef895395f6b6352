import { expect, it } from 'vitest'
import { openLatePool } from '../../src/batch/late-pool.ts'
import type { Executor, JobDied } from '../../src/batch/pool.ts'

/** A pool that says where each job was done; workers answer when they are told to. */
function setUp({ answers = true, worth = 10 } = {}) {
  const seen = { opened: 0, closed: 0 }
  let clock = 0
  let answer = (_: boolean): void => {}
  const answered = new Promise<boolean>(resolve => {
    answer = resolve
  })
  const workers: Executor<number, string> = {
    run: async (job): Promise<string | JobDied> => `${job} there`,
    close: async () => {
      seen.closed++
    },
  }
  const pool = openLatePool<number, string>({
    here: async job => {
      // Each job takes four milliseconds of this thread.
      clock += 4
      return `${job} here`
    },
    open: async () => {
      seen.opened++
      return workers
    },
    ready: () => answered,
    room: 3,
    worth,
    now: () => clock,
  })
  return { pool, seen, start: () => answer(answers) }
}

const all = (pool: Executor<number, string>, from: number, to: number): Promise<(string | JobDied)[]> =>
  Promise.all(Array.from({ length: to - from + 1 }, (_, i) => pool.run(from + i)))

it('starts no workers for who waits for each result, however long that goes on', async () => {
  const { pool, seen } = setUp()
  for (let job = 1; job <= 20; job++) expect(await pool.run(job)).toBe(`${job} here`)
  expect(seen.opened).toBe(0)
})

it('starts none for a few jobs at once', async () => {
  const { pool, seen } = setUp()
  expect(await all(pool, 1, 4)).toEqual(['1 here', '2 here', '3 here', '4 here'])
  expect(seen.opened).toBe(0)
})

it('goes on by itself while they start, and gives them as much as they have room for when they are there', async () => {
  const { pool, seen, start } = setUp()
  const first = await all(pool, 1, 6)
  expect(first).toEqual(first.map((_, i) => `${i + 1} here`))
  expect(seen.opened).toBe(1)
  start()
  await new Promise(setImmediate)
  expect(await all(pool, 7, 9)).toEqual(['7 there', '8 there', '9 there'])
  expect(await all(pool, 10, 14)).toEqual(['10 there', '11 there', '12 there', '13 there', '14 there'])
  await pool.close()
  expect(seen.closed).toBe(1)
})

it('goes on by itself where they do not come', async () => {
  const { pool, start } = setUp({ answers: false })
  await all(pool, 1, 6)
  start()
  await new Promise(setImmediate)
  expect(await all(pool, 7, 9)).toEqual(['7 here', '8 here', '9 here'])
})

it('ends workers that come too late', async () => {
  const { pool, seen } = setUp()
  const last = all(pool, 1, 6)
  await last
  await pool.close()
  expect(seen).toEqual({ opened: 1, closed: 1 })
})

it('passes on what a job throws, and goes on', async () => {
  const pool = openLatePool<number, string>({
    here: job => (job === 1 ? Promise.reject(new Error('thrown')) : Promise.resolve(`${job} here`)),
    open: () => Promise.reject(new Error('no workers')),
    ready: async () => true,
    room: 1,
    worth: 0,
    now: () => 0,
  })
  const results = await Promise.allSettled([1, 2, 3].map(job => pool.run(job)))
  expect(results).toEqual([
    { status: 'rejected', reason: new Error('thrown') },
    { status: 'fulfilled', value: '2 here' },
    { status: 'fulfilled', value: '3 here' },
  ])
})

it('goes on by itself with what the workers have no room for', async () => {
  const held: (() => void)[] = []
  let holds = false
  const pool = openLatePool<number, string>({
    here: async job => `${job} here`,
    open: async () => ({
      run: async job => {
        if (holds) await new Promise<void>(resolve => held.push(resolve))
        return `${job} there`
      },
      close: async () => {},
    }),
    ready: async () => true,
    room: 2,
    worth: 0,
    now: () => 0,
  })
  await all(pool, 1, 4)
  holds = true
  const results = all(pool, 5, 8)
  for (let turns = 0; turns < 10; turns++) await new Promise(setImmediate)
  for (const release of held) release()
  expect(await results).toEqual(['5 there', '6 there', '7 here', '8 here'])
})
