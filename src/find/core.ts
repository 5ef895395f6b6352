import { type Costs, decode } from './decode.ts'
import type { Evidence } from './evidence.ts'
import { localCosts } from './weights.ts'

/**
 * Where the first scores give no core, its beginning and its end are free from the second try on, and every further try
 * adds so much to the score of a block, in log-odds, the whole of it to a block of at least so many words: added to all
 * alike it would make a core of whatever list is longest.
 */
const persistence = { step: 0.25, tries: 10, words: 20 }

const freely: Costs = { ...localCosts, enter: 0, end: 0 }

/**
 * What the first reading takes for the article: on a page where nothing speaks loudly for it, the best there is.
 *
 * @param page the blocks that were read
 * @param first their scores, in log-odds
 * @returns which of them are of the core; none where even the best is not believable
 */
export function coreOf(page: readonly Evidence[], first: Float64Array): boolean[] {
  const { shift } = localCosts
  let core = decode(
    first.map(score => score + shift),
    localCosts,
  )
  for (let k = 1; k <= persistence.tries && !core.includes(true); k++)
    core = decode(
      first.map((score, i) => score + shift + k * persistence.step * Math.min(1, (page[i] as Evidence).words / persistence.words)),
      freely,
    )
  return core
}
