import { punctuation, type Tokens } from '../page/tokens.ts'
import { parsePhrase, type Step } from './phrase.ts'

/** A phrase found in a block: which one, and the words it covers (`to` is behind the last). */
export interface Match {
  phrase: number
  from: number
  to: number
}

const WORD = 0
const PREFIX = 1
const ANY = 2
const NUMBER = 3
const CURRENCY = 4

/**
 * All phrases of all packs in play as one non-deterministic automaton (Thompson's construction, without empty moves):
 * every state waits for one word. A text is swept once; at each word only the states that are awake are asked, and each
 * at most once, so time grows with the text's length whatever the phrases say.
 */
export class Automaton {
  readonly #kind: number[] = []
  readonly #word: string[] = []
  readonly #colon: boolean[] = []
  /** States awake after this one has met its word; -1 - p stands for "phrase p is complete". */
  readonly #next: number[][] = []
  readonly #starts = new Map<string, number[]>()
  readonly #prefixStarts = new Map<string, number[]>()
  readonly #numberStarts: number[] = []
  readonly #currencyStarts: number[] = []
  #size = 0
  /** The words that can follow a first word; null where any can, undefined where it was not asked yet. */
  readonly #followers: (ReadonlySet<string> | null | undefined)[] = []
  #seen = new Int32Array(0)
  #done = new Int32Array(0)
  #stamp = 0

  /**
   * Adds a phrase.
   *
   * @returns the number by which matches name it
   * @throws {PhraseError} when the phrase can't be read
   */
  add(phrase: string): number {
    const id = this.#size
    const entries = this.#sequence(parsePhrase(phrase), [-1 - id])
    this.#size++
    for (const state of entries) {
      const word = this.#word[state] as string
      switch (this.#kind[state]) {
        case WORD:
          push(this.#starts, word, state)
          break
        case PREFIX:
          push(this.#prefixStarts, word.slice(0, 2), state)
          break
        case NUMBER:
          this.#numberStarts.push(state)
          break
        case CURRENCY:
          this.#currencyStarts.push(state)
          break
      }
    }
    return id
  }

  #sequence(steps: Step[], next: number[]): number[] {
    for (const step of steps.toReversed()) next = this.#step(step, next)
    return next
  }

  #step(step: Step, next: number[]): number[] {
    switch (step.type) {
      case 'word':
        return [this.#state(WORD, step.word, step.colon, next)]
      case 'prefix':
        return [this.#state(PREFIX, step.word, step.colon, next)]
      case 'any':
        return [this.#state(ANY, '', false, next)]
      case 'number':
        return [this.#state(NUMBER, '', false, next)]
      case 'currency':
        return [this.#state(CURRENCY, '', false, next)]
      case 'gap': {
        let entries = next
        for (let i = 0; i < step.most; i++) entries = [this.#state(ANY, '', false, entries), ...next]
        return entries
      }
      case 'choice': {
        const entries = step.options.flatMap(option => this.#sequence(option, next))
        return step.optional ? [...entries, ...next] : entries
      }
    }
  }

  #state(kind: number, word: string, colon: boolean, next: number[]): number {
    this.#kind.push(kind)
    this.#word.push(word)
    this.#colon.push(colon)
    this.#next.push(next)
    return this.#kind.length - 1
  }

  /** Finds every phrase in a text: for each phrase and each last word, the match that begins first. */
  match({ words, between }: Tokens): Match[] {
    const found: Match[] = []
    if (this.#seen.length < this.#kind.length) this.#seen = new Int32Array(this.#kind.length)
    if (this.#done.length < this.#size) this.#done = new Int32Array(this.#size)
    let awake: number[] = []
    let since: number[] = []
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string
      const starting = this.#starts.get(word)
      const prefixed = this.#prefixStarts.get(word.slice(0, 2))
      const first = word.charCodeAt(0)
      const isNumber = first >= 48 && first <= 57
      const isCurrency = !isNumber && word.length === 1 && /\p{Sc}/u.test(word)
      if (awake.length === 0 && !starting && !prefixed && !isNumber && !isCurrency) continue

      // Every word of every text has a stamp of its own: a state or phrase that bears it has been met at this word.
      const stamp = this.#nextStamp()
      const nextAwake: number[] = []
      const nextSince: number[] = []
      const colon = ((between[i + 1] as number) & punctuation.colon) !== 0
      const ask = (state: number, from: number): void => {
        const kind = this.#kind[state]
        const met =
          kind === WORD ? word === this.#word[state]
          : kind === PREFIX ? word.startsWith(this.#word[state] as string)
          : kind === ANY ? true
          : kind === NUMBER ? isNumber
          : isCurrency
        if (!met || (this.#colon[state] && !colon)) return
        for (const target of this.#next[state] as number[]) {
          if (target < 0) {
            const phrase = -1 - target
            if (this.#done[phrase] === stamp) continue
            this.#done[phrase] = stamp
            found.push({ phrase, from, to: i + 1 })
          } else if (this.#seen[target] !== stamp) {
            this.#seen[target] = stamp
            nextAwake.push(target)
            nextSince.push(from)
          }
        }
      }
      // The oldest first: where two ways reach one state, the longer match is kept.
      for (let k = 0; k < awake.length; k++) ask(awake[k] as number, since[k] as number)
      if (starting) for (const state of starting) if (this.#mayGoOn(state, words[i + 1])) ask(state, i)
      if (prefixed) for (const state of prefixed) ask(state, i)
      if (isNumber) for (const state of this.#numberStarts) ask(state, i)
      if (isCurrency) for (const state of this.#currencyStarts) ask(state, i)
      awake = nextAwake
      since = nextSince
    }
    return found
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
  #mayGoOn(state: number, word: string | undefined): boolean {
    let followers = this.#followers[state]
    if (followers === undefined) {
      const targets = this.#next[state] as number[]
      followers = targets.every(target => target >= 0 && this.#kind[target] === WORD) ? new Set(targets.map(target => this.#word[target] as string)) : null
      this.#followers[state] = followers
    }
    return followers === null || (word !== undefined && followers.has(word))
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
