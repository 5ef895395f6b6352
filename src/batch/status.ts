import type { PageResult } from './folder.ts'

/** What is said of one input in the `--status` file. */
export interface PageStatus {
  source: string
  /** Where its article is; null for standard output, and where there is none. */
  output: string | null
  /** `skipped`: an earlier run has done it; what follows is what that run said. */
  status: 'ok' | 'empty' | 'failed' | 'skipped'
  error: string | null
  /** Words of the page and of its article. */
  words: { in: number; out: number } | null
  /** Words that were cut, by category. */
  removed: Record<string, number>
  warnings: { kind: string; message: string }[]
  /** Milliseconds of work. */
  ms: number | null
}

/** @param shown how the article's place is written */
export function statusOf(result: PageResult, shown: (output: string) => string): PageStatus {
  if (result.kind === 'failed')
    return { source: result.source, output: null, status: 'failed', error: result.error, words: null, removed: {}, warnings: [], ms: null }
  const { source, output, facts } = result
  return {
    source,
    output: output === null ? null : shown(output),
    status: result.kind === 'skipped' ? 'skipped' : facts.status,
    error: null,
    words: facts.words,
    removed: facts.removed,
    warnings: facts.warnings.map(({ kind, message }) => ({ kind, message })),
    ms: facts.ms,
  }
}

/** How many pages came to which end. */
export interface Tally {
  pages: number
  cleaned: number
  /** Of these, pages in which no article was found. */
  empty: number
  failed: number
  /** Done by an earlier run. */
  skipped: number
}

export const noPages = (pages: number): Tally => ({ pages, cleaned: 0, empty: 0, failed: 0, skipped: 0 })

/** Counts a page. */
export function count(tally: Tally, result: PageResult): void {
  tally[result.kind]++
  if (result.kind === 'cleaned' && result.facts.status === 'empty') tally.empty++
}
