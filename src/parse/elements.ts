import { type Asked, askedOf } from './attributes.ts'
import { type Meaning, meanings } from './html-markup.ts'

/** Elements that begin and end a block, and the blank lines a browser's innerText puts around them. */
const blocky: Readonly<Record<string, number>> = {
  address: 0,
  article: 0,
  aside: 0,
  blockquote: 1,
  body: 0,
  button: 0,
  caption: 0,
  center: 0,
  dd: 0,
  details: 0,
  dialog: 0,
  dir: 1,
  div: 0,
  dl: 1,
  dt: 0,
  fieldset: 0,
  figcaption: 0,
  figure: 1,
  footer: 0,
  form: 0,
  h1: 1,
  h2: 1,
  h3: 1,
  h4: 1,
  h5: 1,
  h6: 1,
  header: 0,
  hgroup: 0,
  hr: 0,
  html: 0,
  legend: 0,
  li: 0,
  main: 0,
  menu: 1,
  nav: 0,
  ol: 1,
  option: 0,
  p: 1,
  pre: 1,
  section: 0,
  select: 0,
  summary: 0,
  table: 0,
  tbody: 0,
  textarea: 0,
  tfoot: 0,
  thead: 0,
  tr: 0,
  ul: 1,
  video: 0,
  audio: 0,
  br: 0,
  title: 0,
}

/** Elements whose text is never shown. */
const unshown: ReadonlySet<string> = new Set([
  'title',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  // The sources of a formula, beside the formula.
  'annotation',
  'annotation-xml',
  // How a word is read, between its characters, which have it already.
  'rp',
  'rt',
  'rtc',
  'object',
  'iframe',
  'canvas',
  'datalist',
  'head',
  'textarea',
  'select',
  'audio',
  'video',
])

/** Elements that may stand in a page's head: any other ends it, as in a browser. */
const ofHead: ReadonlySet<string> = new Set(['base', 'basefont', 'bgsound', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title'])

const cells: ReadonlySet<string> = new Set(['td', 'th'])

const inline: ReadonlySet<string> = new Set(['a', 'span', 'b', 'strong', 'em', 'i', 'u', 'small', 'font', 'abbr', 'time', 'sup', 'sub', 'mark', 'label'])

/** What an element's name says. */
export interface Element {
  name: string
  /** The blank lines around the block that it begins and ends; undefined where it begins none. */
  space: number | undefined
  isCell: boolean
  /** Its text is never shown. */
  isUnshown: boolean
  /** It may stand in a page's head. */
  isOfHead: boolean
  /** It is no container of blocks. */
  isInline: boolean
  /** What it means to Markdown; undefined for most. */
  meaning: Meaning | undefined
  /** The attributes that it is asked for. */
  asked: Asked
}

const makeElement = (name: string): Element => ({
  name,
  space: Object.hasOwn(blocky, name) ? blocky[name] : undefined,
  isCell: cells.has(name),
  isUnshown: unshown.has(name),
  isOfHead: ofHead.has(name),
  isInline: inline.has(name),
  meaning: meanings.get(name),
  asked: askedOf(name),
})

const known = new Map([...Object.keys(blocky), ...unshown, ...ofHead, ...cells, ...inline, ...meanings.keys()].map(name => [name, makeElement(name)]))

/** What an element's name says: one look-up, for elements are many. */
export const elementOf = (name: string): Element => known.get(name) ?? makeElement(name)
