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

it('says in words what the system says in codes', () => {
  expect(describeFault(Object.assign(new Error('EACCES: …'), { code: 'EACCES' }))).toContain('permission denied')
  expect(describeFault(Object.assign(new Error('EODD: odd'), { code: 'EODD' }))).toBe('EODD: odd')
})
