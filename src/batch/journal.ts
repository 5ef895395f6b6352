import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { PageFacts } from './clean-decoded.ts'
import { faultCode } from './faults.ts'
import type { DumpState } from './job.ts'
import { journalName } from './own-files.ts'
import { onDisk } from './paths.ts'
import { openLines, writeWhole } from './write.ts'

/** What must be the same for an article of an earlier run to stand. */
export interface JournalHead {
  /** The layout of this file. */
  layout: 1
  /** Of the code, which knows its version, and of the rules. */
  program: string
  /** Of the options. */
  options: string
}

/** An article that is in its place. */
export interface JournalEntry {
  /** Its path below the output folder. */
  output: string
  source: string
  dump: DumpState
  /** Size in bytes, and time of the last change in nanoseconds. */
  article: { size: string; modified: string }
  facts: PageFacts
}

/** The record of an output folder. */
export interface Journal {
  /** What earlier runs have left, by the path below the output folder. */
  known: ReadonlyMap<string, JournalEntry>
  /** Notes that an article is in its place. */
  add(entry: JournalEntry): Promise<void>
  /** Notes that the run ended by itself, so that no unfinished files are about; throws if any note could not be written. */
  close(): Promise<void>
}

/** What is in an output folder from earlier runs. */
export interface EarlierRuns {
  head: JournalHead | null
  entries: Map<string, JournalEntry>
  /** The last run was killed, and may have left unfinished files. */
  killed: boolean
}

const end = '{"ended":true}'

/** Reads the record of an output folder; a line that a killed run could not finish is passed over. */
export async function readJournal(folder: string): Promise<EarlierRuns> {
  const earlier: EarlierRuns = { head: null, entries: new Map(), killed: false }
  const take = (line: string): void => {
    const value = parse(line)
    if (isHead(value)) earlier.head = value
    else if (isEntry(value)) earlier.entries.set(value.output, value)
    earlier.killed = line !== end
  }
  let rest = ''
  try {
    for await (const chunk of createReadStream(onDisk(join(folder, journalName)), 'utf8')) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    }
    if (rest !== '') take(rest)
  } catch (error) {
    if (faultCode(error) !== 'ENOENT' && faultCode(error) !== 'ENOTDIR') throw error
  }
  return earlier
}

/**
 * Opens the record of an output folder.
 *
 * @param earlier what stands in it and still holds; without it, the record begins anew
 */
export async function openJournal(folder: string, head: JournalHead, earlier?: EarlierRuns): Promise<Journal> {
  const path = join(folder, journalName)
  const line = (value: object): string => `${JSON.stringify(value)}\n`
  if (!earlier) await writeWhole(path, line(head))
  const lines = await openLines(path, 'append')
  // A killed run may have left a line without its end. The head says that this run is under way.
  if (earlier) await lines.write(`\n${line(head)}`)
  let fault: unknown
  return {
    known: earlier?.entries ?? new Map(),
    // The article is there all the same; the next run will only do it once more.
    add: async entry => {
      await lines.write(line(entry)).catch(error => {
        fault ??= error
      })
    },
    close: async () => {
      try {
        await lines.write(`${end}\n`)
      } finally {
        await lines.close()
      }
      if (fault !== undefined) throw fault
    },
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

function isHead(value: unknown): value is JournalHead {
  return isObject(value) && value.layout === 1 && [value.program, value.options].every(field => typeof field === 'string')
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isObject(value)) return false
  return typeof value.output === 'string' && typeof value.source === 'string' && isObject(value.dump) && isObject(value.article) && isObject(value.facts)
}
