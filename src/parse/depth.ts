import { type Handler, Parser, type ParserOptions, type QuoteType } from 'htmlparser2'

/** Elements nest no deeper than this: a browser (Chrome) flattens what lies deeper, too. */
export const deepestElement = 512

/** What the bound has to know of whoever reads the page. */
export interface Nesting {
  /** How many elements are open. */
  depth: () => number
  nameAt: (start: number, end: number) => string
  /** Whether an element of this name is opened at any depth: it has no content to nest, or its content must be hidden. */
  passes: (name: string) => boolean
  /** A tag that was passed over begins or ends here. */
  flattened: (name: string) => void
}

/**
 * A parser that keeps elements past a depth to itself: their tags are passed over, and their text is that of the element
 * around. The list of open elements in htmlparser2 is searched and shifted with every tag, so that its time grows with the
 * depth; with the bound it grows with the page alone.
 *
 * One class for all pages, not a tokenizer made for each: objects of ever new classes would slow the tokenizer down by half.
 */
export class BoundedParser extends Parser {
  readonly #nesting: Nesting
  /** How many elements of a name were passed over and not closed yet. */
  readonly #dropped = new Map<string, number>()
  /** Within a tag that is passed over. */
  #passing = false

  constructor(handler: Partial<Handler>, options: ParserOptions, nesting: Nesting) {
    super(handler, options)
    this.#nesting = nesting
  }

  override onopentagname(start: number, end: number): void {
    const { depth, nameAt, passes, flattened } = this.#nesting
    if (depth() >= deepestElement) {
      const name = nameAt(start, end)
      if (!passes(name)) {
        this.#passing = true
        this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1)
        flattened(name)
        return
      }
    } else if (this.#dropped.size > 0) this.#dropped.clear()
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    if (this.#dropped.size > 0) {
      const { depth, nameAt, flattened } = this.#nesting
      if (depth() < deepestElement) this.#dropped.clear()
      const name = nameAt(start, end)
      const count = this.#dropped.get(name) ?? 0
      if (count > 0) {
        this.#dropped.set(name, count - 1)
        flattened(name)
        this.#resume(end)
        return
      }
    }
    super.onclosetag(start, end)
  }

  override onattribname(start: number, end: number): void {
    if (!this.#passing) super.onattribname(start, end)
  }

  override onattribdata(start: number, end: number): void {
    if (!this.#passing) super.onattribdata(start, end)
  }

  override onattribentity(codepoint: number): void {
    if (!this.#passing) super.onattribentity(codepoint)
  }

  override onattribend(quote: QuoteType, end: number): void {
    if (!this.#passing) super.onattribend(quote, end)
  }

  override onopentagend(end: number): void {
    if (this.#passing) this.#resume(end)
    else super.onopentagend(end)
  }

  override onselfclosingtag(end: number): void {
    if (this.#passing) this.#resume(end)
    else super.onselfclosingtag(end)
  }

  /** The text goes on behind a tag that was passed over. */
  #resume(end: number): void {
    this.#passing = false
    this.startIndex = end + 1
  }
}
