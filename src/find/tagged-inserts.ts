import type { HtmlEvidence } from '../page/nodes.ts'
import { builtInConcepts } from '../rules/load.ts'
import type { Evidence } from './evidence.ts'

/** A block of nothing but a link has at least this share of its characters in it. */
const allLink = 0.9
/** A card has at most so many words: what is longer is text, though its link may never have been closed. */
const longestCard = 40
/** Class names count so many elements above a block. */
const nearestNames = 3
/** Where inserts hold more than this share of the body's words, they are what the page is about. */
const mostInserts = 0.3
/** What classes call a link that leads away from the article. */
const leadingAway: ReadonlySet<string> = new Set(['related', 'advertising'])

let names: ReadonlySet<string> | undefined

/**
 * Cuts out of the body of an HTML page what its tags call something else: cards that link to other articles or to what is sold,
 * what stands aside, and buttons.
 */
export function cutTaggedInserts(read: readonly Evidence[], body: boolean[]): void {
  const inserts: number[] = []
  let words = 0
  let inserted = 0
  for (let i = body.indexOf(true); i >= 0; i = body.indexOf(true, i + 1)) {
    const e = read[i] as Evidence
    const { html } = e.block.data
    words += e.words
    if (!html || !(isAside(html) || isButton(e, html) || isLinkCard(e, html))) continue
    inserted += e.words
    inserts.push(i)
  }
  if (inserted <= words * mostInserts) for (const i of inserts) body[i] = false
}

/** Whether a block stands in an `aside` that is part of the article. */
const isAside = ({ path }: HtmlEvidence): boolean => path.lastIndexOf('aside') > Math.max(path.lastIndexOf('article'), path.lastIndexOf('main'))

const isButton = ({ prose }: Evidence, { path }: HtmlEvidence): boolean => !prose && path.includes('button')

/** Whether a block is nothing but a link that lies around all of it, or whose class says where it leads. */
function isLinkCard({ words }: Evidence, { path, linkDensity, names: around }: HtmlEvidence): boolean {
  if (words > longestCard || linkDensity < allLink) return false
  if (path.lastIndexOf('a', path.length - 2) >= 0) return true
  names ??= new Set(builtInConcepts().flatMap(concept => (leadingAway.has(concept.id) ? concept.names : [])))
  for (let k = 0; k < around.length && k < nearestNames; k++) for (const name of around[k] as string[]) if (names.has(name)) return true
  return false
}
