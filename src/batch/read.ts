import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Decoded, decode, NotTextError } from '../parse/decode.ts'
import { faultCode } from './faults.ts'
import { onDisk } from './paths.ts'
import { type FileState, sameState, stateOf } from './state.ts'

/** A dump is one page: what is larger is something else, or a bomb. */
export const largestDump = 256 * 1024 * 1024

const tooLarge = (what: string): NotTextError => new NotTextError(`${what} more than ${largestDump / 1024 / 1024} MB; a dump is one page, so split it first`)

/** A file that another program still writes. */
export class ChangedWhileReadError extends Error {
  override name = 'ChangedWhileReadError'
  constructor() {
    super('changed while it was read; clean it again when it is complete')
  }
}

/** Reads a dump from a file, unpacks it and decodes it. */
export async function readDump(path: string, charset?: string): Promise<Decoded> {
  const { bytes } = await readBytes(path)
  return decodeDump(bytes, charset)
}

/** Unpacks and decodes the bytes of a dump. */
export async function decodeDump(bytes: Buffer, charset?: string): Promise<Decoded> {
  return decode(await unpack(bytes), charset)
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
export async function readBytes(path: string): Promise<FileBytes> {
  const file = await open(onDisk(path), 'r')
  try {
    const before = stateOf(await file.stat({ bigint: true }))
    if (before && Number(before.size) > largestDump) throw tooLarge('holds')
    const bytes = await readToEnd(file)
    const after = before && stateOf(await file.stat({ bigint: true }))
    if (before && (!sameState(before, after) || bytes.length !== Number(before.size))) throw new ChangedWhileReadError()
    return { bytes, state: before }
  } finally {
    await file.close()
  }
}

async function readToEnd(file: FileHandle): Promise<Buffer> {
  return gather(file.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 }))
}

/** Reads a dump from a stream to its end, unpacks it and decodes it. */
export async function readStream(stream: Readable, charset?: string): Promise<Decoded> {
  return decodeDump(await gather(stream), charset)
}

/** Reads a stream to its end, but no more than a dump can hold. */
export async function gather(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.length
    if (size > largestDump) throw tooLarge('holds')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
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
