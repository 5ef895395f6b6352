import { readFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type DecodedDump, decode, NotTextError } from '../parse/decode.ts'
import { faultCode } from './faults.ts'

/** A dump is one page: what is larger is something else, or a bomb. */
export const largestDump = 256 * 1024 * 1024

const tooLarge = (what: string): NotTextError => new NotTextError(`${what} more than ${largestDump / 1024 / 1024} MB; a dump is one page, so split it first`)

/** Reads a dump from a file, unpacks it and decodes it. */
export async function readDump(path: string, charset?: string): Promise<DecodedDump> {
  if ((await stat(path)).size > largestDump) throw tooLarge('holds')
  return decode(await unpack(await readFile(path)), charset)
}

/** Reads a dump from a stream to its end, unpacks it and decodes it. */
export async function readStream(stream: Readable, charset?: string): Promise<DecodedDump> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.length
    if (size > largestDump) throw tooLarge('holds')
    chunks.push(bytes)
  }
  return decode(await unpack(Buffer.concat(chunks)), charset)
}

/** Unpacks gzip, told by its first bytes, not by a name: servers and tools often leave one without the other. */
async function unpack(bytes: Buffer): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: largestDump })
  } catch (error) {
    if (faultCode(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('unpacks to')
    throw new NotTextError(`its gzip data is broken or cut short (${error instanceof Error ? error.message : error}); fetch it again`)
  }
}
