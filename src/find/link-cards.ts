import { builtInConcepts } from '../rules/load.ts'
import type { Evidence } from './evidence.ts'

/** A block of nothing but a link has at least this share of its characters in it. */
const allLink = 0.9
/** A card has at most so many words: what is longer is text, though its link may never have been closed. */
const longestCard = 40
/** Class names count so many elements above a block. */
const nearestNames = 3
/** Where cards hold more than this share of the body's words, they are what the page is about. */
const mostCards = 0.3
/** What classes call a link that leads away from the article. */
const leadingAway: ReadonlySet<string> = new Set(['related', 'advertising'])

let names: ReadonlySet<string> | undefined

/**
 * Cuts the cards out of the body of an HTML page that link to other articles or to what is sold: a link around a whole block, or one
 * whose class says so.
 */
export function cutLinkCards(read: readonly Evidence[], body: boolean[]): void {
  const cards: number[] = []
  let words = 0
  let linked = 0
  for (let i = body.indexOf(true); i >= 0; i = body.indexOf(true, i + 1)) {
    const e = read[i] as Evidence
    words += e.words
    if (!isLinkCard(e)) continue
    linked += e.words
    cards.push(i)
  }
  if (linked <= words * mostCards) for (const i of cards) body[i] = false
}

function isLinkCard({ words, block: { data } }: Evidence): boolean {
  if (!data.html || words > longestCard || data.html.linkDensity < allLink) return false
  const { path, names: around } = data.html
  if (path.lastIndexOf('a', path.length - 2) >= 0) return true
  names ??= new Set(builtInConcepts().flatMap(concept => (leadingAway.has(concept.id) ? concept.names : [])))
  for (let k = 0; k < around.length && k < nearestNames; k++) for (const name of around[k] as string[]) if (names.has(name)) return true
  return false
}
