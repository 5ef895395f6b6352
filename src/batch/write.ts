import { appendFileSync, closeSync, fchmodSync, fstatSync, lstatSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { open, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { faultCode } from './faults.ts'
import { makeFolders } from './make-folders.ts'
import { makeTemporaryName } from './own-files.ts'
import { onDisk, truePath } from './paths.ts'

/** A file that is written whole under a temporary name, beside the place where it belongs. */
export interface Staged {
  temporary: string
  target: string
  /** Its size in bytes and the time of its last change in nanoseconds. */
  size: string
  modified: string
}

/**
 * Writes a file so that it is there whole or not at all, and makes the folders on its way.
 *
 * A device or a pipe is written to directly: it must not be replaced by a file.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const staged = await stage(path, content, makeTemporaryName())
  if (staged) await putInPlace(staged)
}

/**
 * The first half of `writeWhole`: the content lies beside its place.
 *
 * It is not forced to the disk: after a loss of power, an article may be shorter than it was, which its size tells.
 *
 * @param name of the temporary file
 * @returns what `putInPlace` wants; null where all is done
 */
export async function stage(path: string, content: string | Uint8Array, name: string): Promise<Staged | null> {
  const target = await targetOf(path)
  const before = statSync(onDisk(target), { throwIfNoEntry: false })
  if (before && !before.isFile()) {
    await writeFile(onDisk(target), content)
    return null
  }
  const temporary = join(dirname(target), name)
  // As in reading: a thread has nothing else to do meanwhile.
  const file = openNew(temporary)
  try {
    try {
      writeFileSync(file, content)
      if (before) fchmodSync(file, before.mode & 0o7777)
      const { size, mtimeNs } = fstatSync(file, { bigint: true })
      return { temporary, target, size: String(size), modified: String(mtimeNs) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    await unlink(onDisk(temporary)).catch(() => {})
    throw error
  }
}

/** Makes a new file, and the folders on its way where they are missing. */
function openNew(path: string): number {
  try {
    return openSync(onDisk(path), 'wx')
  } catch (error) {
    if (faultCode(error) !== 'ENOENT') throw error
    makeFolders(dirname(path))
    return openSync(onDisk(path), 'wx')
  }
}

/** The second half: the file gets its name. */
export async function putInPlace({ temporary, target }: Pick<Staged, 'temporary' | 'target'>): Promise<void> {
  try {
    // Quicker than asking another thread, which would have to be woken for each page and take a worker's place.
    renameSync(onDisk(temporary), onDisk(target))
  } catch (error) {
    await unlink(onDisk(temporary)).catch(() => {})
    throw error
  }
}

/** Removes what somebody who could not finish has left beside a place. */
export async function discard(path: string, name: string): Promise<void> {
  await unlink(onDisk(join(dirname(await targetOf(path)), name))).catch(() => {})
}

/** Where a link leads: it is its target that is written. */
async function targetOf(path: string): Promise<string> {
  const stats = lstatSync(onDisk(path), { throwIfNoEntry: false })
  return stats?.isSymbolicLink() ? truePath(path).catch(() => path) : path
}

/** A file that is written piece by piece. */
export interface Lines {
  write(text: string): Promise<void>
  close(): Promise<void>
}

/** Begins a file of lines, or goes on with it, and makes the folders on its way. */
export async function openLines(path: string, how: 'begin' | 'append' = 'begin'): Promise<Lines> {
  makeFolders(dirname(path))
  const file = await open(onDisk(path), how === 'append' ? 'a' : 'w')
  // A file on the disk takes a piece at once, for the reason above; a pipe may let its writer wait.
  if ((await file.stat()).isFile()) return { write: async text => appendFileSync(file.fd, text), close: () => file.close() }
  // One after the other: pieces that are written at once could fall into each other.
  let last: Promise<unknown> = Promise.resolve()
  return {
    write: text => {
      // A file handle knows its place; `appendFile` goes on from there.
      const written = last.then(() => file.appendFile(text))
      last = written.catch(() => {})
      return written
    },
    close: async () => {
      await last
      await file.close()
    },
  }
}
