import { expect, it } from 'vitest'
import { closed, doLot } from '../../src/batch/lot.ts'

const shared = (): Int32Array => new Int32Array(new SharedArrayBuffer(4))

it('does the jobs one after the other, and tells how many it has begun', async () => {
  const begun = shared()
  const seen: [string, number][] = []
  const results = await doLot(
    { jobs: ['a', 'b', 'c'], begun },
    async job => {
      seen.push([job, Atomics.load(begun, 0)])
      await Promise.resolve()
      return job.toUpperCase()
    },
    () => 0,
  )
  expect(results).toEqual(['A', 'B', 'C'])
  expect(seen).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
})

it('gives back what it has after some time, and one result at least', async () => {
  let time = 0
  const slow = async (job: number): Promise<number> => {
    time += job
    return job
  }
  const doAll = (jobs: number[]) => doLot({ jobs, begun: shared() }, slow, () => time)
  expect(await doAll([20, 20, 20, 20])).toEqual([20, 20, 20])
  expect(await doAll([5000, 1])).toEqual([5000])
})

it('begins nothing more once its lot is closed', async () => {
  const begun = shared()
  const results = await doLot(
    { jobs: [1, 2, 3], begun },
    async job => {
      if (job === 2) Atomics.store(begun, 0, closed)
      return job
    },
    () => 0,
  )
  expect(results).toEqual([1, 2])
})
