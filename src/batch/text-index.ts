/**
 * Finds texts that were noted before, though it holds none of them: of each it knows a hash, and asks for the text anew
 * where the hashes agree. A text takes some 20 bytes, so that the paths of millions of pages can be compared.
 */
export class TextIndex {
  readonly #textOf: (index: number) => string
  /** By index. */
  #hashes = new Uint32Array(64)
  /** Where a text stands, counted from 1, at the place that its hash gives or at one of the next; 0 where none stands. */
  #slots = new Int32Array(128)
  #length = 0

  /** @param textOf gives the text that was noted as the first (0), the second (1), and so on */
  constructor(textOf: (index: number) => string) {
    this.#textOf = textOf
  }

  /** The index of a text that was noted; undefined where it was not. */
  find(text: string): number | undefined {
    const at = this.#slots[this.#slotOf(text, hashOf(text))] as number
    return at === 0 ? undefined : at - 1
  }

  /** Notes the next text. Of two that are alike, `find` gives the last. */
  add(text: string): void {
    const hash = hashOf(text)
    const slot = this.#slotOf(text, hash)
    if (this.#length === this.#hashes.length) this.#hashes = grown(this.#hashes)
    this.#hashes[this.#length++] = hash
    this.#slots[slot] = this.#length
    if (this.#length * 2 > this.#slots.length) this.#spread()
  }

  /** The slot of a text, or the free one where it belongs. */
  #slotOf(text: string, hash: number): number {
    const last = this.#slots.length - 1
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const at = this.#slots[slot] as number
      if (at === 0 || (this.#hashes[at - 1] === hash && this.#textOf(at - 1) === text)) return slot
    }
  }

  #spread(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    const last = this.#slots.length - 1
    for (const at of before) {
      if (at === 0) continue
      let slot = (this.#hashes[at - 1] as number) & last
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last
      this.#slots[slot] = at
    }
  }
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 units, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A copy with room for as much again. */
export function grown<Numbers extends Uint32Array | Float64Array>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(numbers.length * 2)
  larger.set(numbers)
  return larger
}
