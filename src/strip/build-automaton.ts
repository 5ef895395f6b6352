import { type AutomatonData, type Bound, limitsOf, narrowed, stateSize, waits, wantsColon } from './automaton.ts'
import { buildBeginnings } from './beginnings.ts'
import { holdWords } from './held-words.ts'
import { parsePhrase, type Step } from './phrase.ts'

/** A phrase whose automaton would be larger than was allowed. */
export class TooManyMoves extends Error {
  override name = 'TooManyMoves'
}

/**
 * How many moves from state to state a phrase's automaton has: matching makes at most so many at each word of a text,
 * and most of them only where the words before have matched.
 *
 * @param most the count is given up behind this
 * @throws {PhraseError} when the phrase can't be read
 * @throws {TooManyMoves} when there are more
 */
export function countMoves(phrase: string, most: number): number {
  const builder = new AutomatonBuilder(most)
  builder.add(phrase)
  return builder.moves
}

/** Puts phrases together to the data of an automaton. */
export class AutomatonBuilder {
  readonly #states: number[] = []
  readonly #lists: number[][] = []
  readonly #listNumbers = new Map<string, number>()
  readonly #stateNumbers = new Map<string, number>()
  readonly #words = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  readonly #entries: number[] = []
  readonly #bounds: number[] = []
  readonly #most: number
  #moves = 0

  /** @param most how many moves its automaton may have */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most
  }

  /** How many moves from state to state, or from a state to the end of a phrase, the automaton has. */
  get moves(): number {
    return this.#moves
  }

  /**
   * Adds a phrase.
   *
   * @param bound where it counts; without it, everywhere
   * @returns the number by which matches name it
   * @throws {PhraseError} when the phrase can't be read
   * @throws {TooManyMoves} when the automaton grows larger than it may
   */
  add(phrase: string, bound?: Bound): number {
    const id = this.#bounds.length
    const entries = this.#sequence(parsePhrase(phrase), [-1 - id])
    this.#bounds.push(bound ? limitsOf(bound) : 0)
    this.#entries.push(...new Set(entries))
    return id
  }

  /** The data of the automaton of all phrases added so far. */
  build(): AutomatonData {
    const starts: number[][] = Array.from({ length: this.#words.size }, () => [])
    const others: Record<number, number[]> = { [waits.prefix]: [], [waits.number]: [], [waits.currency]: [] }
    for (const state of this.#entries) {
      const kind = (this.#states[state * stateSize] as number) & ~wantsColon
      if (kind === waits.word) starts[this.#states[state * stateSize + 1] as number]?.push(state)
      else others[kind]?.push(state)
    }
    const held = holdWords([...this.#words.keys()])
    const lists = flatten(this.#lists)
    const phrases = {
      size: this.#bounds.length,
      words: held.words,
      wordEnds: narrowed(held.wordEnds),
      places: narrowed(held.places),
      stems: [...this.#stems.keys()],
      states: narrowed(this.#states),
      listOffsets: lists.offsets,
      listItems: lists.items,
      bounds: Uint8Array.from(this.#bounds),
      stemStarts: Int32Array.from(others[waits.prefix] ?? []),
      numberStarts: Int32Array.from(others[waits.number] ?? []),
      currencyStarts: Int32Array.from(others[waits.currency] ?? []),
    }
    const { junctions, beginnings } = buildBeginnings(phrases, starts)
    return { ...phrases, junctions, beginnings: narrowed(beginnings) }
  }

  #sequence(steps: Step[], next: number[]): number[] {
    for (const step of steps.toReversed()) next = this.#step(step, next)
    return next
  }

  #step(step: Step, next: number[]): number[] {
    switch (step.type) {
      case 'word':
        return [this.#state(waits.word, numberOf(this.#words, step.word), step.colon, next)]
      case 'prefix':
        return [this.#state(waits.prefix, numberOf(this.#stems, step.word), step.colon, next)]
      case 'any':
      case 'number':
      case 'currency':
        return [this.#state(waits[step.type], 0, false, next)]
      case 'gap': {
        let entries = next
        for (let i = 0; i < step.most; i++) entries = [this.#state(waits.any, 0, false, entries), ...next]
        return entries
      }
      case 'choice': {
        // Options that may be missing all end in what comes next: once is enough, or a row of them would double at each.
        const entries = new Set(step.options.flatMap(option => this.#sequence(option, next)))
        if (step.optional) for (const state of next) entries.add(state)
        return [...entries]
      }
    }
  }

  /** The state that waits for this and is followed by these: options that end alike have it in common. */
  #state(kind: number, target: number, colon: boolean, next: number[]): number {
    const list = numberOf(this.#listNumbers, next.join())
    if (list === this.#lists.length) this.#lists.push(next)
    const kindAndColon = colon ? kind | wantsColon : kind
    const state = numberOf(this.#stateNumbers, `${kindAndColon} ${target} ${list}`)
    if (state * stateSize < this.#states.length) return state
    this.#moves += next.length
    if (this.#moves > this.#most) throw new TooManyMoves()
    this.#states.push(kindAndColon, target, list)
    return state
  }
}

/** The number of a key in the order of first use. */
function numberOf(numbers: Map<string, number>, key: string): number {
  let number = numbers.get(key)
  if (number === undefined) {
    number = numbers.size
    numbers.set(key, number)
  }
  return number
}

function flatten(lists: number[][]): { offsets: Int32Array; items: Int32Array } {
  const offsets = new Int32Array(lists.length + 1)
  for (const [i, list] of lists.entries()) offsets[i + 1] = (offsets[i] as number) + list.length
  return { offsets, items: Int32Array.from(lists.flat()) }
}
