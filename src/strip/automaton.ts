import { punctuation, type Tokens } from '../page/tokens.ts'
import { defaultLongest } from './pack.ts'

/** A phrase found in a block: which one, and the words it covers (`to` is behind the last). */
export interface Match {
  phrase: number
  from: number
  to: number
}

/** What a state waits for. */
export const waits = { word: 0, prefix: 1, any: 2, number: 3, currency: 4 } as const
/** Set on a state's kind when its word wants a colon behind it. */
export const wantsColon = 8
/** The numbers of a state: its kind, the word or stem it waits for, the list of what comes next. */
export const stateSize = 3

/**
 * An automaton as plain data. Lists hold states awake next; -1 - p in a list stands for "phrase p is complete".
 */
export interface AutomatonData {
  /** How many phrases it holds. */
  size: number
  /** The words and stems that states wait for. */
  words: string[]
  stems: string[]
  states: Int32Array
  /** List i is items[offsets[i]] to items[offsets[i + 1]]. */
  listOffsets: Int32Array
  listItems: Int32Array
  /** The states with which phrases begin, by their word, in the same form; then those that wait for something else. */
  startOffsets: Int32Array
  startItems: Int32Array
  stemStarts: Int32Array
  numberStarts: Int32Array
  currencyStarts: Int32Array
}

/** Words for money that stand where its signs do, folded. */
const currencies = new Set([
  'usd',
  'eur',
  'gbp',
  'chf',
  'cad',
  'aud',
  'kr',
  'sek',
  'nok',
  'dkk',
  'euro',
  'euros',
  'dollar',
  'dollars',
  'pounds',
  'zl',
  'kc',
  'руб',
  'rub',
  'грн',
  'tl',
  'lei',
  'ft',
  'huf',
  'rp',
  'rs',
  '元',
  '円',
  '원',
])

/** What a word can begin: the same for all words that no phrase holds. */
interface Beginnings {
  /** The number of the word, -1 for one that no phrase holds. */
  id: number
  /** All states with which phrases begin with the word: itself, a stem of it, as a number or a currency. */
  starts: readonly number[]
  /** The same without the phrases that long blocks can't hold; made when the first of them is met. */
  inLong: Beginnings | null
  isNumber: boolean
  isCurrency: boolean
  /** How often the word was met before its phrases were divided. */
  met: number
  division: Division | null
}

/** The states with which phrases begin with a word, by the words that must follow. */
interface Division {
  /** Those that may go on, whatever the next word is. */
  always: readonly number[]
  /** The same where one of these words follows, by its number; filled as they are met. */
  before: Map<number, readonly number[] | null>
  /** For some of the states the words that must follow. */
  followers: ReadonlyMap<number, ReadonlySet<number>>
}

/** What can follow a met word: phrases that are complete, and states that await the next word. */
interface Follow {
  ends: readonly number[]
  /** The states that await a certain word, by its number. */
  words: ReadonlyMap<number, readonly number[]>
  /** The states that await something else. */
  others: readonly number[]
}

const none: readonly number[] = []
const noWord: Beginnings = { id: -1, starts: none, inLong: null, isNumber: false, isCurrency: false, met: 0, division: null }

/** Stems are found by their first two UTF-16 units; a shorter one by its only one. */
const stemKey = (word: string, length = 2): number => word.charCodeAt(0) * 0x10000 + (length > 1 && word.length > 1 ? word.charCodeAt(1) : 0)
const isSign = (word: string): boolean => word.length === 1 && /\p{Sc}/u.test(word)
/** A word's phrases are divided when it has been met so often: a single page is read sooner without. */
const oftenMet = 24
/** So many words that begin a phrase are remembered: stems make their number endless. */
const memory = 50_000

/**
 * All phrases of a set of packs as one non-deterministic automaton (Thompson's construction, without empty moves):
 * every state waits for one word. A text is swept once; at each word only the states that are awake are asked, and each
 * at most once, so time grows with the text's length whatever the phrases say.
 */
export class Automaton {
  readonly #data: AutomatonData
  readonly #limits: readonly number[] | undefined
  readonly #ids = new Map<string, number>()
  readonly #stemStarts = new Map<number, number[]>()
  readonly #known = new Map<string, Beginnings>()
  readonly #number: Beginnings
  // A list or phrase that bears the stamp of a word has been met at this word.
  readonly #seen: Int32Array
  readonly #done: Int32Array
  #stamp = 0
  // What may follow, the words since when it may, and the same for the next word.
  #awake: Follow[] = []
  #since: number[] = []
  #nextAwake: Follow[] = []
  #nextSince: number[] = []
  readonly #follows: Follow[] = []

  /**
   * @param data what `AutomatonBuilder` made
   * @param limits for each phrase the most words that a block with it has; none: any number
   */
  constructor(data: AutomatonData, limits?: readonly number[]) {
    this.#data = data
    this.#limits = limits
    for (let id = 0; id < data.words.length; id++) this.#ids.set(data.words[id] as string, id)
    for (const state of data.stemStarts) {
      const key = stemKey(this.#stemOf(state))
      const known = this.#stemStarts.get(key)
      if (known) known.push(state)
      else this.#stemStarts.set(key, [state])
    }
    this.#seen = new Int32Array(data.listOffsets.length)
    this.#done = new Int32Array(data.size)
    this.#number = { ...noWord, starts: Array.from(data.numberStarts), isNumber: true }
  }

  /**
   * Finds every phrase in a text: for each phrase and each last word, the match that begins first.
   *
   * @param length how many words the block has, so that phrases with a lower limit need not be looked for; they may be found all the same
   */
  match({ words, between }: Tokens, length = 0): Match[] {
    const found: Match[] = []
    this.#awake.length = 0
    this.#since.length = 0
    const isLong = length > defaultLongest && this.#limits !== undefined
    let next = words.length > 0 ? this.#beginningsOf(words[0] as string) : noWord
    for (let i = 0; i < words.length; i++) {
      const own = next
      next = i + 1 < words.length ? this.#beginningsOf(words[i + 1] as string) : noWord
      const starts = own.starts.length === 0 ? none : this.#startsBefore(own, next.id, isLong)
      if (this.#awake.length === 0 && starts.length === 0) continue

      this.#nextStamp()
      const colon = ((between[i + 1] as number) & punctuation.colon) !== 0
      // The oldest first: where two ways reach one state, the longer match is kept.
      for (let k = 0; k < this.#awake.length; k++) {
        const { words: awaited, others } = this.#awake[k] as Follow
        const from = this.#since[k] as number
        const met = own.id < 0 ? undefined : awaited.get(own.id)
        if (met) for (const state of met) this.#enter(state, from, i, colon, found)
        for (const state of others) if (this.#meets(state, words[i] as string, own)) this.#enter(state, from, i, colon, found)
      }
      for (const state of starts) this.#enter(state, i, i, colon, found)
      const awake = this.#awake
      const since = this.#since
      this.#awake = this.#nextAwake
      this.#since = this.#nextSince
      this.#nextAwake = awake
      this.#nextSince = since
      awake.length = 0
      since.length = 0
    }
    return found
  }

  /** Whether a word is what a state awaits that does not await a certain one. */
  #meets(state: number, word: string, { isNumber, isCurrency }: Beginnings): boolean {
    const { states, stems } = this.#data
    const awaited = (states[state * stateSize] as number) & ~wantsColon
    if (awaited === waits.any) return true
    if (awaited === waits.prefix) return word.startsWith(stems[states[state * stateSize + 1] as number] as string)
    return awaited === waits.number ? isNumber : isCurrency
  }

  /** Goes on behind a state whose word, number `i` of the text, was met: phrases end here, or others may follow. */
  #enter(state: number, from: number, i: number, colon: boolean, found: Match[]): void {
    const { states } = this.#data
    if ((states[state * stateSize] as number) & wantsColon && !colon) return
    const list = states[state * stateSize + 2] as number
    if (this.#seen[list] === this.#stamp) return
    this.#seen[list] = this.#stamp
    this.#follows[list] ??= this.#makeFollow(list)
    const follow = this.#follows[list]
    for (const phrase of follow.ends) {
      if (this.#done[phrase] === this.#stamp) continue
      this.#done[phrase] = this.#stamp
      found.push({ phrase, from, to: i + 1 })
    }
    if (follow.words.size === 0 && follow.others.length === 0) return
    this.#nextAwake.push(follow)
    this.#nextSince.push(from)
  }

  #makeFollow(list: number): Follow {
    const { states, listOffsets, listItems } = this.#data
    const ends: number[] = []
    const words = new Map<number, number[]>()
    const others: number[] = []
    for (const item of listItems.subarray(listOffsets[list], listOffsets[list + 1])) {
      if (item < 0) ends.push(-1 - item)
      else if (((states[item * stateSize] as number) & ~wantsColon) !== waits.word) others.push(item)
      else {
        const word = states[item * stateSize + 1] as number
        const known = words.get(word)
        if (known) known.push(item)
        else words.set(word, [item])
      }
    }
    return { ends, words, others }
  }

  #beginningsOf(word: string): Beginnings {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    // Most words begin nothing: that costs two look-ups, and no memory.
    const first = word.charCodeAt(0)
    const longer = this.#stemStarts.get(stemKey(word))
    const shortest = word.length > 1 ? this.#stemStarts.get(stemKey(word, 1)) : undefined
    if (longer === undefined && shortest === undefined && !this.#ids.has(word) && !currencies.has(word) && !isSign(word))
      return first >= 48 && first <= 57 ? this.#number : noWord
    const beginnings = this.#makeBeginnings(word, [...(longer ?? none), ...(shortest ?? none)])
    if (this.#known.size >= memory) this.#known.clear()
    if (beginnings !== noWord) this.#known.set(word, beginnings)
    return beginnings
  }

  #makeBeginnings(word: string, stems: readonly number[]): Beginnings {
    const { startOffsets, startItems, numberStarts, currencyStarts } = this.#data
    const id = this.#ids.get(word) ?? -1
    const first = word.charCodeAt(0)
    const isNumber = first >= 48 && first <= 57
    const isCurrency = !isNumber && (currencies.has(word) || isSign(word))
    const stemmed = stems.filter(state => word.startsWith(this.#stemOf(state)))
    if (id < 0 && stemmed.length === 0 && !isCurrency) return isNumber ? this.#number : noWord
    const own = id < 0 ? none : startItems.subarray(startOffsets[id], startOffsets[id + 1])
    const starts = [...own, ...stemmed, ...(isNumber ? numberStarts : isCurrency ? currencyStarts : none)]
    return { id, starts, inLong: null, isNumber, isCurrency, met: 0, division: null }
  }

  /** The states with which phrases begin with a word that may go on with the next one. */
  #startsBefore(own: Beginnings, next: number, isLong: boolean): readonly number[] {
    if (own.met < oftenMet) {
      own.met++
      return own.starts.filter(state => this.#mayGoOn(state, next) && (!isLong || this.#isOfLong(state)))
    }
    const beginnings = isLong ? this.#inLong(own) : own
    beginnings.division ??= this.#divide(beginnings.starts)
    const { always, before, followers } = beginnings.division
    const known = before.get(next)
    if (known === undefined) return always
    if (known !== null) return known
    const found = beginnings.starts.filter(state => followers.get(state)?.has(next) ?? true)
    before.set(next, found)
    return found
  }

  /** Whether a state whose word is met ends a phrase, or awaits the next word or something other than a certain word. */
  #mayGoOn(state: number, next: number): boolean {
    const { states, listOffsets, listItems } = this.#data
    const list = states[state * stateSize + 2] as number
    const to = listOffsets[list + 1] as number
    for (let k = listOffsets[list] as number; k < to; k++) {
      const item = listItems[k] as number
      if (item < 0 || ((states[item * stateSize] as number) & ~wantsColon) !== waits.word || states[item * stateSize + 1] === next) return true
    }
    return false
  }

  /** What a word can begin in a block that is longer than most phrases want it. */
  #inLong(own: Beginnings): Beginnings {
    own.inLong ??= { ...own, starts: own.starts.filter(state => this.#isOfLong(state)), division: null }
    return own.inLong
  }

  /** Whether the phrase of a state may stand in a block that is longer than most phrases want it. */
  #isOfLong(state: number): boolean {
    return (this.#limits?.[this.#phraseOf(state)] ?? 0) > defaultLongest
  }

  /** The phrase of a state: no two have one in common. */
  #phraseOf(state: number): number {
    const { states, listOffsets, listItems } = this.#data
    let item = state
    while (item >= 0) item = listItems[listOffsets[states[item * stateSize + 2] as number] as number] as number
    return -1 - item
  }

  /** Many phrases begin with the same small word: where only certain words can follow, the next word decides. */
  #divide(starts: readonly number[]): Division {
    const { states, listOffsets, listItems } = this.#data
    const followers = new Map<number, ReadonlySet<number>>()
    const before = new Map<number, null>()
    for (const state of starts) {
      const list = states[state * stateSize + 2] as number
      const follow = Array.from(listItems.subarray(listOffsets[list], listOffsets[list + 1]))
      if (!follow.every(next => next >= 0 && ((states[next * stateSize] as number) & ~wantsColon) === waits.word)) continue
      const words = follow.map(next => states[next * stateSize + 1] as number)
      followers.set(state, new Set(words))
      for (const word of words) before.set(word, null)
    }
    return { always: starts.filter(state => !followers.has(state)), before, followers }
  }

  #stemOf(state: number): string {
    return this.#data.stems[this.#data.states[state * stateSize + 1] as number] as string
  }

  #nextStamp(): void {
    if (this.#stamp === 0x7fffffff) {
      this.#seen.fill(0)
      this.#done.fill(0)
      this.#stamp = 0
    }
    this.#stamp++
  }
}
