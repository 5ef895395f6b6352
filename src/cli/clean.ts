import type { JobSettings } from '../batch/clean-decoded.ts'
import { type CollectFault, type Collection, collectInputs } from '../batch/collect.ts'
import { describeFault } from '../batch/faults.ts'
import type { Page } from '../batch/folder.ts'
import type { Input } from '../batch/inputs.ts'
import { cleanOptions } from './clean-options.ts'
import { printPages } from './clean-to-stdout.ts'
import { usualShare } from './folder-options.ts'
import { openLedger } from './ledger.ts'
import { listedPaths } from './listed-paths.ts'
import type { CleanFlags } from './options.ts'
import { notePassedOver } from './passed-over.ts'
import { makeReport } from './report.ts'
import { ReaderGone } from './stdout.ts'
import { exit, type Surroundings, stopped, UsageError } from './surroundings.ts'
import { outputPath, planTargets } from './targets.ts'
import { WriteError } from './write-error.ts'

/**
 * `cleancopy [paths...]`: cleans dumps and writes their articles.
 *
 * @returns the exit code
 */
export async function cleanPaths(paths: readonly string[], flags: CleanFlags, surroundings: Surroundings): Promise<number> {
  const { cwd } = surroundings
  const report = makeReport(surroundings, { quiet: flags.quiet === true, color: flags.color })
  refuseContradictions(paths, flags)
  const options = cleanOptions(flags)
  const listed = await listedPaths(flags, surroundings)
  const found = await collectInputs(paths, cwd, outputPath(flags, cwd), flags, listed)
  const targets = await planTargets(found, flags, cwd)
  if (flags.resume && (targets === 'stdout' || targets.folder === null)) throw new UsageError('--resume needs an output folder; name one with -o')
  notePassedOver(found, report)

  if (flags.commonLines !== undefined) {
    const { findCommonLines } = await import('../batch/find-common-lines.ts')
    const share = flags.commonLines === true ? usualShare : flags.commonLines
    const reading = { options, ...(flags.charset && { charset: flags.charset }), ...(flags.maxPage && { maxPage: flags.maxPage }) }
    options.commonLines = await findCommonLines(found.inputs, share, reading)
    report.note(
      `${Object.values(options.commonLines).flat().length} lines stand on ${Math.round(share * 100)} % of their site's pages, and count as its template`,
    )
  }
  const settings: JobSettings = {
    options,
    format: flags.format,
    removed: flags.removed !== undefined,
    ...(flags.charset && { charset: flags.charset }),
    ...(flags.maxPage && { maxPage: flags.maxPage }),
  }
  try {
    const ledger = await openLedger(found.inputs.length + found.faults.length, flags, cwd, report)
    try {
      if (targets === 'stdout') {
        await printPages(
          inOrder(found, () => null),
          settings,
          surroundings,
          report,
          ledger,
        )
      } else {
        const { writePages } = await import('./clean-to-files.ts')
        const { signal, recorded } = await writePages({
          pages: inOrder(found, targets.outputOf),
          jobs: found.inputs.length,
          passedOver: found.skipped.count + found.links.count,
          targets,
          settings,
          flags,
          surroundings,
          report,
          ledger,
        })
        if (signal) return stopped[signal]
        if (!recorded) return exit.failed
      }
    } finally {
      await ledger.close()
    }
    return ledger.failed ? exit.failed : exit.ok
  } catch (error) {
    if (error instanceof ReaderGone) return exit.ok
    if (!(error instanceof WriteError)) throw error
    report.error(error.message, error.target)
    return exit.failed
  }
}

function refuseContradictions(paths: readonly string[], { filesFrom, resume, removed }: CleanFlags): void {
  if (filesFrom === '-' && paths.includes('-')) throw new UsageError('standard input cannot be both a list (--files-from -) and a page (-)')
  if (resume && removed !== undefined)
    throw new UsageError(
      '--removed with --resume would lack what was cut from the pages that are done; use --format json, where each article holds its cuts, or leave one of the two out',
    )
}

/** The pages and what could not be read, in the order in which they were found. */
function* inOrder<Output extends string | null>({ inputs, faults }: Collection, outputOf: (input: Input) => Output): Generator<Page<Output>, void, undefined> {
  const failed = ({ source, error }: CollectFault): Page<Output> => ({ source, fault: describeFault(error) })
  let next = 0
  let i = 0
  for (const input of inputs) {
    for (; faults[next]?.at === i; next++) yield failed(faults[next] as CollectFault)
    yield { source: input.source, path: input.path, output: outputOf(input) }
    i++
  }
  for (const fault of faults.slice(next)) yield failed(fault)
}
