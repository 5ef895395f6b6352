/** Where a walk may come to: lists in which phrases go on, and phrases that are complete, numbered over all automata. */
export interface Junction {
  lists: readonly number[]
  ends: readonly number[]
  /**
   * The words with which phrases go on, by a hash of their classes, one bit each: where the bit of a word is not set, none
   * goes on with it; where it is, one may.
   */
  words: Int32Array
  /** Some phrase awaits something else than a certain word. */
  awaitsOther: boolean
  /** Some phrase wants a colon behind the next word. */
  wantsColon: boolean
}

/** For each word about eight bits: one in eight that is not among them seems to be. */
export function bitsOf(words: readonly number[]): Int32Array {
  let size = 1
  while (size * 4 < words.length) size *= 2
  const bits = new Int32Array(size)
  for (const word of words) {
    const hash = Math.imul(word, 0x9e3779b1) >>> 8
    const at = (hash >>> 5) & (size - 1)
    bits[at] = (bits[at] as number) | (1 << (hash & 31))
  }
  return bits
}

/** Whether a word may be among them. */
export function mayHold(bits: Int32Array, word: number): boolean {
  const hash = Math.imul(word, 0x9e3779b1) >>> 8
  return ((bits[(hash >>> 5) & (bits.length - 1)] as number) & (1 << (hash & 31))) !== 0
}

/** A hash of what makes a junction. */
export function hashOf(lists: readonly number[], ends: readonly number[]): number {
  let hash = 0
  for (const list of lists) hash = Math.imul(hash ^ list, 0x01000193)
  for (const end of ends) hash = Math.imul(hash ^ ~end, 0x01000193)
  return hash
}

/** Whether a junction is made of the same lists and ends. */
export function isSame(junction: Junction, lists: readonly number[], ends: readonly number[]): boolean {
  if (junction.lists.length !== lists.length || junction.ends.length !== ends.length) return false
  for (let i = 0; i < lists.length; i++) if (junction.lists[i] !== lists[i]) return false
  for (let i = 0; i < ends.length; i++) if (junction.ends[i] !== ends[i]) return false
  return true
}
