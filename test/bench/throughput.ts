import type { Corpus } from './corpus.ts'
import { interleave, median, medianRatio } from './interleave.ts'

/** How fast one contender went through a corpus. */
export interface Speed {
  contender: string
  /** Million bytes of UTF-8 a second. */
  megabytes: number
  pages: number
  /** Its time, as a multiple of the time of the contender `against`, of the same round; median. */
  ratio: number
}

/**
 * Times contenders on a corpus, by turns, each round over all pages.
 *
 * @param contenders by name; the first one is whom the others are measured against
 */
export async function measureSpeed({ pages, bytes }: Corpus, contenders: Record<string, (page: string) => unknown>, rounds: number): Promise<Speed[]> {
  const tasks = Object.entries(contenders).map(([name, run]): [string, () => Promise<void>] => [
    name,
    async () => {
      for (const page of pages) {
        const result = run(page)
        if (result instanceof Promise) await result
      }
    },
  ])
  const times = await interleave(Object.fromEntries(tasks), rounds)
  const first = Object.values(times)[0] as number[]
  return Object.entries(times).map(([contender, own]) => {
    const seconds = median(own) / 1000
    return { contender, megabytes: bytes / 1e6 / seconds, pages: pages.length / seconds, ratio: medianRatio(own, first) }
  })
}
