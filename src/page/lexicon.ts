import { fold } from './fold.ts'

/** So many words have numbers at once: then all are forgotten, and the next ones go on from the last number. */
const room = 1 << 15
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
/** The same, two at a time. */
const pairs = new Int32Array(letters.buffer)

/** Reads a letter of a word. */
export const readLetter = (i: number, code: number): void => {
  letters[i & (longest - 1)] = code
}

/** Adds a letter to the hash of a word's letters; that of the first is the letter itself. */
export const hashOn = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

// The words met last as they stood in their text, in two slots beside each other that the hash of their letters tells. All that is looked at to
// know one again lies side by side, and comes into the processor's cache at once: the hash, the number, and two by two the letters,
// with zeros behind the last. Only of a word that has more letters than find room there they stand elsewhere.
const slots = 1 << 16
const slot = { size: 8, number: 1, pairs: 2, letters: 12 }
const met = new Int32Array(slots * slot.size)
const metLong: string[] = new Array(slots).fill('')

/** The word met last, folded, where it has no number. */
let stranger = ''

/**
 * Meets a word that stands in a text, all of whose letters were read.
 *
 * @param hash of its letters
 * @returns its number, by which `wordAt` tells the word until the next one is met
 */
export function meet(text: string, from: number, to: number, hash: number): number {
  const length = to - from
  const at = (placeIn(hash, slots) & ~1) * slot.size
  if (met[at] === hash && isAt(at, length)) return met[at + slot.number] as number
  const beside = at + slot.size
  if (met[beside] === hash && isAt(beside, length)) return met[beside + slot.number] as number
  return remember(at, text, from, to, hash)
}

/** Whether the word in a slot is the one that was read. */
function isAt(at: number, length: number): boolean {
  if (length > slot.letters) return isLongAt(at, length)
  letters[length] = 0
  letters[length + 1] = 0
  const count = Math.min(slot.letters, length + 2) >> 1
  for (let i = 0; i < count; i++) if (met[at + slot.pairs + i] !== pairs[i]) return false
  return true
}

function isLongAt(at: number, length: number): boolean {
  const known = metLong[at / slot.size] as string
  if (known.length !== length) return false
  for (let i = 0; i < length; i++) if (known.charCodeAt(i) !== letters[i]) return false
  return true
}

/** Remembers a word in a slot, if it can be given a number; the one that was there, in the slot beside it. */
function remember(at: number, text: string, from: number, to: number, hash: number): number {
  const length = to - from
  if (length > longest) {
    stranger = fold(text.slice(from, to))
    return unknown
  }
  const word = copy(text, from, to)
  const folded = fold(word)
  const number = numberOf(folded, folded === word ? hash : hashOf(folded))
  if (number === unknown) {
    stranger = folded
    return unknown
  }
  for (let i = at; i < at + slot.size; i++) met[i + slot.size] = met[i] as number
  metLong[at / slot.size + 1] = metLong[at / slot.size] as string
  met[at] = hash
  met[at + slot.number] = number
  for (let i = length > slot.letters ? 0 : length; i < slot.letters; i++) letters[i] = 0
  for (let i = 0; i < slot.letters >> 1; i++) met[at + slot.pairs + i] = pairs[i] as number
  metLong[at / slot.size] = length > slot.letters ? word : ''
  return number
}

/** The word that has a number, folded. */
export const wordAt = (number: number): string => (number === unknown ? stranger : (words[number - first] as string))

/** What a slice of more than twelve units holds on to is the whole text: whoever remembers a word needs a copy. */
function copy(text: string, from: number, to: number): string {
  if (to - from <= 12) return text.slice(from, to)
  const units: number[] = []
  for (let i = from; i < to; i++) units.push(text.charCodeAt(i))
  return String.fromCharCode(...units)
}

function numberOf(word: string, hash: number): number {
  for (let tried = 0, place = placeIn(hash, places.length); tried < reach; tried++, place = (place + 1) & (places.length - 1)) {
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
    met.fill(0)
    metLong.fill('')
    first = (first + room) % highest
    count = 0
    return numberAnew(word, hash, placeIn(hash, places.length))
  }
  words[count] = word
  hashes[count] = hash
  places[place] = ++count
  return first + count - 1
}

/**
 * The place that a hash tells in a table of a size, which is a power of two of at most twenty bits. Words that differ in their last
 * letter have hashes that follow each other: the multiplication (Knuth's, by the golden ratio) keeps them apart.
 */
export const placeIn = (hash: number, size: number): number => (Math.imul(hash, 0x9e3779b1) >>> 12) & (size - 1)

/** The hash of a word's letters. */
export function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i))
  return hash
}

/** The first of the numbers that words have now. */
export const firstNumber = (): number => first

/** Whether a number is one that a word can have now. */
export const isPresent = (number: number): boolean => number >= first && number < first + room

/** The hash of the letters of the word that has a number now. */
export const hashAt = (number: number): number => hashes[number - first] as number
