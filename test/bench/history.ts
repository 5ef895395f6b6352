import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

export const historyFile = join(import.meta.dirname, 'history.jsonl')

/** A line of the history: ratios only, because times say more of the machine than of the program. */
export interface Entry {
  /** YYYY-MM-DD, as it was given. */
  date: string
  commit: string
  node: string
  /** By name; see the table that the benchmark prints. */
  ratios: Record<string, number>
}

const dateFormat = /^\d{4}-\d{2}-\d{2}$/

/**
 * Adds a run to the history.
 *
 * @throws where the date is none, or where the sources differ from the commit that would be named
 */
export function record(date: string, ratios: Record<string, number>, project: string): Entry {
  if (!dateFormat.test(date)) throw new Error(`--record wants the day as YYYY-MM-DD, not '${date}'`)
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: project, encoding: 'utf8' }).trim()
  if (git('status', '--porcelain', 'src', 'bin', 'build.ts', 'package.json') !== '')
    throw new Error('commit the sources first: a line of the history names a commit')
  const rounded = Object.fromEntries(Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toPrecision(3))]))
  const entry: Entry = { date, commit: git('rev-parse', '--short', 'HEAD'), node: process.version, ratios: rounded }
  appendFileSync(historyFile, `${JSON.stringify(entry)}\n`)
  return entry
}
