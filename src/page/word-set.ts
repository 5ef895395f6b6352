import { Answers } from './answers.ts'
import { Hint } from './hint.ts'
import type { Tokens } from './tokens.ts'

/** A set of folded words that can also be asked about the words of a text by their numbers; from then on it must not change. */
export class WordSet extends Set<string> {
  readonly #hint = new Hint(() => this)
  readonly #answers = new Answers((word, hash) => (this.#hint.mayHold(hash) && this.has(word) ? 1 : 0), 1)

  /** Whether a word of a text is among them. */
  holds(tokens: Tokens, i: number): boolean {
    return this.#answers.of(tokens, i) === 1
  }
}
