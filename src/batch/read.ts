import { constants } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Decoded, decode, NotTextError } from '../parse/decode.ts'
import { looksLikeMhtml } from '../parse/looks-like-mhtml.ts'
import { faultCode } from './faults.ts'

/** A dump is one page: what is larger is something else, or a bomb. In bytes; `--max-page` sets another bound. */
export const largestDump = 256 * 1024 * 1024

const tooLarge = (what: string, most: number): NotTextError =>
  new NotTextError(`${what} more than ${sizeInWords(most)}; a dump is one page, so split it first, or raise the bound with --max-page`)

const sizeInWords = (bytes: number): string => {
  const unit = bytes % 2 ** 30 === 0 ? 30 : bytes % 2 ** 20 === 0 ? 20 : bytes % 2 ** 10 === 0 ? 10 : 0
  return `${bytes / 2 ** unit} ${{ 30: 'GB', 20: 'MB', 10: 'KB', 0: 'bytes' }[unit]}`
}

/**
 * Reads a dump from a file, unpacks it and decodes it.
 *
 * @param most how many bytes it may hold, packed and unpacked
 */
export async function readDump(path: string, charset?: string, most = largestDump): Promise<Decoded> {
  if ((await stat(path)).size > most) throw tooLarge('holds', most)
  return read(await readFile(path), charset, most)
}

/** Reads a dump from a stream to its end, unpacks it and decodes it. */
export async function readStream(stream: Readable, charset?: string, most = largestDump): Promise<Decoded> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.length
    if (size > most) throw tooLarge('holds', most)
    chunks.push(bytes)
  }
  return read(Buffer.concat(chunks), charset, most)
}

async function read(packed: Buffer, charset: string | undefined, most: number): Promise<Decoded> {
  const bytes = await unpack(packed, most)
  if (bytes.byteLength > constants.MAX_STRING_LENGTH) throw new NotTextError('longer than a text can be in this program; split it first')
  if (!looksLikeMhtml(bytes)) return decode(bytes, charset)
  const { readMhtml } = await import('../parse/mhtml.ts')
  const page = await readMhtml(bytes)
  return decode(page.bytes, charset ?? page.charset)
}

/** Unpacks gzip, told by its first bytes, not by a name: servers and tools often leave one without the other. */
async function unpack(bytes: Buffer, most: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: Math.min(most, constants.MAX_LENGTH) })
  } catch (error) {
    if (faultCode(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('unpacks to', most)
    throw new NotTextError(`its gzip data is broken or cut short (${error instanceof Error ? error.message : error}); fetch it again`)
  }
}
