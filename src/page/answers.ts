import { firstNumber, hashAt, hashOf, isPresent } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

/** Answers a question about words, and remembers by their numbers what was answered: to ask again is one look-up. */
export class Answers {
  readonly #ask: (word: string, hash: number) => number
  /** The number of the first word of which something is remembered. */
  #first = 0
  /** One more than the answer; 0 where it is not known. */
  #known: Uint8Array | Uint16Array | Uint32Array
  /** One more than the largest answer that is remembered. */
  readonly #limit: number

  /**
   * @param ask tells of a word, and of the hash of its letters, a number from 0
   * @param most what it tells at most, usually: of a word for which it tells more it is asked again
   */
  constructor(ask: (word: string, hash: number) => number, most: number) {
    this.#ask = ask
    this.#known = roomFor(most, 1024)
    this.#limit = 2 ** (8 * this.#known.BYTES_PER_ELEMENT) - 1
  }

  /** The answer for a word of a text. */
  of({ words, numbers }: Tokens, i: number): number {
    const at = (numbers[i] as number) - this.#first
    const known = at >= 0 && at < this.#known.length ? (this.#known[at] as number) : 0
    return known > 0 ? known - 1 : this.#answer(words[i] as string, numbers[i] as number)
  }

  #answer(word: string, number: number): number {
    if (!isPresent(number)) return this.#ask(word, hashOf(word))
    const answer = this.#ask(word, hashAt(number))
    if (this.#first !== firstNumber()) {
      this.#first = firstNumber()
      this.#known.fill(0)
    }
    const at = number - this.#first
    while (at >= this.#known.length) {
      const larger = roomFor(this.#limit - 1, this.#known.length * 2)
      larger.set(this.#known)
      this.#known = larger
    }
    if (answer < this.#limit) this.#known[at] = answer + 1
    return answer
  }
}

const roomFor = (most: number, length: number): Uint8Array | Uint16Array | Uint32Array =>
  most < 0xff ? new Uint8Array(length) : most < 0xffff ? new Uint16Array(length) : new Uint32Array(length)
