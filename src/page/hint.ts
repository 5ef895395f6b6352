import { hashOf } from './lexicon.ts'

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
