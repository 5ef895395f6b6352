import type { Evidence } from './evidence.ts'
import { candidatesOf, type HeadlineSearch, isTopHeading } from './headline-search.ts'
import { showHeadline } from './headline-shows.ts'
import { headlineWeights } from './headline-weights.ts'
import { weigh } from './weigh.ts'

const weights = Float64Array.from(Object.values(headlineWeights))

/** A headline, and the lines near it that may be the headline instead. */
export interface Headline {
  /** Its index, or -1. */
  title: number
  /** The indices of the others. */
  others: number[]
  /** More speaks for it than against there being any. */
  isSure: boolean
}

/** The upper of two lines is the headline where no more than this speaks less for it: the other is its standfirst. */
const upperBonus = 1
/** With less than this it is no headline: to lose one is worse than to keep a line too many. */
const least = -1

/** The headline of a body: the block for which most speaks, where not much more does against there being any. */
export function headlineOf(search: HeadlineSearch): Headline {
  const candidates = candidatesOf(search)
  const scores = weigh(candidates.length, weights, (k, row) => showHeadline(search, candidates[k] as number, row))
  const best = scores.reduce((best, score, k) => (score > Math.max(least, scores[best] ?? least) ? k : best), -1)
  if (best < 0) return { title: -1, others: [], isSure: false }
  const scoreOf = (k: number): number => scores[k] as number
  let title = best
  const others: number[] = []
  // A headline may have more than one standfirst, each in a line of its own.
  for (let lower = best; ; ) {
    const upper = candidates.findIndex((i, k) => k < lower && scoreOf(k) > least && hasStandfirstBelow(search.evidence, i, candidates[lower] as number))
    if (upper < 0) break
    if (others.length === 0 && scoreOf(upper) > scoreOf(title) - upperBonus) title = upper
    else others.push(upper)
    lower = upper
  }
  return { title: candidates[title] as number, others: others.map(k => candidates[k] as number), isSure: scoreOf(best) > 0 }
}

/** A headline below a kicker has fewer words; a standfirst that is no sentence has more. */
const longestKicked = 13
/** A line of which so many words have a capital is set as a headline. */
const titleCase = 0.7

/** Whether a line of at least four words stands directly above one that reads as its standfirst: a sentence, or long. */
function hasStandfirstBelow(evidence: readonly Evidence[], i: number, below: number): boolean {
  const upper = evidence[i] as Evidence
  const lower = evidence[below] as Evidence
  // English headlines may end as sentences do: their capitals tell them.
  const readsAsHeadline = !upper.ends || (upper.capitals >= titleCase && lower.capitals < titleCase)
  return (
    i >= below - 2 &&
    evidence.slice(i + 1, below).every(e => e.aside) &&
    upper.words >= 4 &&
    !upper.doubled &&
    readsAsHeadline &&
    (!isTopHeading(lower) || isTopHeading(upper)) &&
    (lower.ends || lower.words >= longestKicked)
  )
}
