import { type Costs, decode } from './decode.ts'
import type { Evidence } from './evidence.ts'
import { localCosts } from './weights.ts'

/**
 * Where the first scores give no core, its beginning and its end are free from the second try on, and every further try
 * adds so much to the score of a block, in log-odds, the whole of it to a block of at least so many words: added to all
 * alike it would make a core of whatever list is longest.
 */
const persistence = { step: 0.25, tries: 10, words: 20 }

const freeEdges: Costs = { ...localCosts, enter: 0, end: 0 }

/**
 * What the first reading takes for the article: on a page where nothing speaks loudly for it, the best there is.
 *
 * @param page the blocks that were read
 * @param first their scores, in log-odds
 * @returns which of them are of the core; none where even the best is not believable
 */
export function coreOf(page: readonly Evidence[], first: Float64Array): boolean[] {
  const { step, tries, words } = persistence
  for (let k = 0; ; k++) {
    const scores = first.map((score, i) => score + localCosts.shift + k * step * Math.min(1, (page[i] as Evidence).words / words))
    const core = decode(scores, k === 0 ? localCosts : freeEdges)
    if (core.includes(true) || k === tries) return core
  }
}
