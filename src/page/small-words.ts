import { WordSet } from './word-set.ts'

/** Languages say with words or with endings: in those that have their words, so large a share of running text, or a larger one, is function words. */
const usualShare = 0.3
/** A text in which fewer would stand tells nothing by having none. */
const telling = 1.5
/** A text in which so many would stand, and that has a smaller share of them, is no running text. */
const lack = { fewestExpected: 3, least: 0.1 }

/**
 * The function words of a language. Where it has few, because its endings say what others say with words, each counts for more: so
 * as large a share tells prose in every language.
 */
export class SmallWords extends WordSet {
  readonly #share: number
  readonly #weight: number

  /**
   * @param words folded
   * @param share how large a share of the words of running text they are, above 0 to 1
   */
  constructor(words: Iterable<string>, share = usualShare) {
    super(words)
    this.#share = share
    this.#weight = Math.max(1, usualShare / share)
  }

  /** How large a share of a text they are, 0 to 1, as if the language had as many as others; NaN where the text is too short to tell. */
  shareIn(found: number, words: number): number {
    if (found === 0 && words * this.#share < telling) return Number.NaN
    return Math.min(1, (found / words) * this.#weight)
  }

  /** Whether a text has fewer of them than running text of its length has: names and labels, one behind the other. */
  lackIn(found: number, words: number): boolean {
    return words * this.#share >= lack.fewestExpected && this.shareIn(found, words) < lack.least
  }
}
