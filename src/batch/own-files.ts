import { unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { entriesOf } from './entries.ts'
import { onDisk } from './paths.ts'

/** The record of what was done, in the output folder. */
export const journalName = '.cleancopy.jsonl'

const temporaryName = /^\.cleancopy-(\d+)-\d+\.tmp$/

let count = 0

/** A name for a file that is not whole yet. It tells whose it is, so that what a killed run left behind can be removed. */
export const makeTemporaryName = (): string => `.cleancopy-${process.pid}-${++count}.tmp`

/** Whether a file is none of the user's, but one of ours that lies among them. */
export const isOwnFile = (name: string): boolean => name === journalName || temporaryName.test(name)

/**
 * Removes what killed runs left behind in a folder and in the folders below it; links are not followed.
 *
 * @returns how many files went
 */
export async function removeLeftovers(folder: string): Promise<number> {
  let removed = 0
  try {
    for await (const { name, isFolder } of entriesOf(folder)) {
      const path = join(folder, name)
      if (isFolder) removed += await removeLeftovers(path)
      else if (isLeftover(name)) {
        removed += await unlink(onDisk(path)).then(
          () => 1,
          () => 0,
        )
      }
    }
  } catch {
    // Where a folder cannot be read, nothing can be removed.
  }
  return removed
}

function isLeftover(name: string): boolean {
  const owner = temporaryName.exec(name)?.[1]
  return owner !== undefined && hasEnded(Number(owner))
}

/** Whether the process that a file is named after is no more; to be asked before this one writes any. */
export function hasEnded(owner: number): boolean {
  // What bears our own number is from one that had it before us.
  if (owner === process.pid) return true
  try {
    process.kill(owner, 0)
    return false
  } catch (error) {
    // Somebody else's process cannot be asked, but it is there.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}
