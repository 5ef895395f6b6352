import type { Evidence } from './evidence.ts'

/** A trail has at least so many steps, of at most so many words each; the last may be a headline. */
const trail = { fewest: 3, longestStep: 6 }
const separators = /\s[»›>/→]\s/

/** Whether a line is the trail of sections that leads to a page: "Home » News » The mole at dusk". */
export function isTrail({ words, innerEnds, block }: Evidence): boolean {
  if (words < trail.fewest || innerEnds > 1) return false
  const { text } = block.data
  const mark = separators.exec(text)?.[0].trim()
  if (!mark) return false
  const steps = text.split(mark)
  return steps.length >= trail.fewest && steps.slice(0, -1).every(step => step.trim() !== '' && step.trim().split(/\s+/).length <= trail.longestStep)
}

/** A step on a line of its own has at most so many words, and so many lines are looked at. */
const step = { longest: 4, most: 8 }

/** Whether a line is the end of a trail whose steps stand on lines of their own, right below each other: labels of which a rule knows one as a menu's. */
export function endsTrail(evidence: readonly Evidence[], i: number): boolean {
  if ((evidence[i] as Evidence).gapAfter === 0) return false
  let isMenu = false
  for (let k = i; k > 0 && (evidence[k] as Evidence).gapBefore === 0 && i - k < step.most; k--) {
    const above = evidence[k - 1] as Evidence
    if (above.words > step.longest || above.ends) break
    isMenu ||= above.block.data.marks.some(({ by, category }) => by === 'phrase' && category === 'navigation')
  }
  return isMenu
}
