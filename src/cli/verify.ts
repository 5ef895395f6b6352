import { resolve } from 'node:path'
import { readDump, readStream } from '../batch/read.ts'
import type { Match } from '../compile/article-file.ts'
import { sha256 } from '../compile/removed.ts'
import { restoreDump } from '../compile/restore.ts'
import type { DecodedDump } from '../parse/decode.ts'
import { about, FileFault, readParts } from './article-parts.ts'
import { spellOut } from './control.ts'
import { type PartFault, partFaults } from './part-faults.ts'
import { makeReport } from './report.ts'
import { ReaderGone, writeOut } from './stdout.ts'
import { exit, type Surroundings, UsageError } from './surroundings.ts'
import type { VerifyFlags } from './verify-command.ts'

/**
 * `cleancopy verify DUMP ARTICLE REMOVED`: whether the article and what was removed are the dump, to the character.
 *
 * @returns the exit code
 */
export async function verifyPage(dump: string, article: string, removed: string, flags: VerifyFlags, surroundings: Surroundings): Promise<number> {
  if (dump === '-' && article === '-') throw new UsageError('the dump and the article cannot both come from standard input; name a file for one')
  const report = makeReport(surroundings, { quiet: false, color: flags.color })
  try {
    const read = await about(dump, () =>
      dump === '-' ? readStream(surroundings.stdin, flags.charset) : readDump(resolve(surroundings.cwd, dump), flags.charset),
    )
    const wanted = { ...(flags.source !== undefined && { source: flags.source }), dump: { name: dump, sha256: sha256(read.bytes) } }
    const { match, file } = await readParts(article, removed, wanted, surroundings)
    const faults = partFaults(article, removed, match, file)
    faults.push(...(faults.length > 0 ? unlike(dump, read, match) : await compare(dump, removed, read, match)))
    for (const { at, message } of faults) report.error(message, at)
    if (faults.length > 0) return exit.failed
    if (!flags.quiet) await writeOut(surroundings.stdout, balance(dump, read, match))
    return exit.ok
  } catch (error) {
    if (error instanceof ReaderGone) return exit.ok
    if (!(error instanceof FileFault)) throw error
    report.error(error.message, error.path)
    return exit.failed
  }
}

/** Whether the dump is at least the one that was cleaned, where it cannot be made again. */
function unlike(path: string, { bytes }: DecodedDump, { page }: Match): PartFault[] {
  return sha256(bytes) === page.record.dump.sha256 ? [] : [{ at: path, message: 'this is not the dump that was cleaned, either' }]
}

async function compare(path: string, removed: string, read: DecodedDump, { article, page }: Match): Promise<PartFault[]> {
  const restored = await about(removed, () => restoreDump(article, page))
  if (Buffer.from(restored.bytes).equals(read.bytes)) return []
  const at = placeOfDifference(read.text, restored.text)
  const { bytes } = page.record.dump
  const then = bytes === read.bytes.length ? '' : `; the dump that was cleaned had ${bytes} bytes, this one has ${read.bytes.length}`
  return [
    at === null
      ? { at: path, message: `the text is the same, but its bytes are not those that were cleaned${then}` }
      : { at: `${path}:${at.line}:${at.column}`, message: `from here the dump is not the one that was cleaned${then}` },
  ]
}

/** Where two texts begin to differ, line and column from 1. */
function placeOfDifference(text: string, other: string): { line: number; column: number } | null {
  let i = 0
  while (i < text.length && i < other.length && text[i] === other[i]) i++
  if (i === text.length && i === other.length) return null
  const lines = text.slice(0, i).split('\n')
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 }
}

/** What the characters of the dump came to be. */
function balance(path: string, { bytes, text }: DecodedDump, { page }: Match): string {
  const { patch, cuts } = page.record
  let kept = 0
  let cut = 0
  for (const step of patch) {
    if (typeof step === 'object') cut += (page.cuts[step.cut] as { text: string }).text.length
    else if (typeof step === 'number' && step > 0) kept += step
  }
  const rows: [number, string][] = [
    [kept, 'in the article'],
    [cut, `in ${cuts.length} cut${cuts.length === 1 ? '' : 's'}`],
    [text.length - kept - cut, 'of white space, line breaks and markup between them'],
  ]
  const width = Math.max(...rows.map(([count]) => String(count).length))
  const whole = `${path === '-' ? 'standard input' : spellOut(path)}: whole, ${text.length} characters (${bytes.length} bytes)\n`
  return whole + rows.map(([count, what]) => `  ${String(count).padStart(width)} ${what}\n`).join('')
}
