import { punctuation, type Tokens } from '../page/tokens.ts'

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

/** A stem is looked up by its first characters. */
export const stemKey = 2

/**
 * All phrases of a set of packs as one non-deterministic automaton (Thompson's construction, without empty moves):
 * every state waits for one word. A text is swept once; at each word only the states that are awake are asked, and each
 * at most once, so time grows with the text's length whatever the phrases say.
 */
export class Automaton {
  readonly #data: AutomatonData
  readonly #ids = new Map<string, number>()
  readonly #stemStarts = new Map<string, number[]>()
  // A state or phrase that bears the stamp of a word has been met at this word.
  readonly #seen: Int32Array
  readonly #done: Int32Array
  #stamp = 0

  constructor(data: AutomatonData) {
    this.#data = data
    for (let id = 0; id < data.words.length; id++) this.#ids.set(data.words[id] as string, id)
    for (const state of data.stemStarts) {
      const key = (data.stems[data.states[state * stateSize + 1] as number] as string).slice(0, stemKey)
      const known = this.#stemStarts.get(key)
      if (known) known.push(state)
      else this.#stemStarts.set(key, [state])
    }
    this.#seen = new Int32Array(data.states.length / stateSize)
    this.#done = new Int32Array(data.size)
  }

  /** Finds every phrase in a text: for each phrase and each last word, the match that begins first. */
  match({ words, between }: Tokens): Match[] {
    const { states, stems, listOffsets, listItems, startOffsets, startItems, numberStarts, currencyStarts } = this.#data
    const found: Match[] = []
    let awake: number[] = []
    let since: number[] = []
    let id = words.length > 0 ? this.#idOf(words[0] as string) : -1
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string
      const nextId = i + 1 < words.length ? this.#idOf(words[i + 1] as string) : -1
      const own = id
      id = nextId
      const stemmed = this.#stemStarts.get(word.slice(0, stemKey))
      const first = word.charCodeAt(0)
      const isNumber = first >= 48 && first <= 57
      const isCurrency = !isNumber && (currencies.has(word) || (word.length === 1 && /\p{Sc}/u.test(word)))
      const startsTo = own >= 0 ? (startOffsets[own + 1] as number) : 0
      const startsFrom = own >= 0 ? (startOffsets[own] as number) : 0
      if (awake.length === 0 && startsFrom === startsTo && !stemmed && !isNumber && !isCurrency) continue

      const stamp = this.#nextStamp()
      const nextAwake: number[] = []
      const nextSince: number[] = []
      const colon = ((between[i + 1] as number) & punctuation.colon) !== 0
      const ask = (state: number, from: number): void => {
        const kind = states[state * stateSize] as number
        const target = states[state * stateSize + 1] as number
        const waiting = kind & ~wantsColon
        const met =
          waiting === waits.word
            ? own === target
            : waiting === waits.any
              ? true
              : waiting === waits.prefix
                ? word.startsWith(stems[target] as string)
                : waiting === waits.number
                  ? isNumber
                  : isCurrency
        if (!met || (kind & wantsColon && !colon)) return
        const list = states[state * stateSize + 2] as number
        for (let k = listOffsets[list] as number; k < (listOffsets[list + 1] as number); k++) {
          const next = listItems[k] as number
          if (next < 0) {
            const phrase = -1 - next
            if (this.#done[phrase] === stamp) continue
            this.#done[phrase] = stamp
            found.push({ phrase, from, to: i + 1 })
          } else if (this.#seen[next] !== stamp) {
            this.#seen[next] = stamp
            nextAwake.push(next)
            nextSince.push(from)
          }
        }
      }
      // The oldest first: where two ways reach one state, the longer match is kept.
      for (let k = 0; k < awake.length; k++) ask(awake[k] as number, since[k] as number)
      for (let k = startsFrom; k < startsTo; k++) if (this.#mayGoOn(startItems[k] as number, nextId)) ask(startItems[k] as number, i)
      if (stemmed) for (const state of stemmed) ask(state, i)
      if (isNumber) for (const state of numberStarts) ask(state, i)
      if (isCurrency) for (const state of currencyStarts) ask(state, i)
      awake = nextAwake
      since = nextSince
    }
    return found
  }

  #idOf(word: string): number {
    return this.#ids.get(word) ?? -1
  }

  #nextStamp(): number {
    if (this.#stamp === 0x7fffffff) {
      this.#seen.fill(0)
      this.#done.fill(0)
      this.#stamp = 0
    }
    return ++this.#stamp
  }

  /** Many phrases begin with the same small word: where only certain words can follow, the next word decides. */
  #mayGoOn(state: number, nextId: number): boolean {
    const { states, listOffsets, listItems } = this.#data
    const list = states[state * stateSize + 2] as number
    for (let k = listOffsets[list] as number; k < (listOffsets[list + 1] as number); k++) {
      const next = listItems[k] as number
      if (next < 0 || ((states[next * stateSize] as number) & ~wantsColon) !== waits.word || states[next * stateSize + 1] === nextId) return true
    }
    return false
  }
}
