import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { KnownWords } from './telling.ts'

/** Headings of a numbered article are at least so many, stand at most so many blocks apart, and have so many words. */
const heading = { fewest: 3, reach: 30, shortest: 3 }
/** The first stands at most so many blocks below the body's end. */
const reachOfBody = 10
/** So large a share of them names something that the body names too. */
const leastKin = 0.5

/** The text below a heading has sentences of at least so many words. */
const shortestText = 8

/** The number with which a line begins: "3. The mole". 0 if it begins with none, or says too little, or a rule knows it. */
function numberOf({ block, words, phrase, extent, boxed }: Evidence): number {
  if (words < heading.shortest || phrase > 1 || extent > 1 || boxed) return 0
  return Number(/^(\d{1,2})[.)]\s?(?=\D)/.exec(block.data.text)?.[1] ?? 0)
}

/**
 * Takes numbered headings along of which some or all stand below the body's end, where pictures and boxes lie between them, with their text:
 * from the first on, each counts one more than the one above it, and most name what the body names. The items of a list of
 * teasers stand right below each other.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeNumbered(read: Evidence[], body: boolean[]): void {
  const end = body.lastIndexOf(true)
  if (end < 0) return
  const run: number[] = []
  for (let i = body.indexOf(true); i < read.length && i <= (run.at(-1) ?? end) + (run.length > 0 ? heading.reach : reachOfBody); i++)
    if (numberOf(read[i] as Evidence) === run.length + 1) run.push(i)
  const apart = run.filter((at, k) => k > 0 && at - (run[k - 1] as number) > 1).length
  if (run.length < heading.fewest || apart < run.length - 1) return
  const named = new KnownWords(read.filter((_, i) => body[i]))
  if (run.filter(i => (read[i] as Evidence).telling.some(word => named.has(word))).length < run.length * leastKin) return
  for (const i of run) {
    body[i] = true
    if (i > end) for (let k = i + 1; read[k] && isText(read[k] as Evidence); k++) body[k] = true
  }
}

/** Whether a block right below such a heading is its section's text. */
const isText = (e: Evidence): boolean => e.phrase === 0 && e.extent < 2 && e.ends && e.words >= shortestText && isInnocent(e) && !e.captioned && !e.aside
