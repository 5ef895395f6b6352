import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll } from 'vitest'
import { run } from '../../src/cli/program.ts'

/** A page with a newsletter box between the paragraphs of its article. */
export const page = `The Mill Bridge Opens Again

By Ada Quill

The old mill bridge was opened to walkers again on Tuesday after two years of repairs, the town council said in a statement.

Workers replaced four of its seven arches, and the stone was cut by hand from the quarry that had served the first builders.

Sign up for our free weekly newsletter

"We were surprised by how well the foundations had lasted," the engineer Ruth Alder said, adding that the river had been kind to them.

The repairs cost less than was planned, and the money that is left over will go to the path along the western bank.
`

/** What a call of the command left behind. */
export interface Outcome {
  code: number
  out: string
  err: string
}

/** Calls the command without a process. */
export async function call(
  args: string[],
  options: { stdin?: string | Uint8Array; cwd?: string; env?: Record<string, string>; terminal?: boolean } = {},
): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const collect = (into: string[]): Writable & { isTTY?: boolean } => {
    const stream: Writable & { isTTY?: boolean } = new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk))
        done()
      },
    })
    return Object.assign(stream, { isTTY: options.terminal === true })
  }
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout: collect(out),
    stderr: collect(err),
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
  })
  return { code, out: out.join(''), err: err.join('') }
}

/** An empty folder, which goes when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cleancopy-test-'))
  // A large corpus takes its time.
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 600_000)
  return folder
}
