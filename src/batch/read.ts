import { constants } from 'node:buffer'
import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { type DecodedDump, decode, NotTextError } from '../parse/decode.ts'
import { looksLikeMhtml } from '../parse/looks-like-mhtml.ts'
import { faultCode } from './faults.ts'
import { onDisk } from './paths.ts'
import { type FileState, sameState, stateOf } from './state.ts'

/** A dump is one page: what is larger is something else, or a bomb. In bytes; `--max-page` sets another bound. */
export const largestDump = 256 * 1024 * 1024

const tooLarge = (what: string, most: number): NotTextError =>
  new NotTextError(`${what} more than ${sizeInWords(most)}; a dump is one page, so split it first, or raise the bound with --max-page`)

const sizeInWords = (bytes: number): string => {
  const unit = bytes % 2 ** 30 === 0 ? 30 : bytes % 2 ** 20 === 0 ? 20 : bytes % 2 ** 10 === 0 ? 10 : 0
  return `${bytes / 2 ** unit} ${{ 30: 'GB', 20: 'MB', 10: 'KB', 0: 'bytes' }[unit]}`
}

/** A file that another program still writes. */
export class ChangedWhileReadError extends Error {
  override name = 'ChangedWhileReadError'
  constructor() {
    super('changed while it was read; clean it again when it is complete')
  }
}

/**
 * Reads a dump from a file, unpacks it and decodes it.
 *
 * @param most how many bytes it may hold, packed and unpacked
 */
export async function readDump(path: string, charset?: string, most = largestDump): Promise<DecodedDump> {
  const { bytes } = await readBytes(path, most)
  return decodeDump(bytes, charset, most)
}

/** Unpacks and decodes the bytes of a dump; of a web archive those of its page. */
export async function decodeDump(packed: Buffer, charset?: string, most = largestDump): Promise<DecodedDump> {
  const bytes = await unpack(packed, most)
  if (bytes.byteLength > constants.MAX_STRING_LENGTH) throw new NotTextError('longer than a text can be in this program; split it first')
  if (!looksLikeMhtml(bytes)) return decode(bytes, charset)
  const { readMhtml } = await import('../parse/mhtml.ts')
  const page = await readMhtml(bytes)
  return decode(page.bytes, charset ?? page.charset)
}

/** The bytes of a file, all of one moment. */
export interface FileBytes {
  bytes: Buffer
  /** Null for a pipe or a device, which has no lasting state. */
  state: FileState | null
}

/**
 * Reads a file whole, and looks whether it was changed meanwhile.
 *
 * @throws ChangedWhileReadError when another program wrote to it
 */
export async function readBytes(path: string, most = largestDump): Promise<FileBytes> {
  const name = onDisk(path)
  // To open a pipe can take for ever, and must not hold up the thread.
  if (!statSync(name).isFile()) return { bytes: await gather(createReadStream(name), most), state: null }
  // A thread cleans one page at a time and has nothing else to do meanwhile: this way it costs least.
  const file = openSync(name, 'r')
  try {
    const before = stateOf(fstatSync(file, { bigint: true }))
    if (before && Number(before.size) > most) throw tooLarge('holds', most)
    const bytes = readPieces(file, Number(before?.size ?? 0))
    if (!sameState(before, stateOf(fstatSync(file, { bigint: true })))) throw new ChangedWhileReadError()
    return { bytes, state: before }
  } finally {
    closeSync(file)
  }
}

/** So many bytes are read at once: whoever waits for the disk, or writes to the file, gets a turn. */
const pieceSize = 256 * 1024

/** Reads as many bytes as a file should have; one that is shorter by now, or longer, was changed. */
function readPieces(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const read = readSync(file, bytes, length, Math.min(pieceSize, bytes.length - length), null)
    length += read
    if (read === 0 || length > size) break
  }
  if (length !== size) throw new ChangedWhileReadError()
  return bytes.subarray(0, size)
}

/** Reads a dump from a stream to its end, unpacks it and decodes it. */
export async function readStream(stream: Readable, charset?: string, most = largestDump): Promise<DecodedDump> {
  return decodeDump(await gather(stream, most), charset, most)
}

/** Reads a stream to its end, but no more than a dump can hold. */
export async function gather(stream: Readable, most = largestDump): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.length
    if (size > most) throw tooLarge('holds', most)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** Unpacks gzip, told by its first bytes, not by a name: servers and tools often leave one without the other. */
async function unpack(bytes: Buffer, most: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const [{ promisify }, { gunzip }] = await Promise.all([import('node:util'), import('node:zlib')])
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: Math.min(most, constants.MAX_LENGTH) })
  } catch (error) {
    if (faultCode(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('unpacks to', most)
    throw new NotTextError(`its gzip data is broken or cut short (${error instanceof Error ? error.message : error}); fetch it again`)
  }
}
