import type { Block, Category, Mark, Page } from '../page/nodes.ts'
import { extend } from './extents.ts'
import type { Speech } from './speech.ts'

/** A unified transformer that marks and never deletes. */
export type Stripper = (page: Page) => void

/**
 * Makes the stripper of one category: it marks the blocks whose phrases its rules recognise, and what goes with them.
 *
 * @param category the category of boilerplate
 * @param audience the words in which the page's language speaks of the paper and to its reader
 */
export function makeStripper(category: Category, audience: Speech): Stripper {
  const stripper: Stripper = page => {
    const blocks = page.children as Block[]
    for (const { data } of blocks) {
      for (const { rule, from, to, guard } of data.hits ?? []) {
        if (rule.category !== category || guard) continue
        const coverage = (to - from) / data.tokens.words.length
        data.marks.push({ category, rule: rule.fullId, strength: rule.strength, by: 'phrase', coverage, why: rule.why, removes: rule.removes })
      }
    }
    extend(blocks, category, audience)
  }
  Object.defineProperty(stripper, 'name', { value: `strip-${category}` })
  return stripper
}

const rank = { hint: 0, likely: 1, sure: 2 } as const

/** The mark that says most about a block: the surest, then the one that covers most, then the first. */
export function strongest(marks: Mark[], category?: Category): Mark | undefined {
  let best: Mark | undefined
  for (const mark of marks) {
    if (category && mark.category !== category) continue
    if (!best || weigh(mark) > weigh(best)) best = mark
  }
  return best
}

const weigh = (mark: Mark): number => rank[mark.strength] * 2 + mark.coverage + (mark.by === 'phrase' ? 0.5 : 0)
