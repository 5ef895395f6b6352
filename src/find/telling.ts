import { Answers } from '../page/answers.ts'
import type { Tokens } from '../page/tokens.ts'
import type { WordSet } from '../page/word-set.ts'

/** Words that tell what a text is about are at least this long (an ideograph pair counts as one), and are known by their beginning. */
const telling = { shortest: 4, beginning: 6 }
/** A syllable of Korean holds two or three letters: what stands behind two of them is a particle. */
const syllables = { first: 0xac00, last: 0xd7a3, beginning: 2 }
/** From here on, UTF-16 units are ideographs where they are words of their own. */
const firstIdeograph = 0x2e80

/** So many bits tell a small letter of ASCII from another. */
const letterBits = 5
/** Set for beginnings that hold other letters: of those a hash is the number. */
const hashed = 1 << (letterBits * telling.beginning)

/**
 * The number of a word's beginning; 0 for a word that is too short to tell anything. Six small letters fit into a number as
 * they are; two of the beginnings with other letters share one once in a thousand million pairs.
 */
function beginningOf(word: string): number {
  const first = word.charCodeAt(0)
  if (first >= syllables.first && first <= syllables.last) return word.length < syllables.beginning ? 0 : hashOf(word, syllables.beginning)
  if (word.length < telling.shortest) return 0
  const end = Math.min(word.length, telling.beginning)
  let packed = 0
  for (let i = 0; i < end; i++) {
    const letter = word.charCodeAt(i) - 96
    if (letter < 1 || letter > 26) return hashOf(word, end)
    packed = (packed << letterBits) | letter
  }
  return packed
}

function hashOf(word: string, end: number): number {
  let hash = 0
  for (let i = 0; i < end; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hashed | ((hash ^ (hash >>> 15)) & (hashed - 1))
}

/** An ideograph is told from the beginnings of words by what is added to its code. */
const ideograph = 2 ** 31

/** What is known of each word on any page: the number of its beginning, or its ideograph; 0 where it tells nothing. */
const told = new Answers(
  word => (word.length === 1 && word.charCodeAt(0) >= firstIdeograph ? ideograph + word.charCodeAt(0) : beginningOf(word)),
  ideograph + 0xffff,
)

/** Some of the telling words of a page, by their numbers. */
export class KnownWords {
  /** 1 for each number that is among them. */
  readonly #holds: Uint8Array
  /** There are none. */
  readonly isEmpty: boolean

  /** @param texts whose telling words they are */
  constructor(texts: readonly { telling: readonly number[] }[]) {
    let end = 0
    for (const { telling } of texts) for (const word of telling) if (word >= end) end = word + 1
    this.#holds = new Uint8Array(end)
    for (const { telling } of texts) for (const word of telling) this.#holds[word] = 1
    this.isEmpty = end === 0
  }

  has(word: number): boolean {
    return word < this.#holds.length && this.#holds[word] === 1
  }

  /** How many of a text's telling words are among them. */
  countIn({ telling }: { telling: readonly number[] }): number {
    let count = 0
    for (const word of telling) if (this.has(word)) count++
    return count
  }
}

/**
 * Numbers the words of a page that tell what its texts are about: no small words, each by its beginning; for scripts
 * without spaces, pairs of neighbours. The same number stands for the same word on one page only.
 */
export class TellingWords {
  readonly #smallWords: WordSet | undefined
  readonly #count = { next: 0 }
  readonly #ofBeginning = new Numbers(this.#count)
  #ofPair: Numbers | undefined
  /** Filled anew for each text. */
  readonly #found: number[] = []

  constructor(smallWords: WordSet | undefined) {
    this.#smallWords = smallWords
  }

  /** The numbers of a text's telling words, in their order. */
  in(tokens: Tokens): number[] {
    const found = this.#found
    const n = tokens.words.length
    let count = 0
    for (let i = 0; i < n; i++) {
      const first = told.of(tokens, i)
      if (first === 0) continue
      if (first < ideograph) {
        if (!this.#smallWords?.holds(tokens, i)) found[count++] = this.#ofBeginning.of(first)
        continue
      }
      const second = i + 1 < n ? told.of(tokens, i + 1) : 0
      if (second >= ideograph) {
        this.#ofPair ??= new Numbers(this.#count)
        found[count++] = this.#ofPair.of(((first - ideograph) << 16) | (second - ideograph))
      }
    }
    return found.slice(0, count)
  }
}

/** So many names there is room for at first, twice. */
const usualNames = 1024

/** Numbers names of 32 bits, none of which is 0, in the order in which they are met. */
class Numbers {
  readonly #count: { next: number }
  /** Each at a place that its bits tell, or behind it; 0 for none. Never more than half full. */
  #names = new Int32Array(usualNames * 2)
  #numbers = new Int32Array(usualNames * 2)
  #size = 0

  /** @param count the number that the next name gets, whoever meets it */
  constructor(count: { next: number }) {
    this.#count = count
  }

  of(name: number): number {
    const place = this.#placeOf(name)
    if (this.#names[place] === name) return this.#numbers[place] as number
    const number = this.#count.next++
    this.#names[place] = name
    this.#numbers[place] = number
    if (++this.#size * 2 > this.#names.length) this.#grow()
    return number
  }

  /** Where a name stands, or where there is room for it. */
  #placeOf(name: number): number {
    const names = this.#names
    const mask = names.length - 1
    let place = Math.imul(name, 0x9e3779b1) >>> 8
    for (place &= mask; names[place] !== 0 && names[place] !== name; ) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const [names, numbers] = [this.#names, this.#numbers]
    this.#names = new Int32Array(names.length * 2)
    this.#numbers = new Int32Array(names.length * 2)
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as number
      if (name === 0) continue
      const place = this.#placeOf(name)
      this.#names[place] = name
      this.#numbers[place] = numbers[i] as number
    }
  }
}
