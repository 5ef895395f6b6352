import type { BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { onDisk } from './paths.ts'

/** What tells a file from its earlier and later states; times in nanoseconds. */
export interface FileState {
  size: string
  modified: string
  /** When the inode was last changed: no program can set this back. */
  changed: string
  inode: string
  /** It was last changed so long before it was looked at that a later change must have another time. */
  settled: boolean
}

/** Clocks of file systems are coarse, by up to two seconds. */
const settledAfter = 3000

/** The state of a file; null for what is no file. */
export function stateOf(stats: BigIntStats): FileState | null {
  if (!stats.isFile()) return null
  const latest = stats.mtimeMs > stats.ctimeMs ? stats.mtimeMs : stats.ctimeMs
  return {
    size: String(stats.size),
    modified: String(stats.mtimeNs),
    changed: String(stats.ctimeNs),
    inode: String(stats.ino),
    settled: Date.now() - Number(latest) > settledAfter,
  }
}

/** The state of the file at a path; null where there is none. */
export async function stateAt(path: string): Promise<FileState | null> {
  const stats = await stat(onDisk(path), { bigint: true }).catch(() => undefined)
  return stats ? stateOf(stats) : null
}

/** Whether two looks found the same file in the same state. */
export function sameState(a: FileState | null, b: FileState | null): boolean {
  return a !== null && b !== null && a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode
}
