import { hashOf, placeIn } from '../page/lexicon.ts'

/** So many places there are for a word, at least: of two, most words that are looked for find the first one empty or their own. */
const placesForWord = 2

/** Some words by their numbers, one behind the other in one text: as single strings they take four times the room, and longer to read. */
export interface HeldWords {
  words: string
  /** Where each ends in that text, in UTF-16 units. */
  wordEnds: ArrayLike<number>
  /**
   * Where they are found by the hash of their letters: at a place that it tells, or the next ones, stands one more than the number of
   * the word; 0 where there is none. Made once, with the rules: to fill a map with all words took some 2 ms of a command's every
   * start, and four times the room.
   */
  places: ArrayLike<number>
}

/** Puts words together by which others are known. */
export function holdWords(all: readonly string[]): HeldWords & { wordEnds: number[]; places: Int32Array } {
  const wordEnds: number[] = []
  let end = 0
  for (const word of all) {
    end += word.length
    wordEnds.push(end)
  }
  const places = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, all.length * placesForWord))))
  for (const [number, word] of all.entries()) {
    let place = placeIn(hashOf(word), places.length)
    while (places[place] !== 0) place = (place + 1) & (places.length - 1)
    places[place] = number + 1
  }
  return { words: all.join(''), wordEnds, places }
}

/** The number of a word among those of a table, -1 where it is none of them. */
export function findHeld(word: string, hash: number, held: HeldWords): number {
  const { places } = held
  for (let place = placeIn(hash, places.length); ; place = (place + 1) & (places.length - 1)) {
    const known = (places[place] as number) - 1
    if (known < 0 || isHeldAt(word, known, held)) return known
  }
}

function isHeldAt(word: string, number: number, { words, wordEnds }: HeldWords): boolean {
  const from = startOf(number, wordEnds)
  return (wordEnds[number] as number) - from === word.length && words.startsWith(word, from)
}

/** The word of a number. */
export const heldWord = (number: number, { words, wordEnds }: HeldWords): string => words.slice(startOf(number, wordEnds), wordEnds[number])

const startOf = (number: number, wordEnds: ArrayLike<number>): number => (number === 0 ? 0 : (wordEnds[number - 1] as number))
