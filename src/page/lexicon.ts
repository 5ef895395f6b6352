import { fold } from './fold.ts'
import type { Tokens } from './tokens.ts'

/** So many words have numbers at once: then all are forgotten, and the next ones go on from the last number. */
const room = 1 << 16
/** Where numbers begin anew; none that was given so long ago is in use. */
const highest = 1 << 30
/** The number of the first word that is remembered. */
let first = 0
let numbers = new Map<string, number>()

/** Longer words, in UTF-16 units, are not remembered: their number is `unknown`. */
const longest = 64
const unknown = -1

/** The UTF-16 units of the word that is being read, each at its place modulo their number; of longer words the last ones. */
const letters = new Uint16Array(longest)

/** Reads a letter of a word. */
export const readLetter = (i: number, code: number): void => {
  letters[i & (longest - 1)] = code
}

/** Adds a letter to the hash of a word's letters; that of the first is the letter itself. */
export const hashOn = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

// The words met last as they stood in their text, by a hash of their letters: to know one again, nothing is copied out of
// its text. The last slot is for words that are not remembered.
const slots = 1 << 16
const met: string[] = new Array(slots + 1).fill('')
const metFolded: string[] = new Array(slots + 1).fill('')
const metNumbers = new Int32Array(slots + 1).fill(unknown)

/**
 * Meets a word that stands in a text, all of whose letters were read.
 *
 * @param hash of its letters
 * @returns where `wordAt` and `numberAt` find it, until the next word is met
 */
export function meet(text: string, from: number, to: number, hash: number): number {
  const length = to - from
  const slot = (hash ^ (hash >>> 15)) & (slots - 1)
  const known = met[slot] as string
  if (known.length === length) {
    let i = 0
    while (i < length && known.charCodeAt(i) === letters[i]) i++
    if (i === length) return slot
  }
  return remember(slot, text, from, to)
}

/** Remembers a word in a slot instead of the one that is there; a long one for as long as no other is met. */
function remember(slot: number, text: string, from: number, to: number): number {
  if (to - from > longest) {
    metFolded[slots] = fold(text.slice(from, to))
    return slots
  }
  const word = copy(text, from, to)
  const folded = fold(word)
  metNumbers[slot] = numberOf(folded)
  met[slot] = word
  metFolded[slot] = folded
  return slot
}

/** The word in a slot, folded. */
export const wordAt = (slot: number): string => metFolded[slot] as string

/** The number of the word in a slot. */
export const numberAt = (slot: number): number => metNumbers[slot] as number

/** What a slice of more than twelve units holds on to is the whole text: whoever remembers a word needs a copy. */
function copy(text: string, from: number, to: number): string {
  if (to - from <= 12) return text.slice(from, to)
  const units: number[] = []
  for (let i = from; i < to; i++) units.push(text.charCodeAt(i))
  return String.fromCharCode(...units)
}

function numberOf(word: string): number {
  let number = numbers.get(word)
  if (number === undefined) {
    if (numbers.size === room) {
      numbers = new Map()
      met.fill('')
      first = (first + room) % highest
    }
    number = first + numbers.size
    numbers.set(word, number)
  }
  return number
}

/** Answers a question about words, and remembers by their numbers what was answered: to ask again is one look-up. */
export class Answers {
  readonly #ask: (word: string) => number
  /** The number of the first word of which something is remembered. */
  #first = 0
  /** One more than the answer; 0 where it is not known. */
  #known: Int32Array | Uint8Array

  /** @param ask tells of a word a number from 0 to `most` */
  constructor(ask: (word: string) => number, most: number) {
    this.#ask = ask
    this.#known = most < 0xff ? new Uint8Array(1024) : new Int32Array(1024)
  }

  /** The answer for a word of a text. */
  of({ words, numbers }: Tokens, i: number): number {
    const at = (numbers[i] as number) - this.#first
    const known = at >= 0 && at < this.#known.length ? (this.#known[at] as number) : 0
    return known > 0 ? known - 1 : this.#answer(words[i] as string, numbers[i] as number)
  }

  #answer(word: string, number: number): number {
    const answer = this.#ask(word)
    // Not a word of the present lexicon.
    if (number < first || number >= first + room) return answer
    if (this.#first !== first) {
      this.#first = first
      this.#known.fill(0)
    }
    const at = number - first
    while (at >= this.#known.length) {
      const larger = this.#known instanceof Uint8Array ? new Uint8Array(this.#known.length * 2) : new Int32Array(this.#known.length * 2)
      larger.set(this.#known)
      this.#known = larger
    }
    this.#known[at] = answer + 1
    return answer
  }
}

/** A set of folded words that can also be asked about the words of a text by their numbers. */
export class WordSet extends Set<string> {
  readonly #answers = new Answers(word => (this.has(word) ? 1 : 0), 1)

  /** Whether a word of a text is among them. */
  holds(tokens: Tokens, i: number): boolean {
    return this.#answers.of(tokens, i) === 1
  }
}
