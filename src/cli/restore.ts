import { resolve } from 'node:path'
import { writeWhole } from '../batch/write.ts'
import { RestoreError, restoreDump } from '../compile/restore.ts'
import { about, FileFault, readParts } from './article-parts.ts'
import { neutralise } from './control.ts'
import { partFaults } from './part-faults.ts'
import { makeReport } from './report.ts'
import type { RestoreFlags } from './restore-command.ts'
import { ReaderGone, writeOut } from './stdout.ts'
import { exit, type Surroundings, UsageError } from './surroundings.ts'

/**
 * `cleancopy restore ARTICLE REMOVED`: makes the dump again of its article and what was removed from it. Nothing is written
 * unless it is the dump, byte for byte.
 *
 * @returns the exit code
 */
export async function restorePage(article: string, removed: string, flags: RestoreFlags, surroundings: Surroundings): Promise<number> {
  const { stdout, cwd } = surroundings
  const { output, source, color } = flags
  if (output !== undefined && output !== '-' && [article, removed].some(path => path !== '-' && resolve(cwd, path) === resolve(cwd, output)))
    throw new UsageError(`'${output}' would be overwritten with the dump; name another file with -o`)
  const report = makeReport(surroundings, { quiet: false, color })
  try {
    const { match, file } = await readParts(article, removed, { ...(source !== undefined && { source }) }, surroundings)
    const faults = partFaults(article, removed, match, file)
    for (const { at, message } of faults) report.error(message, at)
    if (faults.length > 0) {
      report.error('nothing was written; a dump can be made again only of its own article and cuts as they were written')
      return exit.failed
    }
    const { bytes, text } = await about(removed, () => restoreDump(match.article, match.page))
    if (output !== undefined && output !== '-') await about(output, () => writeWhole(resolve(cwd, output), bytes))
    else await about('standard output', () => writeOut(stdout, stdout.isTTY ? neutralise(text) : bytes))
    return exit.ok
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    if (error.cause instanceof ReaderGone) return exit.ok
    report.error(error.cause instanceof RestoreError ? `${error.message}; nothing was written` : error.message, error.path)
    return exit.failed
  }
}
