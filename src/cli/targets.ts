import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Collection } from '../batch/collect.ts'
import { makePlaces, OutputClashError, outputName, planOutputs, refuseClashes } from '../batch/outputs.ts'
import type { CleanFlags } from './options.ts'
import { UsageError } from './surroundings.ts'

/** Where the articles go: a file for each input, in their order, or all to standard output. */
export type Targets = readonly string[] | 'stdout'

/** Decides where each article goes, before anything is written. */
export async function planTargets(found: Collection, flags: CleanFlags, cwd: string): Promise<Targets> {
  const target = outputPath(flags, cwd)
  if (target === undefined && found.folders) throw new UsageError('a folder needs an output folder; name one: cleancopy FOLDER -o ARTICLES')
  const targets = target === undefined ? [] : await filesFor(found, target, flags)
  try {
    if (target !== undefined) await refuseClashes(found.inputs, targets)
  } catch (error) {
    throw error instanceof OutputClashError ? new UsageError(error.message) : error
  }
  await refuseAsRemoved([...targets, ...found.inputs.flatMap(({ path }) => path ?? [])], flags, cwd)
  return target === undefined ? 'stdout' : targets
}

/** The absolute path that `--output` names; `-` is standard output. */
export function outputPath({ output }: CleanFlags, cwd: string): string | undefined {
  return output === undefined || output === '-' ? undefined : resolve(cwd, output)
}

const extensions = { text: '.txt', markdown: '.md', json: '.json' } as const

async function filesFor(found: Collection, target: string, { output, format }: CleanFlags): Promise<string[]> {
  const extension = extensions[format]
  const isFolder = await stat(target).then(
    stats => stats.isDirectory(),
    () => undefined,
  )
  // An input that cannot be read counts too.
  if (found.folders || found.inputs.length + found.faults.length > 1) {
    if (isFolder === false) throw new UsageError(`'${output}' is a file, but several articles need a folder; name a folder with -o`)
    return planOutputs(found.inputs, found.roots, target, extension)
  }
  const inFolder = isFolder || /[/\\]$/.test(output ?? '')
  return found.inputs.map(input => (inFolder ? join(target, outputName(input, extension)) : target))
}

async function refuseAsRemoved(taken: readonly string[], { removed }: CleanFlags, cwd: string): Promise<void> {
  if (removed === undefined) return
  const place = makePlaces()
  const own = await place(resolve(cwd, removed))
  for (const path of taken) {
    if ((await place(path)) === own) throw new UsageError(`'${removed}' is an input or the place of an article; name another file for --removed`)
  }
}
