import { join } from 'node:path'
import type { PageFacts } from './clean-decoded.ts'
import type { EarlierArticles } from './earlier-runs.ts'
import type { DumpState } from './job.ts'
import { journalName } from './own-files.ts'
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
  /** What earlier runs have left of an article, by its path below the output folder. */
  known(output: string): JournalEntry | undefined
  /** Notes that an article is in its place. */
  add(entry: JournalEntry): Promise<void>
  /** Notes that the run ended by itself, so that no unfinished files are about; throws if any note could not be written. */
  close(): Promise<void>
}

/** The last line of a run that ended by itself. */
export const endOfRun = '{"ended":true}'

/**
 * Opens the record of an output folder.
 *
 * @param earlier what stands in it and still holds; without it, the record begins anew
 */
export async function openJournal(folder: string, head: JournalHead, earlier?: EarlierArticles): Promise<Journal> {
  const path = join(folder, journalName)
  const line = (value: object): string => `${JSON.stringify(value)}\n`
  if (!earlier) await writeWhole(path, line(head))
  const lines = await openLines(path, 'append')
  // A killed run may have left a line without its end. The head says that this run is under way.
  if (earlier) await lines.write(`\n${line(head)}`)
  let fault: unknown
  return {
    known: output => earlier?.get(output),
    // The article is there all the same; the next run will only do it once more.
    add: async entry => {
      await lines.write(line(entry)).catch(error => {
        fault ??= error
      })
    },
    close: async () => {
      earlier?.close()
      try {
        await lines.write(`${endOfRun}\n`)
      } finally {
        await lines.close()
      }
      if (fault !== undefined) throw fault
    },
  }
}
