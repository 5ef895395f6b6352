/** The numbers of a slot of the table: the junction one comes from, the word, the junction one goes to. */
const size = 3
const smallest = 1 << 10
/** From so many slots on the table is full: what is asked most is soon there again when it was emptied. */
const largest = 1 << 18

/** What the table says of a way that was not yet gone. */
export const absent = -1

/** Where one goes from a junction with a word: a table in one typed array, by open addressing. */
export class Transitions {
  #slots = new Int32Array(smallest * size)
  #mask = smallest - 1
  #used = 0

  get isFull(): boolean {
    return this.#used * 2 >= largest
  }

  /** The junction one goes to, or `absent`. Junctions are above 0. */
  get(junction: number, word: number): number {
    const slots = this.#slots
    for (let at = (hash(junction, word) & this.#mask) * size; ; at = at + size === slots.length ? 0 : at + size) {
      const from = slots[at] as number
      if (from === junction && slots[at + 1] === word) return slots[at + 2] as number
      if (from === 0) return absent
    }
  }

  /** Enters a way that is `absent`. */
  set(junction: number, word: number, next: number): void {
    const slots = this.#slots
    let at = (hash(junction, word) & this.#mask) * size
    while (slots[at] !== 0) at = at + size === slots.length ? 0 : at + size
    slots[at] = junction
    slots[at + 1] = word
    slots[at + 2] = next
    this.#used++
    if (this.#used * 2 > this.#mask) this.#makeRoom()
  }

  clear(): void {
    this.#slots.fill(0)
    this.#used = 0
  }

  #makeRoom(): void {
    const before = this.#slots
    this.#mask = this.#mask * 2 + 1
    this.#slots = new Int32Array((this.#mask + 1) * size)
    this.#used = 0
    for (let at = 0; at < before.length; at += size) if (before[at] !== 0) this.set(before[at] as number, before[at + 1] as number, before[at + 2] as number)
  }
}

function hash(junction: number, word: number): number {
  const mixed = Math.imul(junction, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
