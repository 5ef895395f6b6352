import { spawn } from 'node:child_process'
import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { describeFault } from '../../src/batch/faults.ts'
import { ChangedWhileReadError, largestDump, readBytes, readStream } from '../../src/batch/read.ts'
import { temporaryFolder } from '../cli/call.ts'

const folder = temporaryFolder()

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

it.skipIf(process.platform === 'win32')('does not take a file for whole that another program writes', async () => {
  const path = join(folder, 'growing.txt')
  writeFileSync(path, 'a line of text\n'.repeat(4_000_000))
  const { size } = statSync(path)
  const writer = spawn('sh', ['-c', 'while :; do echo one more line >> "$0"; done', path])
  try {
    while (statSync(path).size === size) await pause(5)
    await expect(readBytes(path)).rejects.toThrow(ChangedWhileReadError)
  } finally {
    writer.kill()
  }
})

it('reads a file, and says when it is gone', async () => {
  const path = join(folder, 'going.txt')
  writeFileSync(path, 'text')
  const { bytes } = await readBytes(path)
  expect(String(bytes)).toBe('text')
  rmSync(path)
  await expect(readBytes(path)).rejects.toMatchObject({ code: 'ENOENT' })
})

it('knows a file for settled only when no later change can have its time', async () => {
  const path = join(folder, 'settled.txt')
  writeFileSync(path, 'text')
  // The time of the last change can be set back, that of the inode cannot.
  utimesSync(path, 0, 0)
  expect((await readBytes(path)).state?.settled).toBe(false)
})
