import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Collection } from '../batch/collect.ts'
import { makePlaces, OutputClashError, type OutputOf, outputName, outputsIn, refuseClashes } from '../batch/outputs.ts'
import { journalName } from '../batch/own-files.ts'
import { refuseTwins } from '../batch/twins.ts'
import type { CleanFlags } from './options.ts'
import { UsageError } from './surroundings.ts'

/** Where the articles go: all to standard output, or a file for each input. */
export type Targets = 'stdout' | FileTargets

export interface FileTargets {
  outputOf: OutputOf
  /** Absolute path of the folder that mirrors the inputs; null where a file was named for the one input. */
  folder: string | null
}

/** Decides where each article goes, before anything is written. */
export async function planTargets(found: Collection, flags: CleanFlags, cwd: string): Promise<Targets> {
  const target = outputPath(flags, cwd)
  if (target === undefined && found.folders) throw new UsageError('a folder needs an output folder; name one: cleancopy FOLDER -o ARTICLES')
  const targets = target === undefined ? undefined : await filesFor(found, target, flags)
  if (targets) {
    try {
      refuseClashes(found.inputs, targets.outputOf)
      if (targets.folder !== null) await refuseTwins(found.inputs, targets.outputOf, targets.folder)
    } catch (error) {
      throw error instanceof OutputClashError ? new UsageError(error.message) : error
    }
  }
  refuseTaken({ '--removed': flags.removed, '--status': flags.status }, takenBy(found, targets), cwd)
  return targets ?? 'stdout'
}

function* takenBy({ inputs }: Collection, targets: FileTargets | undefined): Generator<string> {
  for (const input of inputs) {
    if (input.path !== null) yield input.path
    if (targets) yield targets.outputOf(input)
  }
  if (targets && targets.folder !== null) yield join(targets.folder, journalName)
}

/** The absolute path that `--output` names; `-` is standard output. */
export function outputPath({ output }: CleanFlags, cwd: string): string | undefined {
  return output === undefined || output === '-' ? undefined : resolve(cwd, output)
}

const extensions = { text: '.txt', markdown: '.md', json: '.json' } as const

async function filesFor(found: Collection, target: string, { output, format }: CleanFlags): Promise<FileTargets> {
  const extension = extensions[format]
  const isFolder = await stat(target).then(
    stats => stats.isDirectory(),
    () => undefined,
  )
  // An input that cannot be read counts too.
  if (found.several || found.inputs.length + found.faults.length > 1) {
    if (isFolder === false) throw new UsageError(`'${output}' is a file, but several articles need a folder; name a folder with -o`)
    return { outputOf: outputsIn(target, found.root ?? '/', extension), folder: target }
  }
  const inFolder = isFolder || /[/\\]$/.test(output ?? '')
  return { outputOf: input => (inFolder ? join(target, outputName(input, extension)) : target), folder: null }
}

/** Refuses files to write that are something else already. */
function refuseTaken(named: Readonly<Record<string, string | undefined>>, taken: Iterable<string>, cwd: string): void {
  const place = makePlaces()
  const owners = new Map<string, string>()
  for (const [option, name] of Object.entries(named)) {
    if (name === undefined) continue
    const own = place(resolve(cwd, name))
    const other = owners.get(own)
    if (other !== undefined) throw new UsageError(`'${name}' is named for ${other} and for ${option}; name two files`)
    owners.set(own, option)
  }
  if (owners.size === 0) return
  for (const path of taken) {
    const option = owners.get(place(path))
    if (option !== undefined) throw new UsageError(`'${named[option]}' is an input or the place of an article; name another file for ${option}`)
  }
}
