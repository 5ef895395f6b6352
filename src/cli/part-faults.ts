import type { Match } from '../compile/article-file.ts'
import { faultsOf, type RemovedFile } from '../compile/removed-file.ts'
import { changedLines } from '../compile/restore.ts'

/** A fault and where it is: a path with its line behind a colon. */
export interface PartFault {
  at: string
  message: string
}

/** So many changed lines of one file are named. */
const mostNamed = 5

/** What was changed in an article and in the removed file since they were written; empty when nothing was. */
export function partFaults(article: string, removed: string, { page, ...match }: Match, file: RemovedFile): PartFault[] {
  const lines = changedLines(match.article, page)
  const what = page.record.source === '-' ? 'of the article' : `of the article of ${page.record.source}`
  return [
    ...shorten(
      faultsOf(page, file).map(({ line, message }) => ({ at: `${removed}:${line}`, message })),
      removed,
    ),
    ...shorten(
      lines.map(line => ({
        at: match.line > 0 ? `${article}:${line + match.line - 1}` : article,
        message: `${match.line > 0 ? 'this line' : `line ${line} of "text"`} is not what was written ${what}`,
      })),
      article,
    ),
  ]
}

function shorten(faults: PartFault[], path: string): PartFault[] {
  const more = faults.length - mostNamed
  return more > 0 ? [...faults.slice(0, mostNamed), { at: path, message: `and ${more} more of this kind` }] : faults
}
