import type { Evidence } from './evidence.ts'

/** A telling word that the body has in so many paragraphs is one of its own. */
const fewestParagraphs = 2

/** Whether a block is prose of which no rule knows a word, and that does not speak of the author. */
export const isUnknown = (e: Evidence): boolean => e.prose && e.phrase === 0 && e.extent < 2 && !e.boxed && !e.authored

/** The telling words of the body that it has in more than one paragraph. */
export function ownWords(read: Evidence[], body: boolean[]): ReadonlySet<number> {
  const counts = new Map<number, number>()
  for (const [i, e] of read.entries()) if (body[i]) for (const word of new Set(e.telling)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= fewestParagraphs).map(([word]) => word))
}

/** How many different telling words of a block are among those of the body, and how large a share of its own. */
export function kinOf({ telling }: Evidence, own: ReadonlySet<number>): { known: number; share: number } {
  const words = [...new Set(telling)]
  const known = words.filter(word => own.has(word)).length
  return { known, share: known / Math.max(1, words.length) }
}
