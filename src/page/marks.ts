import type { Mark } from './nodes.ts'

/** What a mark says of the rule behind it. */
type Ground = Pick<Mark, 'category' | 'rule' | 'strength' | 'why' | 'removes'>

// All marks are made here, and so of one shape: what reads them need not be compiled anew for another one.

/** The mark of a block in which a phrase stands. */
export const phraseMark = ({ category, rule, strength, why, removes }: Ground, coverage: number, boxed = false): Mark => ({
  category,
  rule,
  strength,
  by: 'phrase',
  coverage,
  why,
  removes,
  boxed,
})

/** The mark of a block that lies in the extent of the phrase of another. */
export const extentMark = ({ category, rule, why, removes }: Mark, strength: Mark['strength'], boxed: boolean): Mark => ({
  category,
  rule,
  strength,
  by: 'extent',
  coverage: 0,
  why,
  removes,
  boxed,
})
