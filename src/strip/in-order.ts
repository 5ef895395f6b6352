import type { Match } from './matcher.ts'

/**
 * Sorts matches, in their place, by their last word, and leaves out those of which the same phrase begins before. By hand: most
 * are in order already, the library's sort takes memory for every call, and a match is moved past no more others than can begin
 * within the longest phrase.
 *
 * @param found in the order in which they begin
 */
export function inOrder(found: Match[]): Match[] {
  let kept = 0
  for (const match of found) {
    let at = kept
    while (at > 0 && (found[at - 1] as Match).to > match.to) at--
    if (endsWith(found, at, match)) continue
    for (let k = kept; k > at; k--) found[k] = found[k - 1] as Match
    found[at] = match
    kept++
  }
  found.length = kept
  return found
}

/** Whether one of the matches right before an index is of the same phrase and ends with the same word. */
function endsWith(found: readonly Match[], at: number, { phrase, to }: Match): boolean {
  for (let i = at - 1; i >= 0 && (found[i] as Match).to === to; i--) if ((found[i] as Match).phrase === phrase) return true
  return false
}
