import type { Literal, Parent, Position } from 'unist'
import type { Extent } from '../strip/pack.ts'
import type { Hit } from '../strip/recognise.ts'
import type { Tokens } from './tokens.ts'

/** The parts of an article, in the order in which they usually stand. */
export const parts = ['title', 'standfirst', 'byline', 'body', 'caption'] as const
export type Part = (typeof parts)[number]

/** The kinds of boilerplate. */
export const categories = [
  'paywall',
  'newsletter',
  'related',
  'share',
  'comments',
  'navigation',
  'footer',
  'consent',
  'advertising',
  'media',
  'meta',
  'technical',
] as const
export type Category = (typeof categories)[number]

/** How a block stands in running text. */
export const kinds = ['paragraph', 'heading', 'list-item', 'quote', 'code', 'table-row'] as const
export type Kind = (typeof kinds)[number]

/**
 * How far a rule can be trusted: `sure` decides nearly alone, `likely` counts, `hint` only names what other
 * evidence removes.
 */
export const strengths = ['hint', 'likely', 'sure'] as const
export type Strength = (typeof strengths)[number]

/** A stripper's note on a block: which rule recognised it, and on which of its words. */
export interface Mark {
  category: Category
  /** The full id, `language/category/id`. */
  rule: string
  strength: Strength
  /** Whether the phrase stands in this block, or the block lies in the extent of a phrase that stands in another. */
  by: 'phrase' | 'extent'
  /** The share of the block's words that the phrase covers, 0 to 1. */
  coverage: number
  /** Why the rule exists, as its pack says. */
  why: string
  removes: Extent
  /** It lies in a box that a sure phrase heads, or that several phrases of its category make sure together. */
  boxed: boolean
}

/** What the finder decided about a block, and on what grounds. */
export interface Verdict {
  /** The part of the article, or null for boilerplate. */
  part: Part | null
  /** The category of boilerplate, or null for the article. */
  category: Category | null
  /** The rule or measure that decided, `language/category/id` or `find/…`. */
  rule: string
  note: string
}

export interface BlockData {
  kind: Kind
  /** The block's text as it is written out: white space folded, line breaks of the dump joined. */
  text: string
  tokens: Tokens
  /** Blank lines (or, in a form that separates everything alike, 0 or 1) between the block before and this one. */
  gap: number
  /** Every rule whose phrase stands here, also those that a guard holds back. */
  hits?: Hit[]
  marks: Mark[]
  verdict?: Verdict
  /** A line of a program or of a table drawn with characters: it is written out as it stands in the dump, which has no tags. */
  listing?: true
  /** From HTML and Markdown only: what the tags say. */
  html?: HtmlEvidence
  /** What Markdown can say of it beyond its kind; only where there is something to say. */
  markup?: Markup
}

/** A stretch of a block's text, by UTF-16 offsets in it, that is a link, emphasised, struck out or code. */
export interface Span {
  kind: 'link' | 'strong' | 'emphasis' | 'delete' | 'code'
  start: number
  end: number
  /** A link's target, as the page writes it. */
  url?: string
}

/** An item of a list, or a quotation, in which a block stands; an element is known by its number. */
export type Container =
  | { kind: 'item'; id: number; list: number; ordered: boolean; number: number }
  | { kind: 'quote'; id: number }
  /** A paragraph of which hard line breaks made several blocks. */
  | { kind: 'paragraph'; id: number }

export interface Markup {
  /** A heading's rank, 1 to 6. */
  level?: 1 | 2 | 3 | 4 | 5 | 6
  /** The language that a code block names. */
  language?: string
  /** Outermost first. */
  within: Container[]
  /** How many UTF-16 units at the beginning of the text are an item's number, which a list of Markdown writes by itself. */
  number?: number
  /** In the order in which they begin; those of one kind do not overlap. */
  spans: Span[]
  /** A row's table and its own number, and the offsets in the text at which its cells begin. */
  row?: { table: number; id: number; cells: number[] }
  /** The picture above a block that may be its caption. */
  picture?: { url: string; alt: string }
}

/** What the tags of a page say of a block. */
export interface HtmlEvidence {
  /** Names of the elements around the block, outermost first. */
  path: string[]
  /** The share of the block's characters inside links, 0 to 1. */
  linkDensity: number
  /** The containers around the block's own element, innermost first: numbers that are the same for the same element. */
  containers: number[]
  /** Parts of the classes, ids and roles of the elements around it, in lower case, innermost element first. */
  names: string[][]
}

/** A line of the dump, or a piece of one, exactly as it stands there (without white space at its ends). */
export interface Line extends Literal {
  type: 'line'
  value: string
  position: Position
}

/** A paragraph, heading, list item or label: the unit that is kept or removed. */
export interface Block extends Parent {
  type: 'block'
  children: Line[]
  position: Position
  data: BlockData
}

/** The form in which a dump was made. */
export type Style = 'lines' | 'fragments' | 'wrapped' | 'html' | 'markdown'

export interface Page extends Parent {
  type: 'page'
  children: Block[]
  position: Position
  data: PageData
}

/** What the head of an HTML page states about its article. */
export interface Stated {
  title?: string
  byline?: string
  /** ISO 8601, `YYYY-MM-DD`. */
  date?: string
  /** ISO 639. */
  language?: string
  /** The name of the site. */
  site?: string
  /** The page's canonical address. */
  url?: string
  /** The whole text of the article, a line for each paragraph, where the page states it for machines (schema.org `articleBody`, data of its scripts). */
  articleBody?: string
  /** Where in the source that statement stands. */
  articleAt?: Position
}

/**
 * What may be wrong with a cleaned page: no article was found (`empty`); it stops at a paywall's notice (`truncated`); it
 * is a list of teasers (`listing`); rules would have taken too much of it (`loss`); the article was taken from what the
 * page states for machines (`stated`), or from what it hides (`hidden`); it
 * is Markdown that could not be parsed as such (`markdown`); its bytes do not fit its encoding (`encoding`).
 */
export const warningKinds = ['empty', 'truncated', 'listing', 'loss', 'stated', 'hidden', 'markdown', 'encoding'] as const
export type WarningKind = (typeof warningKinds)[number]

export interface Warning {
  kind: WarningKind
  /** What was seen, for people. */
  message: string
  /** What of the dump shows it: lines and columns from 1, offsets in UTF-16 units. */
  position?: Position
}

export interface PageData {
  style: Style
  /** ISO 639 code, or null when no language was recognised. */
  language: string | null
  /** The page's address, as it was given, or as the page or a crawler's header states it. */
  url?: string | undefined
  /** From HTML only: what the head of the page states about the article. */
  stated?: Stated
  /** From HTML only: how much running text stands in elements that the page hides, in UTF-16 units. */
  concealed?: number
  /** The article's headline, byline line and date, as the finder read them. */
  title: string | null
  byline: string | null
  date: string | null
  warnings: Warning[]
}
