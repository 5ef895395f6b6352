import { isUtf8 } from 'node:buffer'
import { realpathSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, sep } from 'node:path'

/**
 * Names of files are bytes, and not every one is UTF-8. Inside the program a path is a string all the same: a byte that
 * does not fit stands in it as the lone surrogate U+DC00 plus the byte, which no valid name holds. On its way to the disk
 * such a path becomes bytes again.
 */
const stray = /[\udc80-\udcff]/u

/** A name, or a path, as a string. */
export function nameOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  let name = ''
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find(n => at + n <= bytes.length && isUtf8(bytes.subarray(at, at + n)))
    name += length ? bytes.toString('utf8', at, at + length) : String.fromCharCode(0xdc00 + (bytes[at] as number))
    at += length ?? 1
  }
  return name
}

/** What `node:fs` wants for a path: the path itself, or its bytes where it is not valid text. */
export function onDisk(path: string): string | Buffer {
  if (!stray.test(path)) return path
  return Buffer.concat(Array.from(path, char => (stray.test(char) ? Buffer.of(char.charCodeAt(0) - 0xdc00) : Buffer.from(char))))
}

/** The path without links; throws where there is nothing. */
export async function truePath(path: string): Promise<string> {
  return nameOf(await realpath(onDisk(path), { encoding: 'buffer' }))
}

/** The path without links; undefined where there is nothing. */
export function truePathSync(path: string): string | undefined {
  try {
    return nameOf(realpathSync.native(onDisk(path), { encoding: 'buffer' }))
  } catch {
    return undefined
  }
}

/** The innermost folder that is above two folders, or one of them, by absolute paths; the other one where there is only one. */
export function sharedFolder(one: string | undefined, other: string): string {
  let shared = one ?? other
  while (other !== shared && !isBelow(other, shared)) shared = dirname(shared)
  return shared
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
