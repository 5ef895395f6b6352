/** Runs of so many words are compared, as public article-extraction benchmarks do it. */
export const shingle = 4

/** How often each run of four words stands in a text; a shorter text is one run. */
export function shinglesOf(words: string[]): Map<string, number> {
  if (words.length === 0) return new Map()
  return count(Array.from({ length: Math.max(1, words.length - shingle + 1) }, (_, i) => words.slice(i, i + shingle).join(' ')))
}

/** How often each item stands in a list. */
export function count(items: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** How many items two multisets share. */
export function overlap(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0
  for (const [item, times] of a) common += Math.min(times, b.get(item) ?? 0)
  return common
}

/** How many items a multiset has. */
export function size(counts: Map<string, number>): number {
  let total = 0
  for (const times of counts.values()) total += times
  return total
}

/** The harmonic mean of precision and recall. */
export const f1Of = (precision: number, recall: number): number => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall))
