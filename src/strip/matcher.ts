import { punctuation, type Tokens } from '../page/tokens.ts'
import { type AutomatonData, phraseOf, stateSize, waits, wantsColon } from './automaton.ts'
import { inOrder } from './in-order.ts'
import { dead, Junctions } from './junctions.ts'
import { defaultLongest, type Place } from './pack.ts'
import { absent, Transitions } from './transitions.ts'
import { meetsOther, WordClasses } from './word-classes.ts'

/** A phrase found in a block, and the words it covers (`to` is behind the last). */
export interface Match {
  phrase: number
  from: number
  to: number
}

/** Where a phrase counts: the most words of such a block, and its place there. */
export interface Bound {
  longest: number
  at: Place
}

/** The phrases of an automaton, and where each counts; none: everywhere. */
export interface Phrases {
  data: AutomatonData
  boundOf?(phrase: number): Bound
}

const unknown = -1
/** Where a word that begins a phrase stands: as the first of a block or later, in a short one or a long one; or wherever, and all phrases count. */
const kinds = { first: 0, later: 1, firstOfLong: 2, laterOfLong: 3, anywhere: 4 } as const
/** For so many classes of words that are met later there is room from the start. */
const roomForClasses = 256
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
  readonly #boundOf: ((phrase: number) => Bound) | undefined
  readonly #classes: WordClasses
  /** By phrase, whether it counts at the end of a block only. */
  readonly #endsBlock: Uint8Array
  /**
   * For each of `kinds`, where one comes to with the word that begins a phrase, by its class, twice (the second with a colon behind
   * it). One more than the junction's number: 0, with which new memory comes, is what was not asked yet.
   */
  readonly #beginnings: Int32Array[]
  readonly #transitions = new Transitions()
  readonly #junctions = new Junctions()
  // A list or phrase that bears the present stamp was met in this step.
  readonly #seenLists: Int32Array
  readonly #seenPhrases: Int32Array
  #stamp = 0
  // The junction that is put together, and whether its word has a colon behind it.
  #lists: number[] = []
  #ends: number[] = []
  #hasColon = false
  #steps = 0

  constructor({ data, boundOf }: Phrases) {
    this.#data = data
    this.#boundOf = boundOf
    this.#classes = new WordClasses(data)
    this.#seenLists = new Int32Array(data.listOffsets.length)
    this.#seenPhrases = new Int32Array(data.size)
    this.#endsBlock = new Uint8Array(data.size)
    if (boundOf)
      for (let phrase = 0; phrase < data.size; phrase++) {
        const { at } = boundOf(phrase)
        if (at === 'whole' || at === 'end') this.#endsBlock[phrase] = 1
      }
    this.#beginnings = Object.values(kinds).map(() => new Int32Array((this.#classes.size + roomForClasses) * 2))
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
    let kind: number = length > defaultLongest ? kinds.firstOfLong : kinds.first
    let beginnings = this.#beginnings[kind] as Int32Array
    const found: Match[] = []
    for (let i = 0; i < n; i++) {
      if (i === 1) beginnings = this.#beginnings[++kind] as Int32Array
      const first = classes[i] as number
      let junction = (beginnings[first] as number) - 1
      if (junction === dead) continue
      if (junction === unknown) {
        junction = this.#begin(first, kind)
        if (junction === dead) continue
      }
      this.#walk(junction, classes, i, n, found, false)
      this.#forgetIfFull()
    }
    return inOrder(found)
  }

  /** Finds the phrases that begin with the word at an index, as if they counted wherever they stand. */
  matchFrom(tokens: Tokens, i: number): Match[] {
    const first = this.#classOf(tokens, i)
    this.#makeRoom()
    // With the first word of a block begin all: where that leads is known from its sweep.
    const kind = i === 0 ? kinds.first : kinds.anywhere
    let junction = ((this.#beginnings[kind] as Int32Array)[first] as number) - 1
    if (junction === unknown) junction = this.#begin(first, kind)
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
    this.#makeRoom()
    return classes
  }

  /** Only between two walks: a walk knows where it is by the number of the junction. */
  #forgetIfFull(): void {
    if (this.#junctions.isFull || this.#transitions.isFull) this.#forget()
  }

  /** Walks on from the junction to which the word at an index leads, and notes the phrases that are complete on the way. */
  #walk(from: number, classes: Int32Array, i: number, n: number, found: Match[], anywhere: boolean): void {
    const junctions = this.#junctions
    let junction = from
    for (let to = i + 1; ; to++) {
      const ends = junctions.countEnds(junction)
      for (let k = 0; k < ends; k++) {
        const phrase = junctions.endAt(junction, k)
        if (anywhere || to === n || this.#endsBlock[phrase] === 0) found.push({ phrase, from: i, to })
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

  /** Words of new classes may have been met. */
  #makeRoom(): void {
    const size = this.#classes.size * 2
    if ((this.#beginnings[0] as Int32Array).length >= size) return
    for (const [i, table] of this.#beginnings.entries()) {
      const larger = new Int32Array(size * 2)
      larger.set(table)
      this.#beginnings[i] = larger
    }
  }

  #forget(): void {
    this.#junctions.clear()
    this.#transitions.clear()
    for (const table of this.#beginnings) table.fill(0)
  }

  /** Where one comes to with the word that begins a phrase. */
  #begin(first: number, kind: number): number {
    const isLong = kind === kinds.firstOfLong || kind === kinds.laterOfLong
    const isLater = kind === kinds.later || kind === kinds.laterOfLong
    const { id, stems, isNumber, isCurrency } = this.#classes.traitsOf(first >> 1)
    const { states, startOffsets, startItems, startPhrases, stemStarts, numberStarts, currencyStarts } = this.#data
    this.#clear(first)
    const enterIf = (phrase: number, state: number): void => {
      const bound = kind === kinds.anywhere ? undefined : this.#boundOf?.(phrase)
      if (!bound || (!(isLong && bound.longest <= defaultLongest) && !(isLater && (bound.at === 'whole' || bound.at === 'start')))) this.#enter(state)
    }
    if (id >= 0) {
      const to = startOffsets[id + 1] as number
      for (let k = startOffsets[id] as number; k < to; k++) enterIf(startPhrases[k] as number, startItems[k] as number)
    }
    if (stems.length > 0)
      for (const state of stemStarts) if (stems.includes(states[state * stateSize + 1] as number)) enterIf(phraseOf(this.#data, state), state)
    for (const state of isNumber ? numberStarts : isCurrency ? currencyStarts : []) enterIf(phraseOf(this.#data, state), state)
    const junction = this.#junctionOf(this.#lists, this.#ends)
    ;(this.#beginnings[kind] as Int32Array)[first] = junction + 1
    return junction
  }

  /** Where one comes to from a junction with a word. */
  #go(from: number, word: number): number {
    const { states, listOffsets, listItems } = this.#data
    const traits = this.#classes.traitsOf(word >> 1)
    this.#clear(word)
    for (const list of this.#junctions.listsOf(from)) {
      const start = listOffsets[list] as number
      const end = listOffsets[list + 1] as number
      let awaitsOther = false
      // First those that await a certain word: it is the order in which phrases are told.
      for (let k = start; k < end; k++) {
        const at = (listItems[k] as number) * stateSize
        if (at < 0) continue
        if (((states[at] as number) & ~wantsColon) !== waits.word) awaitsOther = true
        else if (states[at + 1] === traits.id) this.#enter(at / stateSize)
      }
      if (!awaitsOther) continue
      for (let k = start; k < end; k++) {
        const at = (listItems[k] as number) * stateSize
        if (at >= 0 && meetsOther(traits, states[at] as number, states[at + 1] as number)) this.#enter(at / stateSize)
      }
    }
    const junction = this.#junctionOf(this.#lists, this.#ends)
    this.#transitions.set(from, word, junction)
    return junction
  }

  /** Begins to put a junction together. */
  #clear(word: number): void {
    if (this.#stamp === 0x7fffffff) {
      this.#seenLists.fill(0)
      this.#seenPhrases.fill(0)
      this.#stamp = 0
    }
    this.#stamp++
    this.#hasColon = (word & 1) === 1
    this.#lists = []
    this.#ends = []
  }

  /** Adds to the junction that is put together what may come behind a state whose word is met. */
  #enter(state: number): void {
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

  #junctionOf(lists: readonly number[], ends: readonly number[]): number {
    if (lists.length === 0 && ends.length === 0) return dead
    const known = this.#junctions.find(lists, ends)
    return known === dead ? this.#makeJunction(lists, ends) : known
  }

  #makeJunction(lists: readonly number[], ends: readonly number[]): number {
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
        if ((kind & ~wantsColon) === waits.word) words.push(this.#classes.ofHeld(states[state * stateSize + 1] as number))
        else awaitsOther = true
      }
    }
    return this.#junctions.add({ lists, ends, words, awaitsOther, wantsColon: colon })
  }
}
