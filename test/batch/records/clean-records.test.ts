import { describe, expect, it } from 'vitest'
import { cleanRecords, type RecordInput, type RecordLine } from '../../../src/batch/records/clean-records.ts'
import type { RecordResult } from '../../../src/batch/records/record-job.ts'

const line = (number: number, size = 10): RecordInput => ({ kind: 'line', number, bytes: Buffer.alloc(size), ended: true })
const blank: RecordResult = { kind: 'blank' }
const bytes = 1000

describe('cleanRecords', () => {
  it('gives records out in their order, whichever is done first, and never has more under way than it may', async () => {
    async function* inputs(): AsyncGenerator<RecordInput> {
      for (let number = 1; number <= 20; number++) yield line(number)
    }
    let running = 0
    let most = 0
    const slow = async ({ number }: RecordLine): Promise<RecordResult> => {
      most = Math.max(most, ++running)
      // The first of each three takes longest.
      for (let turns = 0; turns < 3 - (number % 3); turns++) await new Promise(setImmediate)
      running--
      return blank
    }
    const order: number[] = []
    for await (const { input, result } of cleanRecords(inputs(), slow, { records: 3, bytes })) {
      expect(result).toBe(blank)
      order.push(input.number)
    }
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(most).toBe(3)
  })

  it.each([1, 4])('does not wait for a further record before it gives out one that is done, with %i under way', async ahead => {
    const waiting: ((input: RecordInput) => void)[] = []
    async function* inputs(): AsyncGenerator<RecordInput> {
      for (;;) yield await new Promise<RecordInput>(resolve => waiting.push(resolve))
    }
    const records = cleanRecords(inputs(), async () => blank, { records: ahead, bytes })[Symbol.asyncIterator]()
    for (let number = 1; number <= 3; number++) {
      const next = records.next()
      while (waiting.length === 0) await new Promise(setImmediate)
      waiting.shift()?.(line(number))
      expect((await next).value).toMatchObject({ input: { number } })
    }
  })

  it('does not run away from who takes the records', async () => {
    let read = 0
    async function* inputs(): AsyncGenerator<RecordInput> {
      for (;;) yield line(++read)
    }
    const records = cleanRecords(inputs(), async () => blank, { records: 2, bytes })[Symbol.asyncIterator]()
    await records.next()
    for (let turns = 0; turns < 50; turns++) await new Promise(setImmediate)
    expect(read).toBeLessThanOrEqual(4)
    await records.return?.()
  })

  it('has no more bytes under way than it may, and lets a record that is larger go alone', async () => {
    async function* inputs(): AsyncGenerator<RecordInput> {
      for (let number = 1; number <= 12; number++) yield line(number, number % 4 === 0 ? 2000 : 400)
    }
    let held = 0
    let most = 0
    let mostOfSmall = 0
    const work = async ({ bytes }: RecordLine): Promise<RecordResult> => {
      held += bytes.length
      most = Math.max(most, held)
      if (bytes.length === 400) mostOfSmall = Math.max(mostOfSmall, held)
      for (let turns = 0; turns < 3; turns++) await new Promise(setImmediate)
      held -= bytes.length
      return blank
    }
    const order: number[] = []
    for await (const { input } of cleanRecords(inputs(), work, { records: 8, bytes })) order.push(input.number)
    expect(order).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    expect({ most, mostOfSmall }).toEqual({ most: 2000, mostOfSmall: 800 })
  })
})
