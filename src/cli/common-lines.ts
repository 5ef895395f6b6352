import { relative, resolve } from 'node:path'
import { gatherArticleLines } from '../batch/article-lines.ts'
import { collectInputs } from '../batch/collect.ts'
import { readCommonLines, type SiteLines } from '../batch/common-line-texts.ts'
import { describeFault } from '../batch/faults.ts'
import { findCommonLines, type LineReading } from '../batch/find-common-lines.ts'
import type { Input } from '../batch/inputs.ts'
import { makePlaces } from '../batch/outputs.ts'
import { trustIn } from '../find/common-lines.ts'
import { readingOptions } from './clean-options.ts'
import type { CommonLinesFlags } from './common-lines-command.ts'
import { count } from './count.ts'
import { usualShare } from './folder-options.ts'
import { listedPaths } from './listed-paths.ts'
import { notePassedOver } from './passed-over.ts'
import { makeReport } from './report.ts'
import { writeLines } from './stdout.ts'
import { exit, type Surroundings, UsageError } from './surroundings.ts'
import { table } from './table.ts'

/**
 * `cleancopy common-lines PATHS...`: prints the lines that count as the template of a site, or writes them as a rule pack.
 *
 * @returns the exit code
 */
export async function printCommonLines(paths: readonly string[], flags: CommonLinesFlags, surroundings: Surroundings): Promise<number> {
  const { cwd, stdout } = surroundings
  const report = makeReport(surroundings, { quiet: flags.quiet === true, color: flags.color })
  const listed = await listedPaths(flags, surroundings)
  if (paths.length === 0 && listed === undefined)
    throw new UsageError('name folders or dumps: their pages are read twice, so they cannot come in on standard input')
  if (paths.includes('-')) throw new UsageError("'-' cannot be read twice; name folders or dumps")
  const found = await collectInputs(paths, cwd, undefined, flags, listed)
  refuseOverwriting(flags.write, found.inputs, cwd)
  notePassedOver(found, report)
  const failed = new Set<string>()
  const fail = (source: string, error: unknown): void => {
    if (!failed.has(source)) report.error(describeFault(error), source)
    failed.add(source)
  }
  for (const { source, error } of found.faults) fail(source, error)

  const share = flags.share ?? usualShare
  const options = readingOptions(flags)
  const reading: LineReading = {
    options,
    ...(flags.charset !== undefined && { charset: flags.charset }),
    ...(flags.maxPage !== undefined && { maxPage: flags.maxPage }),
    onFault: fail,
  }
  const common = await findCommonLines(found.inputs, share, reading)
  const articles = gatherArticleLines({ ...options, commonLines: common })
  const sites = await readCommonLines(found.inputs, common, reading, page => flags.write !== undefined && articles.add(page))
  if (sites.length === 0)
    report.note(`no line stands on ${percent(share)} of a site's pages, and on five of them at least, of ${count(found.inputs.length, 'page')} read`)
  if (flags.write !== undefined) {
    const { writeLinePacks } = await import('./write-line-packs.ts')
    const written = await writeLinePacks(flags.write, sites, articles.lines, surroundings, report)
    return written && failed.size === 0 ? exit.ok : exit.failed
  }
  await writeLines(stdout, flags.json ? [JSON.stringify(inJson(sites), null, 2)] : inTable(sites))
  return failed.size > 0 ? exit.failed : exit.ok
}

function refuseOverwriting(write: string | undefined, inputs: Iterable<Input>, cwd: string): void {
  if (write === undefined) return
  const place = makePlaces()
  const own = place(resolve(cwd, write))
  for (const { path } of inputs)
    if (path !== null && place(path) === own) throw new UsageError(`'${relative(cwd, path)}' would be overwritten with the rule pack; name another file`)
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function inTable(sites: readonly SiteLines[]): string[] {
  const rows = sites.flatMap(({ site, pages, lines }) =>
    lines.map(line => [line.pages, percent(line.pages / pages), site === '' ? '-' : site, oneLine(line.text)]),
  )
  return rows.length === 0 ? [] : table(['pages', 'share', 'site', 'line'], rows)
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

const inJson = (sites: readonly SiteLines[]): object[] =>
  sites.map(({ site, pages, lines }) => ({
    site: site === '' ? null : site,
    pages,
    lines: lines.map(line => ({ text: line.text, pages: line.pages, share: Math.round((line.pages / pages) * 1000) / 1000, strength: trustIn(line.length) })),
  }))
