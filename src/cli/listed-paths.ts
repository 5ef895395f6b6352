import { resolve } from 'node:path'
import { describeFault } from '../batch/faults.ts'
import { readList, readListStream } from '../batch/list.ts'
import type { ChoiceFlags } from './folder-options.ts'
import { type Surroundings, UsageError } from './surroundings.ts'

/**
 * Reads the list of `--files-from`.
 *
 * @returns undefined where there is none
 * @throws UsageError where it cannot be read
 */
export async function listedPaths(
  { filesFrom, null: nul }: ChoiceFlags,
  { stdin, cwd }: Pick<Surroundings, 'stdin' | 'cwd'>,
): Promise<Iterable<string> | undefined> {
  if (nul && filesFrom === undefined) throw new UsageError('-0 says how the names in a list end; name the list with --files-from')
  if (filesFrom === undefined) return undefined
  if (filesFrom === '-') return readListStream(stdin, nul === true)
  try {
    return await readList(resolve(cwd, filesFrom), nul === true)
  } catch (error) {
    throw new UsageError(`the list '${filesFrom}' cannot be read: ${describeFault(error)}`)
  }
}
