import { resolve } from 'node:path'
import { collectInputs, type Input } from '../batch/collect.ts'
import { describeFault } from '../batch/faults.ts'
import { readDump, readStream } from '../batch/read.ts'
import { openLines, writeWhole } from '../batch/write.ts'
import { type CleanOptions, clean } from '../clean.ts'
import type { Article } from '../compile/article.ts'
import { articleToJson } from '../compile/json.ts'
import { removedRecord } from '../compile/removed.ts'
import type { Warning, WarningKind } from '../page/nodes.ts'
import type { DecodedDump } from '../parse/decode.ts'
import { cleanOptions } from './clean-options.ts'
import type { CleanFlags, Format } from './options.ts'
import { makeReport, type Report } from './report.ts'
import { makePrinter, ReaderGone } from './stdout.ts'
import { exit, type Surroundings } from './surroundings.ts'
import { outputPath, planTargets } from './targets.ts'

/**
 * `cleancopy [paths...]`: cleans dumps and writes their articles.
 *
 * @returns the exit code
 */
export async function cleanPaths(paths: readonly string[], flags: CleanFlags, surroundings: Surroundings): Promise<number> {
  const { cwd } = surroundings
  const report = makeReport(surroundings, { quiet: flags.quiet === true, color: flags.color })
  const options = cleanOptions(flags)
  const found = await collectInputs(paths, cwd, outputPath(flags, cwd))
  const targets = await planTargets(found, flags, cwd)
  for (const { source, error } of found.faults) report.error(describeFault(error), source)
  noteSkipped(found.skipped, report)

  let failed = found.faults.length > 0
  const textOf = await writerOf(flags.format)
  const print = makePrinter(surroundings.stdout, flags.format, textOf)
  const place = async (i: number, input: Input, article: Article): Promise<void> => {
    if (targets === 'stdout') return blaming('standard output', print(input.source, article))
    const path = targets[i] as string
    await blaming(path, writeWhole(path, flags.format === 'json' ? `${articleToJson(input.source, article)}\n` : textOf(article)))
  }
  try {
    const removed = flags.removed === undefined ? undefined : await blaming(flags.removed, openLines(resolve(cwd, flags.removed)))
    try {
      for (const [i, input] of found.inputs.entries()) {
        const cleaned = await cleanInput(input, options, flags.charset, surroundings, report)
        if (cleaned) {
          const { article, dump } = cleaned
          if (reportWarnings(article.warnings, input.source, flags.failOn, report)) failed = true
          const written = flags.format === 'json' ? article.text : textOf(article)
          if (removed) await blaming(flags.removed ?? '', removed.write(await removedRecord(input.source, dump, article, written)))
          await place(i, input, article).catch(error => {
            // The place of one article may be at fault for itself; standard output serves them all.
            if (targets === 'stdout' || !(error instanceof WriteError)) throw error
            report.error(error.message, error.target)
            failed = true
          })
        } else failed = true
      }
    } finally {
      await removed?.close()
    }
  } catch (error) {
    if (error instanceof ReaderGone) return exit.ok
    if (!(error instanceof WriteError)) throw error
    report.error(error.message, error.target)
    return exit.failed
  }
  return failed ? exit.failed : exit.ok
}

/** Makes an article's text; what writes Markdown is loaded only where it is wanted. */
async function writerOf(format: Format): Promise<(article: Article) => string> {
  if (format !== 'markdown') return article => article.text
  return (await import('../compile/markdown.ts')).articleToMarkdown
}

function noteSkipped(skipped: readonly string[], report: Report): void {
  if (skipped.length === 0) return
  const names = skipped.slice(0, 3).join(', ') + (skipped.length > 3 ? ', …' : '')
  const what =
    skipped.length === 1 ? '1 file that is no text or HTML page by its name' : `${skipped.length} files that are no text or HTML pages by their names`
  report.note(`skipped ${what}: ${names}`)
}

/** Reads and cleans one input, or reports why not. */
async function cleanInput(
  { source, path }: Input,
  options: CleanOptions,
  charset: string | undefined,
  surroundings: Surroundings,
  report: Report,
): Promise<{ article: Article; dump: DecodedDump } | undefined> {
  try {
    if (path === null && surroundings.stdin.isTTY) report.note('reading standard input; end it with Ctrl-D')
    const dump = await (path === null ? readStream(surroundings.stdin, charset) : readDump(path, charset))
    const { text, strayBytes } = dump
    const article = clean(text, options)
    if (strayBytes > 0) article.warnings.push({ kind: 'encoding', message: strayMessage(strayBytes, charset) })
    return { article, dump }
  } catch (error) {
    report.error(describeFault(error), source)
    return undefined
  }
}

/** Tells what may be wrong with a page; returns whether some of it counts as a failure. */
function reportWarnings(warnings: readonly Warning[], source: string, failOn: readonly WarningKind[] = [], report: Report): boolean {
  let failed = false
  for (const { kind, message } of warnings) {
    const fails = failOn.includes(kind)
    report[fails ? 'error' : 'note'](`${kind}: ${message}`, source)
    failed ||= fails
  }
  return failed
}

function strayMessage(count: number, charset: string | undefined): string {
  if (charset === undefined) return `${count} ${count === 1 ? 'byte is' : 'bytes are'} not UTF-8; read as windows-1252`
  return `${count} ${count === 1 ? 'byte does' : 'bytes do'} not fit ${charset}; written as U+FFFD`
}

/** Something could not be written. */
class WriteError extends Error {
  override name = 'WriteError'
  readonly target: string
  constructor(target: string, cause: unknown) {
    super(`cannot be written: ${describeFault(cause)}`, { cause })
    this.target = target
  }
}

/** Says of a failed write where it failed. */
async function blaming<T>(target: string, writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    throw error instanceof ReaderGone ? error : new WriteError(target, error)
  }
}
