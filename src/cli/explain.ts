import { resolve } from 'node:path'
import chalk from 'chalk'
import { readDump, readStream } from '../batch/read.ts'
import { unifiedDiff } from '../compile/diff.ts'
import { type Explanation, explain } from '../explain.ts'
import { blockLines, type DumpLine, dumpLines } from '../page/dump-lines.ts'
import type { Block } from '../page/nodes.ts'
import type { DecodedDump } from '../parse/decode.ts'
import { about, FileFault } from './article-parts.ts'
import { cleanOptions } from './clean-options.ts'
import { coloursFor } from './colours.ts'
import { escapeControls, neutralise } from './control.ts'
import type { ExplainFlags, LineRange } from './explain-command.ts'
import { explanationToJson } from './explain-json.ts'
import { explainBlock } from './explain-line.ts'
import { explainLines } from './explain-page.ts'
import { type Pager, writePaged } from './pager.ts'
import { makeReport } from './report.ts'
import { ReaderGone, writeOut } from './stdout.ts'
import { exit, type Surroundings, UsageError } from './surroundings.ts'

/** The flags, with what `--color` and `--no-color` say together. */
export type ExplainChoice = Omit<ExplainFlags, 'color'> & { color: boolean | 'always' }

/** A page that was read and explained, under its name. */
export interface ExplainedPage extends Explanation {
  source: string
  dump: string
  lines: DumpLine[]
}

/**
 * `cleancopy explain PAGE`: shows a page with what is cut from it and why.
 *
 * @param given the options of reading the page, as they were given, for the calls that are proposed
 * @param pager shows what is longer than the terminal; for tests
 * @returns the exit code
 */
export async function explainPage(source: string, flags: ExplainChoice, given: string[], surroundings: Surroundings, pager?: Pager): Promise<number> {
  const { stdin, stdout, env, cwd } = surroundings
  if ([flags.why, flags.diff].filter(Boolean).length > 1) throw new UsageError('--why and --diff show different things; choose one')
  if (flags.diff && flags.json) throw new UsageError('--diff is no JSON; choose --diff or --json')
  const report = makeReport(surroundings, { quiet: flags.quiet === true, color: flags.color !== false })
  const options = cleanOptions({ ...flags, color: flags.color !== false })
  try {
    if (source === '-' && stdin.isTTY) report.note('reading standard input; end it with Ctrl-D')
    const read = await about(source, () => (source === '-' ? readStream(stdin, flags.charset) : readDump(resolve(cwd, source), flags.charset)))
    const explanation = await about(source, () => explain(read.text, options))
    const lines = explanation.page.data.style === 'html' ? blockLines(explanation.page) : dumpLines(explanation.page, read.text)
    const page: ExplainedPage = { ...explanation, source, dump: read.text, lines }
    for (const { kind, message } of page.article.warnings) report.note(`${kind}: ${message}`, source)
    const colours = coloursFor(stdout, env, flags.color, chalk.level)
    const blocks = flags.why && blocksAt(page, flags.why)
    if (flags.json) {
      const json = `${explanationToJson(page, blocks, stdout.isTTY === true)}\n`
      await writeOut(stdout, stdout.isTTY ? escapeControls(json) : json)
    } else if (flags.diff) {
      noteBytes(read, message => report.note(message, source))
      const paints = { head: colours.bold, hunk: colours.cyan, kept: (text: string) => text, removed: colours.red, added: colours.green }
      const show = stdout.isTTY ? neutralise : (text: string) => text
      const mark = read.bom && read.encoding === 'utf-8' ? '\ufeff' : ''
      const diff = unifiedDiff(source === '-' ? 'page' : source.replace(/^[/\\]+/, ''), mark + read.text, page.article.text, page.page, page.isKept)
      await writePaged(diff.map(({ kind, text }) => `${paints[kind](show(text))}\n`).join(''), surroundings, flags.pager, pager)
    } else if (blocks) {
      const texts = blocks.map(block => explainBlock(page, block, options, given, colours))
      await writePaged(texts.length > 0 ? texts.join('\n') : nothingAt(page, flags.why ?? []), surroundings, flags.pager, pager)
    } else await writePaged(explainLines(page, given, colours), surroundings, flags.pager, pager)
    return exit.ok
  } catch (error) {
    if (error instanceof ReaderGone) return exit.ok
    if (!(error instanceof FileFault)) throw error
    report.error(error.message, error.path)
    return exit.failed
  }
}

/** The blocks that stand on lines, in the order of the page. */
function blocksAt({ page, dump, lines }: ExplainedPage, ranges: LineRange[]): Block[] {
  const last = page.data.style === 'html' ? dump.split('\n').length : (lines.at(-1)?.number ?? 0)
  for (const { from, to } of ranges) {
    if (to > last) throw new UsageError(`there is no line ${to > from && from <= last ? to : from}: the page has ${last} line${last === 1 ? '' : 's'}`)
  }
  return (page.children as Block[]).filter(({ position: { start, end } }) => ranges.some(({ from, to }) => start.line <= to && end.line >= from))
}

function nothingAt({ page }: ExplainedPage, ranges: LineRange[]): string {
  const names = ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
  return page.data.style === 'html' ? `Line ${names}: the page shows no text here, only markup.\n` : `Line ${names}: blank.\n`
}

/** A patch is of bytes: says where the dump's are not those of its text in UTF-8. */
function noteBytes({ encoding, strayBytes }: DecodedDump, note: (message: string) => void): void {
  if (encoding !== 'utf-8' || strayBytes > 0)
    note(`the diff is in UTF-8, but the page in ${encoding}; to apply it, make the page UTF-8 first (iconv -f ${encoding} -t UTF-8)`)
}
