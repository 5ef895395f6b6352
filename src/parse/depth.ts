import type { ParserOptions } from 'htmlparser2'

type Tokenizer = NonNullable<ParserOptions['Tokenizer']>
type Callbacks = ConstructorParameters<Tokenizer>[1]

/** Elements nest no deeper than this: a browser (Chrome) flattens what lies deeper, too. */
export const deepestElement = 512

/** What the bound has to know of the parser. */
export interface Nesting {
  /** How many elements are open. */
  depth: () => number
  nameAt: (start: number, end: number) => string
  /** Whether an element of this name is opened at any depth: it has no content to nest, or its content must be hidden. */
  passes: (name: string) => boolean
  /** A tag that was passed over begins or ends here. */
  flattened: (name: string) => void
  /** The text goes on behind a tag that was passed over. */
  resumeAt: (offset: number) => void
}

/**
 * Keeps elements past a depth from the parser: their tags are passed over, and their text is that of the element around.
 * The parser's own list of open elements is searched and shifted with every tag, so that its time grows with the depth;
 * with the bound it grows with the page alone.
 *
 * @param Base the tokenizer of the parser
 */
export function boundedTokenizer(Base: Tokenizer, nesting: Nesting, deepest = deepestElement): Tokenizer {
  return class extends Base {
    constructor(options: ConstructorParameters<Tokenizer>[0], callbacks: Callbacks) {
      super(options, bound(callbacks, nesting, deepest))
    }
  }
}

function bound(parser: Callbacks, nesting: Nesting, deepest: number): Callbacks {
  const { depth, nameAt, passes, flattened, resumeAt } = nesting
  /** How many elements of a name were passed over and not closed yet. */
  const dropped = new Map<string, number>()
  /** Within a tag that is passed over. */
  let passing = false
  const endTag = (end: number): void => {
    passing = false
    resumeAt(end + 1)
  }
  return {
    onopentagname(start, end) {
      if (depth() >= deepest) {
        const name = nameAt(start, end)
        if (!passes(name)) {
          passing = true
          dropped.set(name, (dropped.get(name) ?? 0) + 1)
          flattened(name)
          return
        }
      } else if (dropped.size > 0) dropped.clear()
      parser.onopentagname(start, end)
    },
    onclosetag(start, end) {
      if (dropped.size > 0) {
        if (depth() < deepest) dropped.clear()
        const name = nameAt(start, end)
        const count = dropped.get(name) ?? 0
        if (count > 0) {
          dropped.set(name, count - 1)
          flattened(name)
          endTag(end)
          return
        }
      }
      parser.onclosetag(start, end)
    },
    onattribname: (start, end) => {
      if (!passing) parser.onattribname(start, end)
    },
    onattribdata: (start, end) => {
      if (!passing) parser.onattribdata(start, end)
    },
    onattribentity: codepoint => {
      if (!passing) parser.onattribentity(codepoint)
    },
    onattribend: (quote, end) => {
      if (!passing) parser.onattribend(quote, end)
    },
    onopentagend: end => (passing ? endTag(end) : parser.onopentagend(end)),
    onselfclosingtag(end) {
      if (passing) endTag(end)
      else parser.onselfclosingtag(end)
    },
    oncdata: (start, end, offset) => parser.oncdata(start, end, offset),
    oncomment: (start, end, offset) => parser.oncomment(start, end, offset),
    ondeclaration: (start, end) => parser.ondeclaration(start, end),
    onprocessinginstruction: (start, end) => parser.onprocessinginstruction(start, end),
    onend: () => parser.onend(),
    ontext: (start, end) => parser.ontext(start, end),
    ontextentity: (codepoint, end) => parser.ontextentity(codepoint, end),
  }
}
