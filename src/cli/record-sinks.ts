import { resolve } from 'node:path'
import { describeFault } from '../batch/faults.ts'
import { compressionOf, makePacker } from '../batch/records/compression.ts'
import { openLines } from '../batch/write.ts'
import { openOutput } from '../batch/write-stream.ts'
import { escapeControls, neutralise } from './control.ts'
import { ReaderGone, writeOut } from './stdout.ts'
import type { Surroundings } from './surroundings.ts'

/** Something could not be written. */
export class OutputError extends Error {
  override name = 'OutputError'
  readonly target: string
  constructor(target: string, cause: unknown) {
    super(`cannot be written: ${describeFault(cause)}`, { cause })
    this.target = target
  }
}

/** Where the records of one source go. Everything that it does may throw an OutputError. */
export interface RecordSink {
  write(bytes: Uint8Array): Promise<void>
  /** All is written. */
  close(): Promise<void>
  /** The source failed: of a file nothing is left. */
  discard(): Promise<void>
}

/** Makes sinks for standard output, one after the other; where a source ends without a line end, the next begins on a new line. */
export function stdoutSinks(stdout: Surroundings['stdout']): () => RecordSink {
  let open = false
  const put = async (bytes: string | Uint8Array): Promise<void> => {
    try {
      await writeOut(stdout, bytes)
    } catch (error) {
      throw error instanceof ReaderGone ? error : new OutputError('standard output', error)
    }
  }
  return () => {
    let first = true
    return {
      async write(bytes) {
        if (bytes.length === 0) return
        if (first && open) await put('\n')
        first = false
        open = bytes.at(-1) !== 0x0a
        await put(stdout.isTTY === true ? harmless(bytes) : bytes)
      },
      async close() {},
      async discard() {},
    }
  }
}

/** JSON keeps its meaning; what is no JSON shows signs in place of controls. */
const harmless = (bytes: Uint8Array): string => neutralise(escapeControls(Buffer.from(bytes).toString('utf8')))

/** Opens the file for the records of a source, packed as its name says. */
export async function fileSink(path: string): Promise<RecordSink> {
  const guard = async <T>(doing: Promise<T>): Promise<T> => {
    try {
      return await doing
    } catch (error) {
      throw new OutputError(path, error)
    }
  }
  const file = await guard(openOutput(path, makePacker(compressionOf(path))))
  return { write: bytes => guard(file.write(bytes)), close: () => guard(file.close()), discard: () => file.discard() }
}

/** Opens a file of lines beside the output: errors, or what was removed. */
export async function linesSink(name: string, cwd: string): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }> {
  try {
    const lines = await openLines(resolve(cwd, name))
    return {
      write: text =>
        lines.write(text).catch(error => {
          throw new OutputError(name, error)
        }),
      close: () => lines.close(),
    }
  } catch (error) {
    throw new OutputError(name, error)
  }
}
