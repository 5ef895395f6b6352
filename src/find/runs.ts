import type { Evidence } from './evidence.ts'

/** A run of the core: blocks that stand together, but for a few. */
export interface Run {
  /** Its first block, and its last. */
  from: number
  to: number
  words: number
}

/** Within a run at most so many blocks are not of the core. */
const longestGap = 4

/** The runs of a core, in their order; a run ends where the foot or the comments begin. */
export function runsOf(page: Evidence[], core: boolean[]): Run[] {
  const runs: Run[] = []
  for (const [i, e] of page.entries()) {
    if (!core[i]) continue
    const run = runs.at(-1)
    if (run && i - run.to <= longestGap + 1 && e.ended === (page[run.to] as Evidence).ended) {
      run.to = i
      run.words += e.words
    } else runs.push({ from: i, to: i, words: e.words })
  }
  return runs
}
