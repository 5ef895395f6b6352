import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { ReaderGone, writeOut } from './stdout.ts'
import type { Surroundings } from './surroundings.ts'

/** Shows a text in a pager; false where there is none. */
export type Pager = (command: string, text: string, env: Surroundings['env']) => Promise<boolean>

/**
 * Writes a text for people: through the pager that they have set where it is longer than their terminal, as git does.
 *
 * @param paged false for `--no-pager`
 * @param pager shows the text; for tests
 */
export async function writePaged(
  text: string,
  { stdout, env }: Pick<Surroundings, 'stdout' | 'env'>,
  paged: boolean,
  pager: Pager = startPager,
): Promise<void> {
  const command = env.PAGER ?? 'less'
  const wanted = paged && stdout.isTTY === true && command !== '' && command !== 'cat' && rowsOf(text, stdout.columns ?? 80) >= (stdout.rows ?? 24)
  if (wanted && (await pager(command, text, env))) return
  try {
    await writeOut(stdout, text)
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error
  }
}

/** How many rows a text takes on a terminal; wide characters may make it a few more. */
function rowsOf(text: string, columns: number): number {
  return stripVTControlCharacters(text)
    .split('\n')
    .reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / columns)), -1)
}

/** What a shell exits with when it cannot run a command. */
const notRun = [126, 127]

const startPager: Pager = (command, text, env) =>
  new Promise(done => {
    // The defaults of git: leave when it fits the screen, show colours, do not clear the screen.
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { LESS: 'FRX', LV: '-c', ...env } })
    // An interrupt is the pager's: it ends a search there, and must not leave the terminal to two readers.
    const ignore = (): void => {}
    process.on('SIGINT', ignore)
    const end = (shown: boolean): void => {
      process.off('SIGINT', ignore)
      done(shown)
    }
    child.on('error', () => end(false))
    child.on('close', code => end(!notRun.includes(code ?? 0)))
    // Who has seen enough leaves before the end.
    child.stdin.on('error', ignore)
    child.stdin.end(text)
  })
