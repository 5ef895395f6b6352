import { type AutomatonData, stateSize, waits, wantsColon } from './automaton.ts'
import { dead, type Junctions } from './junctions.ts'
import { classOfHeld } from './word-classes.ts'

/** Puts together the junction to which a word leads, of the states whose word it is. */
export class JunctionMaker {
  readonly #data: Pick<AutomatonData, 'states' | 'listOffsets' | 'listItems'>
  readonly #junctions: Junctions
  // A list or phrase that bears the present stamp was met for this junction.
  readonly #seenLists: Int32Array
  readonly #seenPhrases: Int32Array
  #stamp = 0
  #hasColon = false
  #lists: number[] = []
  #ends: number[] = []

  /** @param junctions where those that are made are added */
  constructor(data: Pick<AutomatonData, 'size' | 'states' | 'listOffsets' | 'listItems'>, junctions: Junctions) {
    this.#data = data
    this.#junctions = junctions
    this.#seenLists = new Int32Array(data.listOffsets.length)
    this.#seenPhrases = new Int32Array(data.size)
  }

  /** @param hasColon whether a colon stands behind the word */
  begin(hasColon: boolean): void {
    if (this.#stamp === 0x7fffffff) {
      this.#seenLists.fill(0)
      this.#seenPhrases.fill(0)
      this.#stamp = 0
    }
    this.#stamp++
    this.#hasColon = hasColon
    this.#lists = []
    this.#ends = []
  }

  /** Adds what may come behind a state whose word is met. */
  add(state: number): void {
    const { states, listOffsets, listItems } = this.#data
    if ((states[state * stateSize] as number) & wantsColon && !this.#hasColon) return
    const list = states[state * stateSize + 2] as number
    const stamp = this.#stamp
    if (this.#seenLists[list] === stamp) return
    this.#seenLists[list] = stamp
    const end = listOffsets[list + 1] as number
    let goesOn = false
    for (let k = listOffsets[list] as number; k < end; k++) {
      const item = listItems[k] as number
      if (item >= 0) {
        goesOn = true
        continue
      }
      const phrase = -1 - item
      if (this.#seenPhrases[phrase] === stamp) continue
      this.#seenPhrases[phrase] = stamp
      this.#ends.push(phrase)
    }
    if (goesOn) this.#lists.push(list)
  }

  /** The number of the junction; one that was made before has the same. */
  end(): number {
    const lists = this.#lists
    const ends = this.#ends
    if (lists.length === 0 && ends.length === 0) return dead
    const known = this.#junctions.find(lists, ends)
    return known === dead ? this.#make(lists, ends) : known
  }

  #make(lists: readonly number[], ends: readonly number[]): number {
    const { states, listOffsets, listItems } = this.#data
    const words: number[] = []
    let awaitsOther = false
    let colon = false
    for (const list of lists) {
      for (let k = listOffsets[list] as number; k < (listOffsets[list + 1] as number); k++) {
        const state = listItems[k] as number
        if (state < 0) continue
        const kind = states[state * stateSize] as number
        if (kind & wantsColon) colon = true
        if ((kind & ~wantsColon) === waits.word) words.push(classOfHeld(states[state * stateSize + 1] as number))
        else awaitsOther = true
      }
    }
    return this.#junctions.add({ lists, ends, words, awaitsOther, wantsColon: colon })
  }
}
