import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { describeFault } from '../../src/batch/faults.ts'
import { largestDump, readStream } from '../../src/batch/read.ts'

it('joins characters that are cut between two chunks', async () => {
  const bytes = Buffer.from('naïve 😀')
  expect((await readStream(Readable.from([...bytes].map(byte => Buffer.of(byte))))).text).toBe('naïve 😀')
})

it('refuses what unpacks to more than a page can be', async () => {
  const bomb = gzipSync(Buffer.alloc(largestDump + 1, 'a'))
  await expect(readStream(Readable.from([bomb]))).rejects.toThrow('unpacks to more than 256 MB')
})

it('takes another bound, and names the option that sets it', async () => {
  const read = (bytes: Uint8Array, most: number) => readStream(Readable.from([bytes]), undefined, most)
  await expect(read(Buffer.alloc(2049, 'a'), 2048)).rejects.toThrow(
    'holds more than 2 KB; a dump is one page, so split it first, or raise the bound with --max-page',
  )
  await expect(read(gzipSync(Buffer.alloc(1001, 'a')), 1000)).rejects.toThrow('unpacks to more than 1000 bytes')
  expect((await read(gzipSync(Buffer.alloc(1000, 'a')), 1000)).text).toHaveLength(1000)
})

it('says in words what the system says in codes', () => {
  expect(describeFault(Object.assign(new Error('EACCES: …'), { code: 'EACCES' }))).toContain('permission denied')
  expect(describeFault(Object.assign(new Error('EODD: odd'), { code: 'EODD' }))).toBe('EODD: odd')
})
