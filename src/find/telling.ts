import type { Tokens } from '../page/tokens.ts'

/** Words that tell what a text is about are at least this long (an ideograph pair counts as one), and are known by their beginning. */
const telling = { shortest: 4, beginning: 6 }
/** From here on, UTF-16 units are ideographs where they are words of their own. */
const firstIdeograph = 0x2e80
const none = -1

/**
 * Numbers the words of a page that tell what its texts are about: no small words, each by its beginning; for scripts
 * without spaces, pairs of neighbours. The same number stands for the same word on one page only.
 */
export class TellingWords {
  readonly #smallWords: ReadonlySet<string> | undefined
  /** By word; `none` for those that tell nothing. */
  readonly #ofWord = new Map<string, number>()
  readonly #ofBeginning = new Map<string, number>()
  readonly #ofPair = new Map<number, number>()
  #count = 0
  /** Filled anew for each text. */
  readonly #found: number[] = []

  constructor(smallWords: ReadonlySet<string> | undefined) {
    this.#smallWords = smallWords
  }

  /** The numbers of a text's telling words, in their order. */
  in({ words }: Tokens): number[] {
    const found = this.#found
    let count = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string
      const first = ideographOf(word)
      if (first !== none) {
        const second = ideographOf(words[i + 1] ?? '')
        if (second !== none) found[count++] = this.#numberOf(this.#ofPair, first * 0x10000 + second)
        continue
      }
      let number = this.#ofWord.get(word)
      if (number === undefined) {
        number = word.length < telling.shortest || this.#smallWords?.has(word) ? none : this.#numberOf(this.#ofBeginning, word.slice(0, telling.beginning))
        this.#ofWord.set(word, number)
      }
      if (number !== none) found[count++] = number
    }
    return found.slice(0, count)
  }

  #numberOf<Key>(known: Map<Key, number>, key: Key): number {
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
