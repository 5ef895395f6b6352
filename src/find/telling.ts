import type { SmallWords } from '../page/measure.ts'
import type { Tokens } from '../page/tokens.ts'

/** Words that tell what a text is about are at least this long (an ideograph pair counts as one), and are known by their beginning. */
const telling = { shortest: 4, beginning: 6 }
/** From here on, UTF-16 units are ideographs where they are words of their own. */
const firstIdeograph = 0x2e80
const none = -1

/** So many bits tell a small letter of ASCII from another. */
const letterBits = 5
/** Set for beginnings that hold other letters: of those a hash is the number. */
const hashed = 1 << (letterBits * telling.beginning)

/**
 * The number of a word's beginning; 0 for a word that is too short to tell anything. Six small letters fit into a number as
 * they are; two of the beginnings with other letters share one once in a thousand million pairs.
 */
function beginningOf(word: string): number {
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

/**
 * Numbers the words of a page that tell what its texts are about: no small words, each by its beginning; for scripts
 * without spaces, pairs of neighbours. The same number stands for the same word on one page only.
 */
export class TellingWords {
  readonly #smallWords: SmallWords
  readonly #count = { next: 0 }
  readonly #ofBeginning = new Numbers(this.#count)
  readonly #ofPair = new Numbers(this.#count)
  /** Filled anew for each text. */
  readonly #found: number[] = []

  constructor(smallWords: SmallWords) {
    this.#smallWords = smallWords
  }

  /** The numbers of a text's telling words, in their order. */
  in(tokens: Tokens): number[] {
    const { words } = tokens
    const found = this.#found
    let count = 0
    for (let i = 0; i < words.length; i++) {
      const first = ideographOf(words[i] as string)
      if (first !== none) {
        const second = ideographOf(words[i + 1] ?? '')
        if (second !== none) found[count++] = this.#ofPair.of((first << 16) | second)
        continue
      }
      const beginning = beginningOf(words[i] as string)
      if (beginning > 0 && !this.#smallWords?.holds(tokens, i)) found[count++] = this.#ofBeginning.of(beginning)
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

function ideographOf(word: string): number {
  if (word.length !== 1) return none
  const code = word.charCodeAt(0)
  return code >= firstIdeograph ? code : none
}
