import type { WarningKind } from '../page/nodes.ts'

/** Counts what happened in a stream, too much to say of each record. */
export interface Tally {
  cleaned(warnings: readonly WarningKind[]): void
  /** @param what of a kind of pages, in the plural: "responses with status 404" */
  leftOut(what: string): void
  /** Which of some warnings there were, with their counts: `empty 3, truncated 1`. */
  warned(kinds: readonly WarningKind[]): string
  /** What is worth saying at the end. */
  notes(): string[]
}

export function makeTally(): Tally {
  let records = 0
  let warned = 0
  const warnings = new Map<WarningKind, number>()
  const left = new Map<string, number>()
  const count = <T>(counts: Map<T, number>, what: T): unknown => counts.set(what, (counts.get(what) ?? 0) + 1)
  return {
    cleaned(own) {
      records++
      if (own.length > 0) warned++
      for (const kind of new Set(own)) count(warnings, kind)
    },
    leftOut: what => count(left, what),
    warned: kinds => listed([...warnings].filter(([kind]) => kinds.includes(kind))),
    notes() {
      const notes: string[] = []
      if (left.size > 0) notes.push(`left out ${[...left].map(([what, times]) => `${times} ${what}`).join(', ')}`)
      if (warned > 0)
        notes.push(
          `${warned} of ${records} ${records === 1 ? 'record' : 'records'} cleaned with a warning: ${listed([...warnings])} (--meta writes them into the records)`,
        )
      return notes
    },
  }
}

const listed = (counts: readonly (readonly [WarningKind, number])[]): string => counts.map(([kind, times]) => `${kind} ${times}`).join(', ')
