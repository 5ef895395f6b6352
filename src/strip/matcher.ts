import { punctuation, type Tokens } from '../page/tokens.ts'
import { type AutomatonData, limits, stateSize, waits, wantsColon } from './automaton.ts'
import { Beginnings } from './beginnings.ts'
import { inOrder } from './in-order.ts'
import { JunctionMaker } from './junction-maker.ts'
import { dead, Junctions } from './junctions.ts'
import { defaultLongest } from './pack.ts'
import { absent, Transitions } from './transitions.ts'
import { meetsOther, WordClasses } from './word-classes.ts'

/** A phrase found in a block, and the words it covers (`to` is behind the last). */
export interface Match {
  phrase: number
  from: number
  to: number
}

/** A block of up to so many words is swept without new memory. */
const usualWords = 4096
const classesOfUsual = new Int32Array(usualWords)

/**
 * Finds the phrases of an automaton in one sweep. From each word that begins a phrase it walks on while phrases may
 * go on. Where a walk comes to is worked out from the automaton when a walk first goes there, and remembered: then a step
 * is one look-up. No walk is longer than the longest phrase, so time grows with the text's length.
 */
export class Matcher {
  readonly #data: AutomatonData
  readonly #classes: WordClasses
  readonly #junctions: Junctions
  readonly #maker: JunctionMaker
  readonly #beginnings: Beginnings
  readonly #transitions = new Transitions()
  #steps = 0

  constructor(data: AutomatonData) {
    this.#data = data
    this.#classes = new WordClasses(data)
    this.#junctions = new Junctions(data.junctions)
    this.#maker = new JunctionMaker(data, this.#junctions)
    this.#beginnings = new Beginnings(data, this.#classes, this.#maker)
  }

  /** How many steps all sweeps so far have made: from one word to the next, on one walk. */
  get steps(): number {
    return this.#steps
  }

  /**
   * Finds every phrase that stands in a text where it counts: for each phrase and each last word, the match that begins
   * first. They are in the order of their last words.
   *
   * @param length how many words the block has; phrases that count in shorter ones only are not found in one of more than the usual limit
   */
  match(tokens: Tokens, length = 0): Match[] {
    const n = tokens.words.length
    const classes = this.#classesOf(tokens)
    let place: number = length > defaultLongest ? limits.notInLong : 0
    const found: Match[] = []
    for (let i = 0; i < n; i++) {
      if (i === 1) place |= limits.notLater
      const junction = this.#beginnings.of(classes[i] as number, place)
      if (junction === dead) continue
      this.#walk(junction, classes, i, n, found, false)
      this.#forgetIfFull()
    }
    return inOrder(found)
  }

  /** Finds the phrases that begin with the word at an index, as if they counted wherever they stand. */
  matchFrom(tokens: Tokens, i: number): Match[] {
    const first = this.#classOf(tokens, i)
    this.#beginnings.makeRoom()
    const junction = this.#beginnings.of(first, 0)
    // Most words begin no phrase: the others of the text are not asked for them.
    if (junction === dead) return []
    const found: Match[] = []
    this.#walk(junction, this.#classesOf(tokens), i, tokens.words.length, found, true)
    this.#forgetIfFull()
    return found
  }

  /** The class of a word of a text, doubled; one more where a colon stands behind it. */
  #classOf(tokens: Tokens, i: number): number {
    return this.#classes.of(tokens, i) * 2 + ((tokens.between[i + 1] as number) & punctuation.colon ? 1 : 0)
  }

  #classesOf(tokens: Tokens): Int32Array {
    const n = tokens.words.length
    const classes = n <= usualWords ? classesOfUsual : new Int32Array(n)
    for (let i = 0; i < n; i++) classes[i] = this.#classOf(tokens, i)
    this.#beginnings.makeRoom()
    return classes
  }

  /** Only between two walks: a walk knows where it is by the number of the junction. */
  #forgetIfFull(): void {
    if (!this.#junctions.isFull && !this.#transitions.isFull) return
    this.#junctions.clear()
    this.#transitions.clear()
    this.#beginnings.clear()
  }

  /** Walks on from the junction to which the word at an index leads, and notes the phrases that are complete on the way. */
  #walk(from: number, classes: Int32Array, i: number, n: number, found: Match[], anywhere: boolean): void {
    const junctions = this.#junctions
    let junction = from
    for (let to = i + 1; ; to++) {
      const ends = junctions.countEnds(junction)
      for (let k = 0; k < ends; k++) {
        const phrase = junctions.endAt(junction, k)
        if (anywhere || to === n || ((this.#data.bounds[phrase] as number) & limits.notBeforeEnd) === 0) found.push({ phrase, from: i, to })
      }
      if (to === n || junctions.countLists(junction) === 0) return
      this.#steps++
      junction = this.#next(junction, classes[to] as number)
      if (junction === dead) return
    }
  }

  #next(junction: number, word: number): number {
    let own = this.#junctions.wantsColon(junction) ? word : word & ~1
    if (!this.#junctions.mayHold(junction, own >> 1)) {
      if (!this.#junctions.awaitsOther(junction)) return dead
      own = this.#classes.traitsOf(own >> 1).bare * 2 + (own & 1)
    }
    const next = this.#transitions.get(junction, own)
    return next === absent ? this.#go(junction, own) : next
  }

  /** Where one comes to from a junction with a word. */
  #go(from: number, word: number): number {
    const { states, listOffsets, listItems } = this.#data
    const traits = this.#classes.traitsOf(word >> 1)
    this.#maker.begin((word & 1) === 1)
    for (const list of this.#junctions.listsOf(from)) {
      const start = listOffsets[list] as number
      const end = listOffsets[list + 1] as number
      let awaitsOther = false
      // First those that await a certain word: it is the order in which phrases are told.
      for (let k = start; k < end; k++) {
        const at = (listItems[k] as number) * stateSize
        if (at < 0) continue
        if (((states[at] as number) & ~wantsColon) !== waits.word) awaitsOther = true
        else if (states[at + 1] === traits.id) this.#maker.add(at / stateSize)
      }
      if (!awaitsOther) continue
      for (let k = start; k < end; k++) {
        const at = (listItems[k] as number) * stateSize
        if (at >= 0 && meetsOther(traits, states[at] as number, states[at + 1] as number)) this.#maker.add(at / stateSize)
      }
    }
    const junction = this.#maker.end()
    this.#transitions.set(from, word, junction)
    return junction
  }
}
