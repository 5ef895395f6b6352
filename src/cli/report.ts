import { Chalk, type ChalkInstance, chalkStderr } from 'chalk'
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
  const chalk = coloursOf(stderr, env, options.color)
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

/** The colours that a stream takes: none where it is no terminal, or the user wants none. */
export function coloursOf(stream: Surroundings['stderr'], env: Surroundings['env'], wanted: boolean): ChalkInstance {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  const can = forced || (stream.isTTY === true && env.TERM !== 'dumb' && env.FORCE_COLOR === undefined)
  const level = wanted && !env.NO_COLOR && can ? chalkStderr.level || 1 : 0
  return new Chalk({ level })
}
