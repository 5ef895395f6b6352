import { tokenize } from '../page/tokens.ts'
import type { Evidence } from './evidence.ts'
import type { Show } from './local.ts'
import { isSaid, saidIn } from './said.ts'
import { firstNumbers as f } from './weights.ts'

/** A statement of fewer words is a summary. */
const fewestWords = 60
/** A statement is of what the page shows, if so much of it is found there. */
const leastShown = 0.5
/** Shorter lines may stand in any text. */
const shortestLine = 3

/**
 * What the article as the page states it for machines says of the page's blocks: which of them it holds.
 *
 * @returns null where nothing is stated, or something else than what the page shows
 */
export function statedArticle(page: Evidence[], articleBody: string | undefined): Show | null {
  if (!articleBody) return null
  const stated = tokenize(articleBody).words
  if (stated.length < fewestWords) return null
  const said = saidIn(stated)
  const held = page.map(e => e.words >= shortestLine && isSaid(e.block.data.tokens.words, said))
  const shown = page.reduce((sum, e, i) => (held[i] ? sum + e.block.data.tokens.words.length : sum), 0)
  if (shown < stated.length * leastShown) return null
  const first = held.indexOf(true)
  const last = held.lastIndexOf(true)
  return (i, row) => {
    const e = page[i] as Evidence
    if (held[i]) row[e.prose ? f['of the stated article, prose'] : f['of the stated article, line']] = 1
    else {
      if (i > first && i < last) row[f['between two of the stated article']] = 1
      if (e.words >= shortestLine) row[e.prose ? f['not of the stated article, prose'] : f['not of the stated article, line']] = 1
    }
  }
}
