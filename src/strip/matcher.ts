import { punctuation, type Tokens } from '../page/tokens.ts'
import { type AutomatonData, stateSize, waits, wantsColon } from './automaton.ts'
import { bitsOf, hashOf, isSame, type Junction, mayHold } from './junction.ts'
import { defaultLongest, type Place } from './pack.ts'
import { absent, Transitions } from './transitions.ts'
import { type WordClass, WordClasses } from './word-classes.ts'

/** A phrase found in a block: which one of which automaton, and the words it covers (`to` is behind the last). */
export interface Match {
  automaton: number
  phrase: number
  from: number
  to: number
}

/** Where a phrase counts: the most words of such a block, and its place there. */
export interface Bound {
  longest: number
  at: Place
}

/** The phrases of one automaton, and where each counts; none: everywhere. */
export interface Phrases {
  data: AutomatonData
  boundOf?(phrase: number): Bound
}

/** The number of the junction behind which no phrase goes on. */
const dead = 0
const nothing: Junction = { lists: [], ends: [], words: new Int32Array(1), awaitsOther: false, wantsColon: false }
const unknown = -1
/** For so many classes of words that are met later there is room from the start. */
const roomForClasses = 1024
/** The most junctions that are remembered. */
const mostJunctions = 30_000
/** A block of up to so many words is swept without new memory. */
const usualWords = 4096

/**
 * Finds the phrases of several automata in one sweep. From each word that begins a phrase it walks on while phrases may
 * go on. Where a walk comes to is worked out from the automata when a walk first goes there, and remembered: then a step
 * is one look-up. No walk is longer than the longest phrase, so time grows with the text's length.
 *
 * The file is long because the sweep, its walks and its junctions share one state, which a split would hand around at every word.
 */
export class Matcher {
  readonly #automata: readonly Phrases[]
  readonly #classes: WordClasses
  /** The number of each automaton's first list, and of its first phrase. */
  readonly #firstList: number[] = []
  readonly #firstPhrase: number[] = []
  /** By phrase, whether it counts at the end of a block only. */
  readonly #endsBlock: Uint8Array
  /**
   * Where one comes to with the word that begins a phrase, by its class, twice (the second with a colon behind it): at
   * the first word of a block, at later ones, and both for blocks that only some phrases may stand in. One more than the
   * junction's number: 0, with which new memory comes, is what was not asked yet.
   */
  readonly #beginnings: [Int32Array, Int32Array, Int32Array, Int32Array]
  readonly #transitions = new Transitions()
  #junctions: Junction[] = [nothing]
  #numbers = new Map<number, number>()
  // A list or phrase that bears the present stamp was met in this step.
  readonly #seenLists: Int32Array
  readonly #seenPhrases: Int32Array
  #stamp = 0
  // The junction that is put together, and whether its word has a colon behind it.
  #lists: number[] = []
  #ends: number[] = []
  #hasColon = false
  #steps = 0
  readonly #usual = new Int32Array(usualWords)

  constructor(automata: readonly Phrases[]) {
    this.#automata = automata
    this.#classes = new WordClasses(automata.map(({ data }) => data))
    let lists = 0
    let phrases = 0
    for (const { data } of automata) {
      this.#firstList.push(lists)
      this.#firstPhrase.push(phrases)
      lists += data.listOffsets.length
      phrases += data.size
    }
    this.#seenLists = new Int32Array(lists)
    this.#seenPhrases = new Int32Array(phrases)
    this.#endsBlock = new Uint8Array(phrases)
    for (const [a, { data, boundOf }] of automata.entries()) {
      if (!boundOf) continue
      const first = this.#firstPhrase[a] as number
      for (let phrase = 0; phrase < data.size; phrase++) {
        const { at } = boundOf(phrase)
        if (at === 'whole' || at === 'end') this.#endsBlock[first + phrase] = 1
      }
    }
    const table = (): Int32Array => new Int32Array((this.#classes.size + roomForClasses) * 2)
    this.#beginnings = [table(), table(), table(), table()]
  }

  /** How many steps all sweeps so far have made: from one word to the next, on one walk. */
  get steps(): number {
    return this.#steps
  }

  /**
   * Finds every phrase that stands in a text where it counts: for each phrase and each last word, the match that begins
   * first. They are in the order of their automata, then of their last words.
   *
   * @param length how many words the block has; phrases that count in shorter ones only are not found in one of more than the usual limit
   */
  match(tokens: Tokens, length = 0): Match[] {
    const { between } = tokens
    const n = tokens.words.length
    const classes = n <= usualWords ? this.#usual : new Int32Array(n)
    for (let i = 0; i < n; i++) classes[i] = this.#classes.of(tokens, i) * 2 + ((between[i + 1] as number) & punctuation.colon ? 1 : 0)
    this.#makeRoom()
    const kind = length > defaultLongest ? 2 : 0
    let beginnings = this.#beginnings[kind]
    const found: Match[] = []
    let steps = 0
    for (let i = 0; i < n; i++) {
      if (i === 1) beginnings = this.#beginnings[kind + 1] as Int32Array
      const first = classes[i] as number
      let junction = (beginnings[first] as number) - 1
      if (junction === dead) continue
      if (junction === unknown) {
        junction = this.#begin(first, kind > 0, i > 0)
        beginnings[first] = junction + 1
      }
      for (let to = i + 1; ; to++) {
        const at = this.#junctions[junction] as Junction
        const { ends } = at
        for (let k = 0; k < ends.length; k++) {
          const phrase = ends[k] as number
          if (this.#endsBlock[phrase] === 0 || to === n) found.push(this.#matchOf(phrase, i, to))
        }
        if (to === n || at.lists.length === 0) break
        steps++
        junction = this.#next(junction, at, classes[to] as number)
        if (junction === dead) break
      }
      // Only between two walks: a walk knows where it is by the number of the junction.
      if (this.#junctions.length >= mostJunctions || this.#transitions.isFull) this.#forget()
    }
    this.#steps += steps
    return found.length > 1 ? this.#inOrder(found) : found
  }

  #next(junction: number, at: Junction, word: number): number {
    let own = at.wantsColon ? word : word & ~1
    if (!mayHold(at.words, own >> 1)) {
      if (!at.awaitsOther) return dead
      own = this.#classes.traitsOf(own >> 1).bare * 2 + (own & 1)
    }
    const next = this.#transitions.get(junction, own)
    return next === absent ? this.#go(junction, own) : next
  }

  /** Words of new classes may have been met. */
  #makeRoom(): void {
    const size = this.#classes.size * 2
    if (this.#beginnings[0].length >= size) return
    for (const [i, table] of this.#beginnings.entries()) {
      const larger = new Int32Array(size * 2)
      larger.set(table)
      this.#beginnings[i] = larger
    }
  }

  #forget(): void {
    this.#junctions = [nothing]
    this.#numbers.clear()
    this.#transitions.clear()
    for (const table of this.#beginnings) table.fill(0)
  }

  /** Where one comes to with the word that begins a phrase. */
  #begin(first: number, isLong: boolean, isLater: boolean): number {
    const { ids, stems, isNumber, isCurrency } = this.#classes.traitsOf(first >> 1)
    this.#clear(first)
    for (let a = 0; a < this.#automata.length; a++) {
      const { data, boundOf } = this.#automata[a] as Phrases
      const id = ids[a] as number
      const { states, startOffsets, startItems, startPhrases, stemStarts, numberStarts, currencyStarts } = data
      const counts = (phrase: number): boolean => {
        if (!boundOf) return true
        const { longest, at } = boundOf(phrase)
        return !(isLong && longest <= defaultLongest) && !(isLater && (at === 'whole' || at === 'start'))
      }
      if (id >= 0) {
        const to = startOffsets[id + 1] as number
        for (let k = startOffsets[id] as number; k < to; k++) if (counts(startPhrases[k] as number)) this.#enter(a, data, startItems[k] as number)
      }
      const begun = stems[a] as readonly number[]
      if (begun.length > 0)
        for (const state of stemStarts)
          if (begun.includes(states[state * stateSize + 1] as number) && counts(phraseOf(data, state))) this.#enter(a, data, state)
      for (const state of isNumber ? numberStarts : isCurrency ? currencyStarts : []) if (counts(phraseOf(data, state))) this.#enter(a, data, state)
    }
    return this.#numberOf(this.#lists, this.#ends)
  }

  /** Where one comes to from a junction with a word. */
  #go(from: number, word: number): number {
    const traits = this.#classes.traitsOf(word >> 1)
    this.#clear(word)
    for (const list of (this.#junctions[from] as Junction).lists) {
      const a = this.#automatonOf(list)
      const { data } = this.#automata[a] as Phrases
      const { states, listOffsets, listItems } = data
      const id = traits.ids[a] as number
      const own = list - (this.#firstList[a] as number)
      const start = listOffsets[own] as number
      const end = listOffsets[own + 1] as number
      let awaitsOther = false
      // First those that await a certain word: it is the order in which phrases are told.
      for (let k = start; k < end; k++) {
        const at = (listItems[k] as number) * stateSize
        if (at < 0) continue
        if (((states[at] as number) & ~wantsColon) !== waits.word) awaitsOther = true
        else if (states[at + 1] === id) this.#enter(a, data, at / stateSize)
      }
      if (!awaitsOther) continue
      for (let k = start; k < end; k++) {
        const at = (listItems[k] as number) * stateSize
        if (at >= 0 && meetsOther(traits, a, states[at] as number, states[at + 1] as number)) this.#enter(a, data, at / stateSize)
      }
    }
    const number = this.#numberOf(this.#lists, this.#ends)
    this.#transitions.set(from, word, number)
    return number
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
  #enter(a: number, { states, listOffsets, listItems }: AutomatonData, state: number): void {
    if ((states[state * stateSize] as number) & wantsColon && !this.#hasColon) return
    const own = states[state * stateSize + 2] as number
    const list = (this.#firstList[a] as number) + own
    const stamp = this.#stamp
    if (this.#seenLists[list] === stamp) return
    this.#seenLists[list] = stamp
    const end = listOffsets[own + 1] as number
    let goesOn = false
    for (let k = listOffsets[own] as number; k < end; k++) {
      const item = listItems[k] as number
      if (item >= 0) {
        goesOn = true
        continue
      }
      const phrase = (this.#firstPhrase[a] as number) - 1 - item
      if (this.#seenPhrases[phrase] === stamp) continue
      this.#seenPhrases[phrase] = stamp
      this.#ends.push(phrase)
    }
    if (goesOn) this.#lists.push(list)
  }

  #numberOf(lists: readonly number[], ends: readonly number[]): number {
    if (lists.length === 0 && ends.length === 0) return dead
    const key = hashOf(lists, ends)
    const known = this.#numbers.get(key)
    if (known !== undefined && isSame(this.#junctions[known] as Junction, lists, ends)) return known
    const number = this.#junctions.push(this.#makeJunction(lists, ends)) - 1
    this.#numbers.set(key, number)
    return number
  }

  #makeJunction(lists: readonly number[], ends: readonly number[]): Junction {
    const words: number[] = []
    let awaitsOther = false
    let colon = false
    for (const list of lists) {
      const a = this.#automatonOf(list)
      const { states, listOffsets, listItems } = (this.#automata[a] as Phrases).data
      const own = list - (this.#firstList[a] as number)
      for (let k = listOffsets[own] as number; k < (listOffsets[own + 1] as number); k++) {
        const state = listItems[k] as number
        if (state < 0) continue
        const kind = states[state * stateSize] as number
        if (kind & wantsColon) colon = true
        if ((kind & ~wantsColon) === waits.word) words.push(this.#classes.ofHeld(a, states[state * stateSize + 1] as number))
        else awaitsOther = true
      }
    }
    return { lists, ends, words: bitsOf(words), awaitsOther, wantsColon: colon }
  }

  #automatonOf(list: number): number {
    let automaton = this.#automata.length - 1
    while ((this.#firstList[automaton] as number) > list) automaton--
    return automaton
  }

  #matchOf(phrase: number, from: number, to: number): Match {
    let automaton = this.#automata.length - 1
    while ((this.#firstPhrase[automaton] as number) > phrase) automaton--
    return { automaton, phrase: phrase - (this.#firstPhrase[automaton] as number), from, to }
  }

  /** Sorts matches by automaton and last word, and leaves out those of which the same phrase begins before. */
  #inOrder(found: Match[]): Match[] {
    found.sort((a, b) => a.automaton - b.automaton || a.to - b.to)
    // For each phrase the last word with which it was found.
    const ended = new Map<number, number>()
    return found.filter(({ automaton, phrase, to }) => {
      const number = (this.#firstPhrase[automaton] as number) + phrase
      if (ended.get(number) === to) return false
      ended.set(number, to)
      return true
    })
  }
}

/** Whether a word is what a state awaits that does not await a certain one. */
function meetsOther({ stems, isNumber, isCurrency }: WordClass, a: number, kind: number, target: number): boolean {
  switch (kind & ~wantsColon) {
    case waits.any:
      return true
    case waits.prefix:
      return (stems[a] as readonly number[]).includes(target)
    case waits.number:
      return isNumber
    case waits.currency:
      return isCurrency
    default:
      return false
  }
}

/** The phrase of a state: no two have one in common. */
function phraseOf({ states, listOffsets, listItems }: AutomatonData, state: number): number {
  let item = state
  while (item >= 0) item = listItems[listOffsets[states[item * stateSize + 2] as number] as number] as number
  return -1 - item
}
