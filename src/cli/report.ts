import { chalkStderr } from 'chalk'
import { coloursFor } from './colours.ts'
import { spellOut } from './control.ts'
import type { Surroundings } from './surroundings.ts'

/** Writes to standard error, and to nothing else. */
export interface Report {
  /** Something went wrong; said in any case. */
  error(message: string, source?: string): void
  /** Something that the user may want to know; silent with `--quiet`. */
  note(message: string, source?: string): void
}

/** Makes the report of one run. */
export function makeReport({ stderr, env }: Pick<Surroundings, 'stderr' | 'env'>, options: { quiet: boolean; color: boolean }): Report {
  const chalk = coloursFor(stderr, env, options.color, chalkStderr.level)
  const write = (message: string, source: string | undefined, paint: (text: string) => string): void => {
    const about = source === undefined ? '' : `${chalk.bold(source === '-' ? 'standard input' : spellOut(source))}: `
    stderr.write(`${paint('cleancopy:')} ${about}${message.split('\n').map(spellOut).join('\n')}\n`)
  }
  return {
    error: (message, source) => write(message, source, chalk.red),
    note: (message, source) => {
      if (!options.quiet) write(message, source, chalk.yellow)
    },
  }
}
