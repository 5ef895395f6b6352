import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { writePaged } from '../../src/cli/pager.ts'
import type { Surroundings } from '../../src/cli/surroundings.ts'
import { temporaryFolder } from './call.ts'

const cwd = temporaryFolder()

/** A terminal of ten rows, and what was written to it. */
function terminal(rows = 10): { stdout: Surroundings['stdout']; written: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stdout: Object.assign(stream, { isTTY: true, rows, columns: 40 }), written: () => chunks.join('') }
}

const long = 'A line of the page.\n'.repeat(12)
const path = process.env.PATH ?? ''

describe('a long text', () => {
  it('goes through the pager that is set, whole, with the defaults of git', async () => {
    const { stdout, written } = terminal()
    const file = join(cwd, 'paged')
    await writePaged(long, { stdout, env: { PATH: path, PAGER: `cat > '${file}'; echo "$LESS" >> '${file}'` } }, true)
    expect(readFileSync(file, 'utf8')).toBe(`${long}FRX\n`)
    expect(written()).toBe('')
    await writePaged(long, { stdout, env: { PATH: path, LESS: 'S', PAGER: `cat > /dev/null; echo "$LESS" > '${file}'` } }, true)
    expect(readFileSync(file, 'utf8')).toBe('S\n')
  })

  it('is written where the pager cannot be run, or leaves early', async () => {
    const { stdout, written } = terminal()
    await writePaged(long, { stdout, env: { PATH: path, PAGER: 'no-such-pager-at-all 2> /dev/null' } }, true)
    expect(written()).toBe(long)
    const left = terminal()
    await writePaged(long.repeat(20_000), { stdout: left.stdout, env: { PATH: path, PAGER: 'true' } }, true)
    expect(left.written()).toBe('')
  })

  it('is written where no pager is wanted, or nobody would see one', async () => {
    const pager = async (): Promise<boolean> => {
      throw new Error('a pager was started')
    }
    for (const [paged, env, how] of [
      [false, {}, {}],
      [true, { PAGER: '' }, {}],
      [true, { PAGER: 'cat' }, {}],
      [true, {}, { isTTY: false }],
      [true, {}, { rows: 14 }],
    ] as const) {
      const { stdout, written } = terminal()
      await writePaged(long, { stdout: Object.assign(stdout, how), env }, paged, pager)
      expect(written()).toBe(long)
    }
  })

  it('is measured in rows of the terminal, without its colours', async () => {
    const commands: string[] = []
    const pager = async (command: string): Promise<boolean> => {
      commands.push(command)
      return true
    }
    const { stdout, written } = terminal()
    await writePaged(`${'x'.repeat(450)}\n`, { stdout, env: {} }, true, pager)
    expect(commands).toEqual(['less'])
    const coloured = `\x1b[31m${'x'.repeat(30)}\x1b[39m\n`.repeat(8)
    await writePaged(coloured, { stdout, env: {} }, true, pager)
    expect(commands).toHaveLength(1)
    expect(written()).toBe(coloured)
  })
})
