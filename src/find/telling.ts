import { Answers } from '../page/lexicon.ts'
import type { SmallWords } from '../page/measure.ts'
import type { Tokens } from '../page/tokens.ts'

/** Words that tell what a text is about are at least this long (an ideograph pair counts as one), and are known by their beginning. */
const telling = { shortest: 4, beginning: 6 }
/** From here on, UTF-16 units are ideographs where they are words of their own. */
const firstIdeograph = 0x2e80
const none = -1

/** So many beginnings have numbers at once: on the next page they are numbered anew. */
const room = 1 << 16
let beginnings = new Map<string, number>()

/** The number of a word's beginning; 0 for a word that is too short to tell anything. */
const beginningOf = (word: string): number => {
  if (word.length < telling.shortest) return 0
  const beginning = word.slice(0, telling.beginning)
  let number = beginnings.get(beginning)
  if (number === undefined) {
    number = beginnings.size + 1
    beginnings.set(beginning, number)
  }
  return number
}
let asked = new Answers(beginningOf, Number.POSITIVE_INFINITY)

/**
 * Numbers the words of a page that tell what its texts are about: no small words, each by its beginning; for scripts
 * without spaces, pairs of neighbours. The same number stands for the same word on one page only.
 */
export class TellingWords {
  readonly #smallWords: SmallWords
  readonly #ofBeginning = new Map<number, number>()
  readonly #ofPair = new Map<number, number>()
  #count = 0
  /** Filled anew for each text. */
  readonly #found: number[] = []

  constructor(smallWords: SmallWords) {
    this.#smallWords = smallWords
    if (beginnings.size < room) return
    beginnings = new Map()
    asked = new Answers(beginningOf, Number.POSITIVE_INFINITY)
  }

  /** The numbers of a text's telling words, in their order. */
  in(tokens: Tokens): number[] {
    const { words } = tokens
    const found = this.#found
    let count = 0
    for (let i = 0; i < words.length; i++) {
      const first = ideographOf(words[i] as string)
      if (first !== none) {
        const second = ideographOf(words[i + 1] ?? '')
        if (second !== none) found[count++] = this.#numberOf(this.#ofPair, first * 0x10000 + second)
        continue
      }
      const beginning = asked.of(tokens, i)
      if (beginning > 0 && !this.#smallWords?.holds(tokens, i)) found[count++] = this.#numberOf(this.#ofBeginning, beginning)
    }
    return found.slice(0, count)
  }

  #numberOf(known: Map<number, number>, key: number): number {
    let number = known.get(key)
    if (number === undefined) {
      number = this.#count++
      known.set(key, number)
    }
    return number
  }
}

function ideographOf(word: string): number {
  if (word.length !== 1) return none
  const code = word.charCodeAt(0)
  return code >= firstIdeograph ? code : none
}
