import { hashOf, placeIn } from '../page/lexicon.ts'

/** So many places there are for a word, at least: of two, most words that are looked for find the first one empty or their own. */
const placesForWord = 2

/**
 * Where words are found by the hash of their letters: at a place that it tells, or the next ones, stands one more than the number of
 * the word; 0 where there is none. Made once, with the rules: to fill a map with all words took some 2 ms of a command's every start,
 * and four times the room.
 */
export function placesOf(words: readonly string[]): Int32Array {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, words.length * placesForWord))))
  for (const [number, word] of words.entries()) {
    let place = placeIn(hashOf(word), places.length)
    while (places[place] !== 0) place = (place + 1) & (places.length - 1)
    places[place] = number + 1
  }
  return places
}

/** The number of a word among those of a table, -1 where it is none of them. */
export function findHeld(word: string, hash: number, words: readonly string[], places: ArrayLike<number>): number {
  for (let place = placeIn(hash, places.length); ; place = (place + 1) & (places.length - 1)) {
    const known = (places[place] as number) - 1
    if (known < 0 || words[known] === word) return known
  }
}
