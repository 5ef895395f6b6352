import { describeFault } from '../batch/faults.ts'
import { ReaderGone } from './stdout.ts'

/** Something that serves all pages could not be written. */
export class WriteError extends Error {
  override name = 'WriteError'
  readonly target: string
  constructor(target: string, cause: unknown) {
    super(`cannot be written: ${describeFault(cause)}`, { cause })
    this.target = target
  }
}

/** Says of a failed write where it failed. */
export async function blaming<T>(target: string, writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    throw error instanceof ReaderGone ? error : new WriteError(target, error)
  }
}
