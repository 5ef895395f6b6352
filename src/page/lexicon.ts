import { fold } from './fold.ts'
import type { Tokens } from './tokens.ts'

/** So many words have numbers at once: then all are forgotten, and the next ones go on from the last number. */
const room = 1 << 16
/** Where numbers begin anew; none that was given so long ago is in use. */
const highest = 1 << 30
/** The number of the first word that is remembered, and how many are. */
let first = 0
let count = 0
/** The words, folded, by their numbers from the first one; and the hashes of their letters. */
const words: string[] = []
const hashes = new Int32Array(room)
/**
 * Where a word's number is found: at a place that its hash tells, or so few behind it. One more than the number from the first one; 0
 * for none. A word that finds no room there has no number: a page may be made of words with one hash.
 */
const places = new Int32Array(room * 2)
const reach = 64

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
  return remember(slot, text, from, to, hash)
}

/** Remembers a word in a slot instead of the one that is there; a long one for as long as no other is met. */
function remember(slot: number, text: string, from: number, to: number, hash: number): number {
  if (to - from > longest) {
    metFolded[slots] = fold(text.slice(from, to))
    return slots
  }
  const word = copy(text, from, to)
  const folded = fold(word)
  metNumbers[slot] = numberOf(folded, folded === word ? hash : hashOf(folded))
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

function numberOf(word: string, hash: number): number {
  for (let tried = 0, place = placeOf(hash); tried < reach; tried++, place = (place + 1) & (places.length - 1)) {
    const known = places[place] as number
    if (known === 0) return numberAnew(word, hash, place)
    if (hashes[known - 1] === hash && words[known - 1] === word) return first + known - 1
  }
  return unknown
}

/** Gives a word the next number, and notes it at a place. */
function numberAnew(word: string, hash: number, place: number): number {
  if (count === room) {
    places.fill(0)
    met.fill('')
    first = (first + room) % highest
    count = 0
    return numberAnew(word, hash, placeOf(hash))
  }
  words[count] = word
  hashes[count] = hash
  places[place] = ++count
  return first + count - 1
}

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (places.length - 1)

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i))
  return hash
}

/** Answers a question about words, and remembers by their numbers what was answered: to ask again is one look-up. */
export class Answers {
  readonly #ask: (word: string, hash: number) => number
  /** The number of the first word of which something is remembered. */
  #first = 0
  /** One more than the answer; 0 where it is not known. */
  #known: Uint16Array | Uint8Array

  /** @param ask tells of a word, and of the hash of its letters, a number from 0 to `most` */
  constructor(ask: (word: string, hash: number) => number, most: number) {
    this.#ask = ask
    this.#known = most < 0xff ? new Uint8Array(1024) : new Uint16Array(1024)
  }

  /** The answer for a word of a text. */
  of({ words, numbers }: Tokens, i: number): number {
    const at = (numbers[i] as number) - this.#first
    const known = at >= 0 && at < this.#known.length ? (this.#known[at] as number) : 0
    return known > 0 ? known - 1 : this.#answer(words[i] as string, numbers[i] as number)
  }

  #answer(word: string, number: number): number {
    // Not a word of the present lexicon.
    if (number < first || number >= first + room) return this.#ask(word, hashOf(word))
    const answer = this.#ask(word, hashes[number - first] as number)
    if (this.#first !== first) {
      this.#first = first
      this.#known.fill(0)
    }
    const at = number - first
    while (at >= this.#known.length) {
      const larger = this.#known instanceof Uint8Array ? new Uint8Array(this.#known.length * 2) : new Uint16Array(this.#known.length * 2)
      larger.set(this.#known)
      this.#known = larger
    }
    // The few that are larger than it can hold are asked again.
    if (answer < 0xffff) this.#known[at] = answer + 1
    return answer
  }
}

/** So many bits of a `Hint` there are for a word that it knows. */
const bitsForWord = 16
/** A hint is worth its making when so many words were asked about: one page alone is cleaned sooner without. */
const worth = 4096

/** Tells of most words that they are none of some: one bit is looked at, and no word is compared (a Bloom filter of one hash). */
export class Hint {
  readonly #words: () => Iterable<string>
  #bits: Uint8Array | undefined
  #mask = 0
  #asked = 0

  /** @param words all that it knows; the same whenever it is called */
  constructor(words: () => Iterable<string>) {
    this.#words = words
  }

  /** Whether a word may be one of them, by the hash of its letters. */
  mayHold(hash: number): boolean {
    if (this.#bits === undefined) {
      if (++this.#asked < worth) return true
      this.#bits = this.#make()
    }
    const bit = this.#bitOf(hash)
    return ((this.#bits[bit >>> 3] as number) & (1 << (bit & 7))) !== 0
  }

  #make(): Uint8Array {
    const hashes = Array.from(this.#words(), hashOf)
    const bits = new Uint8Array((2 ** Math.ceil(Math.log2(Math.max(8, hashes.length * bitsForWord)))) >>> 3)
    this.#mask = bits.length * 8 - 1
    for (const hash of hashes) {
      const bit = this.#bitOf(hash)
      bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7))
    }
    return bits
  }

  #bitOf(hash: number): number {
    return (hash ^ (hash >>> 13)) & this.#mask
  }
}

/** A set of folded words that can also be asked about the words of a text by their numbers; from then on it must not change. */
export class WordSet extends Set<string> {
  readonly #hint = new Hint(() => this)
  readonly #answers = new Answers((word, hash) => (this.#hint.mayHold(hash) && this.has(word) ? 1 : 0), 1)

  /** Whether a word of a text is among them. */
  holds(tokens: Tokens, i: number): boolean {
    return this.#answers.of(tokens, i) === 1
  }
}
