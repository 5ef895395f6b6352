import { chmod, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

let count = 0

/**
 * Writes a file so that it is there whole or not at all, and makes the folders on its way.
 *
 * A device or a pipe is written to directly: it must not be replaced by a file.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  if (before && !before.isFile()) return writeFile(target, content)
  if (!before) await mkdir(dirname(target), { recursive: true })
  // The name of the target may be as long as names can be, so the temporary one holds only its beginning.
  const beside = join(dirname(target), `.${basename(target).slice(0, 40)}.${process.pid}-${++count}.tmp`)
  try {
    await writeFile(beside, content, { flag: 'wx' })
    if (before) await chmod(beside, before.mode & 0o7777)
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw error
  }
}

/** A file that is written piece by piece. */
export interface Lines {
  write(text: string): Promise<void>
  close(): Promise<void>
}

/** Begins a file of lines, and makes the folders on its way. */
export async function openLines(path: string): Promise<Lines> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'w')
  return {
    // A file handle knows its place; `appendFile` goes on from there.
    write: text => file.appendFile(text),
    close: () => file.close(),
  }
}
