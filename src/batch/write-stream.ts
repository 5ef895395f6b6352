import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { hasEnded } from './own-files.ts'

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
  for (const name of await readdir(folder)) {
    const owner = name.startsWith(stem) ? /^(\d+)-\d+\.tmp$/.exec(name.slice(stem.length))?.[1] : undefined
    if (owner !== undefined && hasEnded(Number(owner))) await rm(join(folder, name), { force: true })
  }
}

/**
 * Begins a file and makes the folders on its way. A device or a pipe is written to directly: it must not be replaced.
 *
 * @param packer through which the bytes go, where the file is to be packed
 */
export async function openOutput(path: string, packer?: Transform): Promise<OutputStream> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  const direct = before !== undefined && !before.isFile()
  if (!before) await mkdir(dirname(target), { recursive: true })
  const stem = temporaryStem(basename(target))
  if (!direct) await removeLeftovers(dirname(target), stem)
  const written = direct ? target : join(dirname(target), `${stem}${process.pid}-${++count}.tmp`)
  const file = createWriteStream(written, { flags: direct ? 'w' : 'wx' })
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
    if (!direct) await rm(written, { force: true }).catch(() => {})
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
        if (before) await chmod(written, before.mode & 0o7777)
        await rename(written, target)
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
