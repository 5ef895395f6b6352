import { relative, resolve } from 'node:path'
import type { PageResult } from '../batch/folder.ts'
import { count, noPages, statusOf, type Tally } from '../batch/status.ts'
import { type Lines, openLines } from '../batch/write.ts'
import type { CleanFlags } from './options.ts'
import type { Report } from './report.ts'
import { blaming } from './write-error.ts'

/** Says what became of each page: in messages, in the files of `--status` and `--removed`, and in numbers. */
export interface Ledger {
  readonly tally: Tally
  /** Whether a page failed, or bears a warning of `--fail-on`. */
  readonly failed: boolean
  /** To be called in the order of the inputs. */
  add(result: PageResult): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the files that were asked for.
 *
 * @param pages how many are to come
 * @throws WriteError when one of them cannot be written, also later
 */
export async function openLedger(
  pages: number,
  { removed, status, failOn = [] }: Pick<CleanFlags, 'removed' | 'status' | 'failOn'>,
  cwd: string,
  report: Report,
): Promise<Ledger> {
  const tally = noPages(pages)
  let warned = false
  const open: { name: string; lines: Lines }[] = []
  const begin = async (name: string | undefined): Promise<(text: string) => Promise<void>> => {
    if (name === undefined) return async () => {}
    const lines = await blaming(name, openLines(resolve(cwd, name)))
    open.push({ name, lines })
    return text => (text === '' ? Promise.resolve() : blaming(name, lines.write(text)))
  }
  const writeRemoved = await begin(removed)
  const writeStatus = await begin(status)
  return {
    tally,
    get failed() {
      return warned || tally.failed > 0
    },
    add: async result => {
      count(tally, result)
      if (result.kind === 'failed') report.error(result.error, result.source)
      else {
        for (const { kind, message } of result.facts.warnings) {
          const fails = failOn.includes(kind)
          warned ||= fails
          if (fails) report.error(`${kind}: ${message}`, result.source)
          // Of a page that an earlier run has done, that run has said it.
          else if (result.kind === 'cleaned') report.note(`${kind}: ${message}`, result.source)
        }
      }
      if (result.kind === 'cleaned') await writeRemoved(result.removed)
      if (status !== undefined) await writeStatus(`${JSON.stringify(statusOf(result, output => relative(cwd, output)))}\n`)
    },
    close: async () => {
      for (const { name, lines } of open) await blaming(name, lines.close())
    },
  }
}
