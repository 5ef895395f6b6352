import type { RawLine } from './lines.ts'

/** A copy is of at most so many lines, and its first line of at least so many UTF-16 units: shorter ones repeat by chance. */
const copy = { mostLines: 3, shortest: 12 }

/**
 * The lines that open something said twice over, one right below the other (a teaser's picture, by its description, and its
 * headline), and those below the second time: no paragraph runs across them.
 */
export function openersOfCopies(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const openers = new Set<RawLine>()
  let i = 1
  while (i < lines.length) {
    const count = lengthOfCopy(lines, i)
    if (count > 0) for (const at of [i - count, i, i + count]) if (at < lines.length) openers.add(lines[at] as RawLine)
    i += Math.max(1, count)
  }
  return openers
}

/** How many lines from `at` say again, word by word, what as many lines above them say: 0 where they do not. */
function lengthOfCopy(lines: readonly RawLine[], at: number): number {
  const { text } = lines[at] as RawLine
  if (text.length < copy.shortest) return 0
  for (let count = 1; count <= Math.min(copy.mostLines, at); count++) {
    let same = 0
    while (same < count && lines[at + same]?.text === (lines[at + same - count] as RawLine).text) same++
    if (same === count) return count
  }
  return 0
}
