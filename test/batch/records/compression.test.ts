import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressionOf, makePacker, unpackStream } from '../../../src/batch/records/compression.ts'
import { SourceError } from '../../../src/batch/records/source-error.ts'

/** `{"text":"first"}` and `{"text":"second"}`, each with a line feed, as zstd packs them: with a check sum, and without. */
const frames = ['KLUv/QRYiQAAeyJ0ZXh0IjoiZmlyc3QifQpLkctO', 'KLUv/QBYkQAAeyJ0ZXh0Ijoic2Vjb25kIn0K'].map(frame => Buffer.from(frame, 'base64'))

async function unpack(bytes: Uint8Array, size = bytes.length): Promise<string> {
  const chunks: Uint8Array[] = []
  for (let from = 0; from < bytes.length; from += size) chunks.push(bytes.subarray(from, from + size))
  const parts: Uint8Array[] = []
  for await (const part of unpackStream(Readable.from(chunks))) parts.push(part)
  return Buffer.concat(parts).toString()
}

describe('unpackStream', () => {
  const both = '{"text":"first"}\n{"text":"second"}\n'

  it.each([1, 3, 1000])('reads all members of gzip and all frames of zstd, in chunks of %i bytes', async size => {
    expect(await unpack(Buffer.concat([gzipSync('{"text":"first"}\n'), gzipSync('{"text":"second"}\n')]), size)).toBe(both)
    expect(await unpack(Buffer.concat(frames), size)).toBe(both)
    const skipped = Buffer.concat([Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9]), ...frames])
    expect(await unpack(skipped, size)).toBe(both)
    expect(await unpack(Buffer.from(both), size)).toBe(both)
    expect(await unpack(Buffer.from('(P'), size)).toBe('(P')
    expect(await unpack(Buffer.from(''), size)).toBe('')
  })

  it('says that packed data is cut short or broken', async () => {
    await expect(unpack(gzipSync('a'.repeat(1000)).subarray(0, -12))).rejects.toThrow(/gzip data is broken or cut short/)
    await expect(unpack((frames[1] as Buffer).subarray(0, -3))).rejects.toThrow(/zstd data is broken or cut short/)
    const broken = Buffer.from(gzipSync('a'.repeat(1000)))
    broken[broken.length - 6] = 7
    await expect(unpack(broken)).rejects.toThrow(SourceError)
  })

  it('hands on what came in without waiting for more', async () => {
    const source = new Readable({ read() {} })
    const unpacked = unpackStream(source)
    source.push('{')
    expect(String((await unpacked.next()).value)).toBe('{')
    source.push('}')
    expect(String((await unpacked.next()).value)).toBe('}')
    source.destroy()
  })

  it('passes a fault of the source on', async () => {
    const failing = (head: Uint8Array): Readable =>
      Readable.from(
        (async function* () {
          yield head
          throw Object.assign(new Error('gone'), { code: 'EIO' })
        })(),
      )
    for (const head of [Buffer.from('{'), gzipSync('x')]) {
      await expect(
        (async () => {
          for await (const _ of unpackStream(failing(head)));
        })(),
      ).rejects.toThrow('gone')
    }
  })
})

describe('makePacker', () => {
  it('packs by the name, and the same bytes each time, without name and time', async () => {
    expect([compressionOf('a.jsonl'), compressionOf('a.jsonl.GZ'), compressionOf('a.zst')]).toEqual(['none', 'gzip', 'zstd'])
    const packer = makePacker('gzip')
    packer?.end('abc')
    const packed = Buffer.concat((await packer?.toArray()) ?? [])
    // RFC 1952: flags, then the time.
    expect([...packed.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0])
    expect(String(gunzipSync(packed))).toBe('abc')
  })
})
