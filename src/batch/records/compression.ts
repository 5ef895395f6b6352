import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { SourceError } from './source-error.ts'

/** The forms in which a stream is packed. */
export type Compression = 'none' | 'gzip' | 'zstd'

/**
 * Unpacks a stream as it comes in. How it is packed is told by its first bytes, not by a name. All members of a gzip
 * file and all frames of a zstd file are read.
 *
 * @throws SourceError where the packed data is broken or cut short
 */
export async function* unpackStream(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const { form, source } = await sniff(chunks)
  try {
    if (form === 'gzip') yield* gunzip(source)
    else if (form === 'zstd') yield* unzstd(source)
    else yield* source
  } finally {
    await source.return(undefined)
  }
}

/** How a file of this name is to be packed when it is written. */
export function compressionOf(name: string): Compression {
  return /\.gz$/i.test(name) ? 'gzip' : /\.zst$/i.test(name) ? 'zstd' : 'none'
}

/**
 * Makes what packs a stream. gzip is written without name and time: the same records give the same bytes.
 *
 * @throws Error where this version of Node.js cannot write zstd
 */
export function makePacker(form: Compression): Transform | undefined {
  if (form === 'none') return undefined
  if (form === 'gzip') return zlib.createGzip()
  if (!('createZstdCompress' in zlib) || typeof zlib.createZstdCompress !== 'function') {
    throw new Error(`.zst is written by Node.js 22.15 or newer, and this is ${process.versions.node}; write .gz, or pipe the output through zstd`)
  }
  return zlib.createZstdCompress() as Transform
}

type Bytes = AsyncGenerator<Uint8Array, void, undefined>

/** Looks at no more bytes than it takes to tell the form: a line that was written in must not wait for a second one. */
async function sniff(chunks: AsyncIterable<Uint8Array | string>): Promise<{ form: Compression; source: Bytes }> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let form: Compression | undefined
  while (form === undefined) {
    const { done, value } = await iterator.next()
    if (done) form = 'none'
    else {
      head = Buffer.concat([head, Buffer.from(value as Uint8Array)])
      form = formOf(head)
    }
  }
  async function* all(): Bytes {
    try {
      if (head.length > 0) yield head
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield Buffer.from(next.value as Uint8Array)
    } finally {
      await iterator.return?.()
    }
  }
  return { form, source: all() }
}

/** Tells the form by the first bytes; undefined where there are too few. */
function formOf(head: Uint8Array): Compression | undefined {
  const magics: [Compression, number[]][] = [
    ['gzip', [0x1f, 0x8b]],
    ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
    // A frame that readers skip; some tools begin their files with one.
    ...Array.from({ length: 16 }, (_, i): [Compression, number[]] => ['zstd', [0x50 + i, 0x2a, 0x4d, 0x18]]),
  ]
  let open = false
  for (const [form, magic] of magics) {
    const met = magic.slice(0, head.length).every((byte, i) => head[i] === byte)
    if (met && head.length >= magic.length) return form
    open ||= met
  }
  return open ? undefined : 'none'
}

async function* gunzip(source: Bytes): Bytes {
  const unpacked = zlib.createGunzip()
  const feeding = feed(source, unpacked)
  try {
    yield* unpacked
  } catch (error) {
    throw new SourceError(`its gzip data is broken or cut short (${message(error)}); fetch it again`)
  } finally {
    unpacked.destroy()
  }
  await feeding
}

/** Hands a stream on as fast as it is taken; a fault of the source comes out at the other end. */
async function feed(source: Bytes, into: Transform): Promise<void> {
  try {
    for await (const bytes of source) {
      if (into.destroyed) return
      await new Promise<void>(done => into.write(bytes, () => done()))
    }
    into.end()
  } catch (error) {
    into.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

/** A few packed bytes can hold very many: they are unpacked in small steps. */
const step = 1024

/** By a library: what Node.js brings along since 22.15 stops in silence after the first of several frames (nodejs/node#64741). */
async function* unzstd(source: Bytes): Bytes {
  const { Decompress } = await import('fzstd')
  let ready: Uint8Array[] = []
  const decompress = new Decompress(bytes => {
    // It goes on writing into its own memory.
    if (bytes.length > 0) ready.push(bytes.slice())
  })
  const push = (bytes: Uint8Array, last: boolean): Uint8Array[] => {
    try {
      decompress.push(bytes, last)
    } catch (error) {
      throw new SourceError(`its zstd data is broken or cut short (${message(error)}); fetch it again`)
    }
    const done = ready
    ready = []
    return done
  }
  for await (const bytes of source) for (let from = 0; from < bytes.length; from += step) yield* push(bytes.subarray(from, from + step), false)
  yield* push(new Uint8Array(), true)
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error))
