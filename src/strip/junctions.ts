/** The number of the junction behind which no phrase goes on. */
export const dead = 0

/** The numbers in front of a junction: how many lists it has, how many ends, how many numbers its words take, and its flags. */
const lists = 0
const ends = 1
const bits = 2
const flags = 3
const head = 4

const awaitsOther = 1
const wantsColon = 2

const smallest = 1 << 10
/** From so many numbers on there are junctions enough: what is asked most is soon there again when they were forgotten. */
const largest = 1 << 20

/** What a junction is made of. */
export interface JunctionParts {
  /** The lists of states in which phrases go on. */
  lists: readonly number[]
  /** The phrases that are complete. */
  ends: readonly number[]
  /** The classes of the words with which phrases go on. */
  words: readonly number[]
  /** Some phrase awaits something else than a certain word. */
  awaitsOther: boolean
  /** Some phrase wants a colon behind the next word. */
  wantsColon: boolean
}

/**
 * Where walks may come to. All junctions lie in one typed array, each known by its place in it: there are tens of thousands,
 * and as many objects would take ten times the room.
 */
export class Junctions {
  #numbers: Int32Array
  /** Where the next one will lie; place 0 is `dead`. */
  #end: number
  /** Up to where those lie that are never forgotten. */
  readonly #built: number
  readonly #byHash = new Map<number, number>()

  /** @param built junctions that were added before, as `all` tells them */
  constructor(built: Int32Array = new Int32Array(head)) {
    this.#numbers = built
    this.#built = built.length
    this.#end = built.length
  }

  get isFull(): boolean {
    return this.#end - this.#built >= largest
  }

  /** Forgets all but those that were there from the start. */
  clear(): void {
    this.#numbers.fill(0, this.#built, this.#end)
    this.#end = this.#built
    this.#byHash.clear()
  }

  /** All of them, by their numbers. */
  all(): Int32Array {
    return this.#numbers.slice(0, this.#end)
  }

  /** The junction with these lists and ends, or `dead` where none was added since the start. */
  find(listsOf: readonly number[], endsOf: readonly number[]): number {
    const known = this.#byHash.get(hashOf(listsOf, endsOf))
    return known !== undefined && this.#isSame(known, listsOf, endsOf) ? known : dead
  }

  /** Adds a junction that is not yet known, and gives its number. */
  add(parts: JunctionParts): number {
    const at = this.#end
    const endsAt = at + head + parts.lists.length
    const bitsAt = endsAt + parts.ends.length
    const size = bitsFor(parts.words.length)
    this.#end = bitsAt + size
    this.#makeRoom(this.#end)
    const numbers = this.#numbers
    numbers[at + lists] = parts.lists.length
    numbers[at + ends] = parts.ends.length
    numbers[at + bits] = size
    numbers[at + flags] = (parts.awaitsOther ? awaitsOther : 0) | (parts.wantsColon ? wantsColon : 0)
    numbers.set(parts.lists, at + head)
    numbers.set(parts.ends, endsAt)
    for (const word of parts.words) {
      const hash = hashOfWord(word)
      const k = bitsAt + ((hash >>> 5) & (size - 1))
      numbers[k] = (numbers[k] as number) | (1 << (hash & 31))
    }
    this.#byHash.set(hashOf(parts.lists, parts.ends), at)
    return at
  }

  listsOf(junction: number): Int32Array {
    return this.#numbers.subarray(junction + head, junction + head + this.countLists(junction))
  }

  countLists(junction: number): number {
    return this.#numbers[junction + lists] as number
  }

  countEnds(junction: number): number {
    return this.#numbers[junction + ends] as number
  }

  /** The phrase that is complete, as the k-th of them. */
  endAt(junction: number, k: number): number {
    return this.#numbers[junction + head + this.countLists(junction) + k] as number
  }

  awaitsOther(junction: number): boolean {
    return ((this.#numbers[junction + flags] as number) & awaitsOther) !== 0
  }

  wantsColon(junction: number): boolean {
    return ((this.#numbers[junction + flags] as number) & wantsColon) !== 0
  }

  /** Whether some phrase may go on with a word of a class: true for all of those with which one does, and for one in eight others. */
  mayHold(junction: number, word: number): boolean {
    const numbers = this.#numbers
    const size = numbers[junction + bits] as number
    const from = junction + head + (numbers[junction + lists] as number) + (numbers[junction + ends] as number)
    const hash = hashOfWord(word)
    return ((numbers[from + ((hash >>> 5) & (size - 1))] as number) & (1 << (hash & 31))) !== 0
  }

  #isSame(junction: number, listsOf: readonly number[], endsOf: readonly number[]): boolean {
    if (this.countLists(junction) !== listsOf.length || this.countEnds(junction) !== endsOf.length) return false
    const from = junction + head
    for (let i = 0; i < listsOf.length; i++) if (this.#numbers[from + i] !== listsOf[i]) return false
    for (let i = 0; i < endsOf.length; i++) if (this.#numbers[from + listsOf.length + i] !== endsOf[i]) return false
    return true
  }

  #makeRoom(length: number): void {
    let size = Math.max(this.#numbers.length, smallest)
    if (length <= this.#numbers.length) return
    while (size < length) size *= 2
    const larger = new Int32Array(size)
    larger.set(this.#numbers)
    this.#numbers = larger
  }
}

/** How many numbers, a power of two, have about eight bits for each word. */
function bitsFor(words: number): number {
  let size = 1
  while (size * 4 < words) size *= 2
  return size
}

const hashOfWord = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 8

function hashOf(listsOf: readonly number[], endsOf: readonly number[]): number {
  let hash = 0
  for (const list of listsOf) hash = Math.imul(hash ^ list, 0x01000193)
  for (const end of endsOf) hash = Math.imul(hash ^ ~end, 0x01000193)
  return hash
}
