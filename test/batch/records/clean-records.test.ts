import { describe, expect, it } from 'vitest'
import { cleanRecords, type RecordInput } from '../../../src/batch/records/clean-records.ts'
import type { CleanText, RecordSettings } from '../../../src/batch/records/jsonl.ts'
import { clean } from '../../../src/clean.ts'

const settings: RecordSettings = { attributes: false, format: 'text', clean: {} }
const line = (number: number): RecordInput => ({ kind: 'line', number, bytes: Buffer.from(`{"text":"${number}"}`), ended: true })
const article = clean('')

describe('cleanRecords', () => {
  it('gives records out in their order, whichever is done first, and never has more under way than it may', async () => {
    async function* inputs(): AsyncGenerator<RecordInput> {
      for (let number = 1; number <= 20; number++) yield line(number)
    }
    let running = 0
    let most = 0
    const slow: CleanText = async text => {
      most = Math.max(most, ++running)
      // The first of each three takes longest.
      for (let turns = 0; turns < 3 - (Number(text) % 3); turns++) await new Promise(setImmediate)
      running--
      return article
    }
    const order: number[] = []
    for await (const { input, outcome } of cleanRecords(inputs(), settings, slow, { ahead: 3 })) {
      expect(outcome?.kind).toBe('cleaned')
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
    const records = cleanRecords(inputs(), settings, () => article, { ahead })[Symbol.asyncIterator]()
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
    const records = cleanRecords(inputs(), settings, () => article, { ahead: 2 })[Symbol.asyncIterator]()
    await records.next()
    for (let turns = 0; turns < 50; turns++) await new Promise(setImmediate)
    expect(read).toBeLessThanOrEqual(4)
    await records.return?.()
  })
})
