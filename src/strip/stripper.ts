import { phraseMark } from '../page/marks.ts'
import type { Block, Category, Page } from '../page/nodes.ts'
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
      for (const { rule, strength, from, to, guard } of data.hits ?? []) {
        if (rule.category !== category || guard) continue
        const coverage = (to - from) / data.tokens.words.length
        data.marks.push(phraseMark({ category, rule: rule.fullId, strength, why: rule.why, removes: rule.removes }, coverage))
      }
    }
    extend(blocks, category, audience)
  }
  Object.defineProperty(stripper, 'name', { value: `strip-${category}` })
  return stripper
}
