import type { Sparse } from './regression.ts'

/** One choice: rows of a table, of which some are right. */
export interface Choice {
  /** The first row, and the one behind the last. */
  from: number
  to: number
  /** For each row whether it is right; at least one is. */
  right: boolean[]
  /** How much the choice counts. */
  weight: number
}

export interface ChoiceTask {
  rows: Sparse
  choices: readonly Choice[]
  /** How hard each coefficient is drawn to 0. */
  pull: number
  /** How much each choice also counts as one without what is right: then none is to be chosen. */
  withoutRight: number
}

/** Steps, their length, and how long Adam remembers (Kingma and Ba, 2015). */
const descent = { steps: 400, length: 0.05, mean: 0.9, square: 0.999 }
/** No score counts as higher: its exponential is to stay a number. */
const highest = 30

/**
 * The coefficients under which right rows are chosen: a conditional logit (McFadden, 1974) in which "none of them" has the score 0.
 */
export function learnToChoose({ rows, choices, pull, withoutRight }: ChoiceTask): Float64Array {
  const at = new Float64Array(rows.columns)
  const mean = new Float64Array(rows.columns)
  const square = new Float64Array(rows.columns)
  for (let step = 1; step <= descent.steps; step++) {
    const gradient = at.map(x => -pull * x)
    for (const choice of choices) addGradient(rows, choice, withoutRight, at, gradient)
    for (let k = 0; k < at.length; k++) {
      const g = gradient[k] as number
      mean[k] = descent.mean * (mean[k] as number) + (1 - descent.mean) * g
      square[k] = descent.square * (square[k] as number) + (1 - descent.square) * g * g
      const by = (mean[k] as number) / (1 - descent.mean ** step) / (Math.sqrt((square[k] as number) / (1 - descent.square ** step)) + 1e-8)
      at[k] = (at[k] as number) + descent.length * by
    }
  }
  return at
}

/** Adds the gradient of the logarithm of one choice's chance. */
function addGradient(
  { starts, index, value }: Sparse,
  { from, right, weight, to }: Choice,
  withoutRight: number,
  at: Float64Array,
  gradient: Float64Array,
): void {
  const odds = Array.from({ length: to - from }, (_, i) => {
    let score = 0
    for (let k = starts[from + i] as number; k < (starts[from + i + 1] as number); k++) score += (value[k] as number) * (at[index[k] as number] as number)
    return Math.exp(Math.min(highest, score))
  })
  const sumOf = (takes: (i: number) => boolean): number => odds.reduce((sum, x, i) => (takes(i) ? sum + x : sum), 0)
  const rights = sumOf(i => right[i] === true)
  const all = 1 + sumOf(() => true)
  for (const [i, x] of odds.entries()) {
    const by = weight * (right[i] ? x / rights - x / all : -x / all - (withoutRight * x) / (all - rights))
    for (let k = starts[from + i] as number; k < (starts[from + i + 1] as number); k++) {
      const column = index[k] as number
      gradient[column] = (gradient[column] as number) + by * (value[k] as number)
    }
  }
}
