import type { HtmlEvidence } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'
import { isOnAuthor, spokenByClasses, toldNearby } from './tagged-names.ts'
import { allLink } from './tags.ts'

/** A pointer ("Read also: …") has at least this share. */
const mostlyLink = 0.5
/** A block that is a link has at most so many words: what is longer is text, though its link may never have been closed. */
const longestLink = 40
/** A card holds at most so many words beside its link. */
const longestBeside = 40
/** Where inserts hold more than this share of the body's words, they are what the page is about. */
const mostInserts = 0.3

/**
 * Cuts out of the body of an HTML page what its tags call something else: cards that link to other articles and pointers to them,
 * links to what is sold, asides, boxes on the writer, buttons, and what a class calls boilerplate.
 */
export function cutTaggedInserts(read: readonly Evidence[], body: boolean[]): void {
  const held = new Map<number, number>()
  const cards: number[] = []
  const inserts = new Set<number>()
  let words = 0
  for (let i = body.indexOf(true); i >= 0; i = body.indexOf(true, i + 1)) {
    const e = read[i] as Evidence
    const { html } = e.block.data
    words += e.words
    if (!html) continue
    for (const container of html.containers) held.set(container, (held.get(container) ?? 0) + e.words)
    if (isOnlyLink(e, html) && (isLinkAround(html) || spokenByClasses(html).includes('related'))) cards.push(i)
    else if (isInsert(e, html)) inserts.add(i)
  }
  // The head of the article may look like a card: nothing beside a link goes down to the first paragraph.
  const lead = read.findIndex((e, i) => body[i] && e.prose)
  for (const i of cards) for (const k of cardAround(read, i, held, words)) if (body[k] && (k === i || k > lead)) inserts.add(k)
  let inserted = 0
  for (const i of inserts) inserted += (read[i] as Evidence).words
  if (inserted <= words * mostInserts) for (const i of inserts) body[i] = false
}

/**
 * The blocks of a link's card: itself, and what stands beside it in the widest of its containers that holds little else. None where it
 * heads a section of the text.
 *
 * @param held the words of the body in each container, and `words` in all
 */
function cardAround(read: readonly Evidence[], i: number, held: ReadonlyMap<number, number>, words: number): number[] {
  const link = read[i] as Evidence
  const containers = link.block.data.html?.containers ?? []
  const [own] = containers
  const around = containers.findLast(id => (held.get(id) ?? 0) - link.words <= longestBeside)
  if (around === undefined) return link.block.data.kind === 'heading' && own !== undefined && (held.get(own) ?? 0) < words / 2 ? [] : [i]
  const isInside = (k: number): boolean => read[k]?.block.data.html?.containers.includes(around) ?? false
  const card = [i]
  for (let k = i - 1; isInside(k); k--) card.push(k)
  for (let k = i + 1; isInside(k); k++) card.push(k)
  return card
}

const isInsert = (e: Evidence, html: HtmlEvidence): boolean =>
  isAside(html) || isButton(e, html) || isPointer(e, html) || isOnAuthor(html) || isBoilerplate(html) || isOffer(e, html)

/** Whether a block stands in an `aside` that is part of the article. */
const isAside = (html: HtmlEvidence): boolean =>
  html.path.lastIndexOf('aside') > Math.max(html.path.lastIndexOf('article'), html.path.lastIndexOf('main')) && !isNote(html)

/** In documentation an aside may be a note to the reader of the text. */
const note = /^(?:notes?|tips?|hint|info|important|caution|warning|danger|admonition|callout|footnotes?)$/
const isNote = toldNearby(names => names.some(name => note.test(name)))

/** A button has at most so many words. */
const longestButton = 5
const heading = /^(?:h[1-6]|summary)$/

/** Whether a block is a button; in a heading, or with a question on it, it opens a section of the text. */
const isButton = ({ words, block: { data } }: Evidence, { path }: HtmlEvidence): boolean =>
  words <= longestButton && path.includes('button') && !path.some(name => heading.test(name)) && !/[?？]$/.test(data.text)

/** Whether a class around says so itself. */
const isBoilerplate = ({ names }: HtmlEvidence): boolean => names.some(own => own.includes('boilerplate'))

/** Whether a rule knows a block as a pointer to other articles, and most of it is a link. */
const isPointer = ({ block: { data } }: Evidence, { linkDensity }: HtmlEvidence): boolean =>
  linkDensity >= mostlyLink && data.marks.some(({ category, by }) => category === 'related' && by === 'phrase')

/** Whether a block is a link to what is sold. */
const isOffer = (e: Evidence, html: HtmlEvidence): boolean => isOnlyLink(e, html) && spokenByClasses(html).includes('advertising')

const isOnlyLink = ({ words }: Evidence, { linkDensity }: HtmlEvidence): boolean => words > 0 && words <= longestLink && linkDensity >= allLink

/** Whether a link lies around a whole block, not within it. */
const isLinkAround = ({ path }: HtmlEvidence): boolean => path.lastIndexOf('a', path.length - 2) >= 0
