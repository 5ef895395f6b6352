import type { Article } from '../../compile/article.ts'
import type { WarningKind } from '../../page/nodes.ts'
import { countWordsIn } from '../../page/tokens.ts'

/** What was done to a record, as `--meta` adds it. */
export interface RecordMeta {
  /** Of cleancopy. */
  version: string
  /** ISO 639, or null where it was not recognised. */
  language: string | null
  /** In the text as it came, and as it was written. */
  words: { in: number; out: number }
  /** The words that were cut, by category. */
  removed: Record<string, number>
  warnings: WarningKind[]
}

/**
 * Tells what was done to a record; tags of HTML are not counted as words.
 *
 * @param version of cleancopy
 */
export function makeMeta(article: Article, version: string): RecordMeta {
  const removed: Record<string, number> = {}
  let cut = 0
  for (const { category, text } of article.removed) {
    const words = countWordsIn(text.replace(/<[/!]?[a-z][^<>]*>/gi, ' '))
    removed[category] = (removed[category] ?? 0) + words
    cut += words
  }
  const out = article.blocks.reduce((sum, { text }) => sum + countWordsIn(text), 0)
  return { version, language: article.language, words: { in: out + cut, out }, removed, warnings: article.warnings.map(({ kind }) => kind) }
}
