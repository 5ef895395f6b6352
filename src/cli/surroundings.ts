import type { Readable, Writable } from 'node:stream'

/** All that a command knows of the world, handed in so that a test can stand in for a process. */
export interface Surroundings {
  stdin: Readable & { isTTY?: boolean }
  /** Rows and columns of a terminal. */
  stdout: Writable & { isTTY?: boolean; rows?: number; columns?: number }
  stderr: Writable & { isTTY?: boolean }
  env: Readonly<Record<string, string | undefined>>
  /** The folder against which paths are read. */
  cwd: string
}

/** What a command ends with: `ok`; an input `failed`, the others are done; or wrong `usage`, and nothing was done. */
export const exit = { ok: 0, failed: 1, usage: 2 } as const

/** A call that cannot be carried out as it stands; its message says how it can. */
export class UsageError extends Error {
  override name = 'UsageError'
}
