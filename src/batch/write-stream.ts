import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, readdir, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { makeFolders } from './make-folders.ts'
import { hasEnded } from './own-files.ts'
import { nameOf, onDisk, truePath } from './paths.ts'

/** A file that is written piece by piece, and that has its name only once it is whole. */
export interface OutputStream {
  /** Settles once the bytes are taken, so that who waits for it keeps no more in memory than is under way. */
  write(bytes: Uint8Array): Promise<void>
  /** Ends the file and gives it its name. */
  close(): Promise<void>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

let count = 0

/**
 * How the name of a file begins until it is whole. The target's own may be as long as names can be, so only its beginning
 * is in it, and a mark of it all.
 */
const temporaryStem = (target: string): string => `.${target.slice(0, 40)}.${createHash('sha1').update(target).digest('hex').slice(0, 8)}.`

/** Removes what runs that were killed have left of this one file; somebody else's may be under way. */
async function removeLeftovers(folder: string, stem: string): Promise<void> {
  for (const bytes of await readdir(onDisk(folder), { encoding: 'buffer' }).catch(() => [])) {
    const name = nameOf(bytes)
    const owner = name.startsWith(stem) ? /^(\d+)-\d+\.tmp$/.exec(name.slice(stem.length))?.[1] : undefined
    if (owner !== undefined && hasEnded(Number(owner))) await unlink(onDisk(join(folder, name))).catch(() => {})
  }
}

/**
 * Begins a file and makes the folders on its way. A device or a pipe is written to directly: it must not be replaced.
 *
 * @param packer through which the bytes go, where the file is to be packed
 */
export async function openOutput(path: string, packer?: Transform): Promise<OutputStream> {
  const target = await truePath(path).catch(() => path)
  const before = await stat(onDisk(target)).catch(() => undefined)
  const direct = before !== undefined && !before.isFile()
  if (!before) makeFolders(dirname(target))
  const stem = temporaryStem(basename(target))
  if (!direct) await removeLeftovers(dirname(target), stem)
  const written = direct ? target : join(dirname(target), `${stem}${process.pid}-${++count}.tmp`)
  const file = createWriteStream(onDisk(written), { flags: direct ? 'w' : 'wx' })
  const head: Writable = packer ?? file
  let fault: unknown
  const done = new Promise<void>((resolve, reject) => {
    if (packer) pipeline(packer, file).then(resolve, reject)
    else file.on('close', resolve).on('error', reject)
  })
  done.catch(error => {
    fault = error
  })
  const remove = async (): Promise<void> => {
    if (!direct) await unlink(onDisk(written)).catch(() => {})
  }
  return {
    write: bytes =>
      new Promise((resolve, reject) => {
        // The fault of the file says more than that of the packer before it.
        head.write(bytes, error => (error ? setImmediate(() => reject(fault ?? error)) : resolve()))
      }),
    async close() {
      try {
        head.end()
        await done
        if (direct) return
        if (before) await chmod(onDisk(written), before.mode & 0o7777)
        await rename(onDisk(written), onDisk(target))
      } catch (error) {
        await remove()
        throw error
      }
    },
    async discard() {
      head.destroy()
      file.destroy()
      await done.catch(() => {})
      await remove()
    },
  }
}
