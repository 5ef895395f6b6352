import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { nameOf } from './paths.ts'

/** Reads a list of paths from a file. */
export async function readList(path: string, nul: boolean): Promise<Iterable<string>> {
  return splitList(await readFile(path), nul)
}

/** Reads a list of paths from a stream to its end. */
export async function readListStream(stream: Readable, nul: boolean): Promise<Iterable<string>> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array | string))
  return splitList(Buffer.concat(chunks), nul)
}

/** Cuts a list at its zero bytes, or at its line ends; what is empty names nothing. */
export function* splitList(bytes: Buffer, nul: boolean): Generator<string, void, undefined> {
  const separator = nul ? 0 : 0x0a
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(separator, from)
    const to = found < 0 ? bytes.length : found
    const whole = nameOf(bytes.subarray(from, to))
    const name = nul ? whole : whole.replace(/\r$/, '')
    if (name !== '') yield name
    from = to + 1
  }
}
