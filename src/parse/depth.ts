import { type Handler, Parser, type ParserOptions, type QuoteType } from 'htmlparser2'
import { type Asked, type AttributeName, type Attributes, attributeAt, emptyAttributes, noAttributes } from './attributes.ts'
import { EntityReader, type TakePiece } from './entities.ts'

/** Elements nest no deeper than this: a browser (Chrome) flattens what lies deeper, too. */
export const deepestElement = 512

/** What the bound has to know of whoever reads the page. */
export interface Nesting {
  /** How many elements are open. */
  depth: () => number
  /** The attributes that the element is asked for whose tag is read. */
  asked: () => Asked
  /** Whether an element of this name is opened at any depth: it has no content to nest, or its content must be hidden. */
  passes: (name: string) => boolean
  /** A tag that was passed over begins or ends here. */
  flattened: (name: string) => void
}

/** Elements whose text the tokenizer ends at their own end tag only, and in which `&` is a letter like others. */
const rawElement = /^(?:script|style|textarea|xmp)$/i

/**
 * A parser that keeps elements past a depth to itself: their tags are passed over, and their text is that of the element
 * around. The list of open elements in htmlparser2 is searched and shifted with every tag, so that its time grows with the
 * depth; with the bound it grows with the page alone.
 *
 * Of the attributes only those are read that a page asks for: most of a tag's letters are others.
 *
 * One class for all pages, not a tokenizer made for each: objects of ever new classes would slow the tokenizer down by half.
 */
export class BoundedParser extends Parser {
  readonly #source: string
  readonly #nesting: Nesting
  readonly #entities: EntityReader
  readonly #takeText: TakePiece
  readonly #takeValue: TakePiece
  /** Within an element whose text has no entities. */
  #isRaw = false
  /** What its attributes said so far. Of one that comes twice the first counts. */
  #attributes: Attributes = noAttributes
  /** The attribute that is read, where it is asked for. */
  #attribute: AttributeName | undefined
  #value = ''
  /** How many elements of a name were passed over and not closed yet. */
  readonly #dropped = new Map<string, number>()
  /** Within a tag that is passed over. */
  #passing = false

  /** @param source all that will be written */
  constructor(source: string, handler: Partial<Handler> & Pick<Handler, 'ontext'>, options: ParserOptions, nesting: Nesting) {
    super(handler, { ...options, decodeEntities: false })
    this.#source = source
    this.#nesting = nesting
    this.#entities = new EntityReader(source)
    // Named first: V8 takes a function that is written where a property is set for one that will live long, and keeps with it
    // all that it can reach, which here is the whole page, until its next great collection.
    const takeText: TakePiece = (text, end) => {
      this.endIndex = end - 1
      handler.ontext(text)
      this.startIndex = end
    }
    const takeValue: TakePiece = text => {
      this.#value += text
    }
    this.#takeText = takeText
    this.#takeValue = takeValue
  }

  /** The attributes of the element that begins. */
  takeAttributes(): Readonly<Attributes> {
    const attributes = this.#attributes
    this.#attributes = noAttributes
    return attributes
  }

  #nameAt(start: number, end: number): string {
    return this.#source.slice(start, end).toLowerCase()
  }

  override ontext(start: number, end: number): void {
    if (this.#isRaw) this.#takeText(this.#source.slice(start, end), end)
    else this.#entities.readText(start, end, this.#takeText)
  }

  override onopentagname(start: number, end: number): void {
    this.#isRaw = rawElement.test(this.#source.slice(start, end))
    const { depth, passes, flattened } = this.#nesting
    if (depth() >= deepestElement) {
      const name = this.#nameAt(start, end)
      if (!passes(name)) {
        this.#passing = true
        this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1)
        flattened(name)
        return
      }
    } else if (this.#dropped.size > 0) this.#dropped.clear()
    this.#attributes = noAttributes
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.#isRaw = false
    if (this.#dropped.size > 0) {
      const { depth, flattened } = this.#nesting
      if (depth() < deepestElement) this.#dropped.clear()
      const name = this.#nameAt(start, end)
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
    if (!this.#passing) this.startIndex = start
    this.#attribute = this.#passing ? undefined : attributeAt(this.#source, start, end, this.#nesting.asked())
  }

  override onattribdata(start: number, end: number): void {
    if (this.#attribute !== undefined) this.#entities.readAttribute(start, end, this.#takeValue)
  }

  override onattribend(_quote: QuoteType, _end: number): void {
    if (this.#attribute === undefined) return
    if (this.#attributes === noAttributes) this.#attributes = emptyAttributes()
    this.#attributes[this.#attribute] ??= this.#value
    this.#value = ''
  }

  override onopentagend(end: number): void {
    if (this.#passing) this.#resume(end)
    else super.onopentagend(end)
  }

  override onselfclosingtag(end: number): void {
    // One that closes itself holds no text, though it may stay open.
    this.#isRaw = false
    if (this.#passing) this.#resume(end)
    else super.onselfclosingtag(end)
  }

  /** The text goes on behind a tag that was passed over. */
  #resume(end: number): void {
    this.#passing = false
    this.startIndex = end + 1
  }
}
