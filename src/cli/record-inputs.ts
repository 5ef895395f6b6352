import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { collectInputs, type PassedOver, passOver } from '../batch/collect.ts'
import type { Input } from '../batch/inputs.ts'
import { makePlaces, OutputClashError, outputsIn, refuseClashes } from '../batch/outputs.ts'
import { onDisk, sharedFolder } from '../batch/paths.ts'
import { compressionOf, makePacker } from '../batch/records/compression.ts'
import { type RecordKind, recordKindOf, recordOutputName } from '../batch/records/kinds.ts'
import type { CleanFlags } from './options.ts'
import { isRecordKind } from './record-options.ts'
import { UsageError } from './surroundings.ts'
import { outputPath } from './targets.ts'

/** A stream of records to clean. */
export interface RecordSource extends Input {
  kind: RecordKind
  /** The absolute path of the file to write; undefined for standard output. */
  output: string | undefined
}

/** What a call is to do. */
export interface RecordPlan {
  sources: RecordSource[]
  /** Files of folders that hold no records by their names. */
  skipped: PassedOver
  faults: { source: string; error: unknown }[]
}

/**
 * Decides what is read and where it goes, before anything is written.
 *
 * @throws UsageError where two would be written to one file, or one over an input
 */
export async function planRecords(paths: readonly string[], flags: CleanFlags, cwd: string): Promise<RecordPlan> {
  const target = outputPath(flags, cwd)
  const plan: RecordPlan = { sources: [], skipped: { count: 0, first: [] }, faults: [] }
  let root: string | undefined
  let folders = false
  for (const source of paths.length === 0 ? ['-'] : paths) {
    const path = source === '-' ? null : resolve(cwd, source)
    try {
      const isFolder = path !== null && (await stat(onDisk(path))).isDirectory()
      folders ||= isFolder
      if (path !== null) root = sharedFolder(root, isFolder ? path : dirname(path))
      if (isFolder) await addFolder(plan, source, cwd, target, flags)
      else add(plan, source, path, flags)
    } catch (error) {
      if (path !== null) root = sharedFolder(root, dirname(path))
      plan.faults.push({ source, error })
    }
  }
  if (folders && target === undefined) throw new UsageError('a folder needs an output folder; name one: cleancopy --jsonl FOLDER -o CLEANED')
  if (target !== undefined) await place(plan, root, target, folders, flags)
  refuseTaken(plan, flags, cwd)
  for (const { output } of plan.sources) if (output !== undefined) checkPacking(output)
  return plan
}

function add(plan: RecordPlan, source: string, path: string | null, { from }: CleanFlags): void {
  if (plan.sources.some(known => known.path === path)) return
  const kind = isRecordKind(from) ? from : ((path === null ? undefined : recordKindOf(path)) ?? 'jsonl')
  if (kind === 'parquet' && path === null)
    throw new Error('Parquet is read from a file, not from a pipe: its table of contents stands at its end; name the file')
  plan.sources.push({ source, path, kind, output: undefined })
}

/** Adds the files of records below a folder, without hidden ones and those that were written before. */
async function addFolder(plan: RecordPlan, folder: string, cwd: string, target: string | undefined, flags: CleanFlags): Promise<void> {
  const { from } = flags
  const isWanted = (name: string): boolean => {
    const kind = recordKindOf(name)
    return kind !== undefined && (!isRecordKind(from) || kind === from || (kind === 'wet' && from === 'warc'))
  }
  const found = await collectInputs([folder], cwd, target, { isWanted })
  passOver(plan.skipped, found.skipped)
  passOver(plan.skipped, found.links)
  plan.faults.push(...found.faults)
  for (const { source, path } of found.inputs) add(plan, source, path, flags)
}

async function place({ sources, faults }: RecordPlan, root: string | undefined, target: string, folders: boolean, { output }: CleanFlags): Promise<void> {
  const isFolder = await stat(target).then(
    stats => stats.isDirectory(),
    () => undefined,
  )
  // An input that cannot be read counts too.
  const many = folders || sources.length + faults.length > 1
  if (many && isFolder === false) throw new UsageError(`'${output}' is a file, but several inputs need a folder; name a folder with -o`)
  const inFolder = many || isFolder || /[/\\]$/.test(output ?? '')
  const outputOf = outputsIn(target, root ?? '/', '')
  for (const source of sources) {
    // The plan knows the folder; the ending tells how the file is packed.
    const name = source.path === null ? 'stdin' : basename(source.path)
    source.output = inFolder ? join(dirname(outputOf(source)), recordOutputName(name, source.kind)) : target
  }
  try {
    refuseClashes(sources, ({ output }) => output as string)
  } catch (error) {
    throw error instanceof OutputClashError ? new UsageError(error.message) : error
  }
}

function refuseTaken({ sources }: RecordPlan, { errors, removed }: CleanFlags, cwd: string): void {
  const place = makePlaces()
  const taken = new Set<string>()
  for (const { path, output } of sources) for (const each of [path, output]) if (each) taken.add(place(each))
  for (const [option, name] of [
    ['--errors', errors],
    ['--removed', removed],
  ] as const) {
    if (name === undefined) continue
    const own = place(resolve(cwd, name))
    if (taken.has(own)) throw new UsageError(`'${name}' is an input or an output already; name another file for ${option}`)
    taken.add(own)
  }
}

/** Says before anything is written that it could not be packed. */
function checkPacking(output: string): void {
  try {
    makePacker(compressionOf(output))?.destroy()
  } catch (error) {
    throw new UsageError(`'${output}': ${error instanceof Error ? error.message : error}`)
  }
}
