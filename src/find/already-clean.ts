import { callsNote } from '../page/notes.ts'
import { isNote } from './encyclopaedia.ts'
import type { Evidence } from './evidence.ts'

/**
 * A page as scraped meets many rules: of real news and blog dumps 1 to 4 in a hundred met them in fewer than 2 % of their
 * blocks. An article that was cleaned before meets none or one: 98 of a hundred did.
 */
const most = { marked: 1, share: 0.02 }
/** And most of its words stand in running text. */
const leastProse = 0.4

/** Where it ends in a list, so much of it is text above the list. */
const proseBeforeList = 0.6

/** It does not begin or end with a menu: more short lines than these. */
const mostLabels = 3
const isLabel = (e: Evidence): boolean => e.words <= 4 && !e.ends

/** What a parser marked is no text of the page: its front matter, the targets of its links. */
const isTextless = ({ block }: Evidence): boolean => block.data.marks.some(({ rule }) => rule.startsWith('parse/'))

/** Whether a text is an article without boilerplate, of which nothing must be lost. */
export function isAlreadyClean(page: Evidence[]): boolean {
  let words = 0
  let prose = 0
  let marked = 0
  for (const e of page) {
    words += e.words
    if (e.prose) prose += e.words
    if (e.phrase > 1 && !isTextless(e)) marked++
  }
  const starts = page.findIndex(e => !isLabel(e))
  const ends = page.length - 1 - page.findLastIndex(e => !isLabel(e))
  // An article may end in a list, but a page that no rule knows and that begins with its text has no menu at its end.
  const endsInList = marked === 0 && starts <= 1 && prose >= words * proseBeforeList
  if (starts > mostLabels || (ends > mostLabels && !endsInList) || starts < 0) return false
  return words > 0 && marked <= Math.max(most.marked, page.length * most.share) && prose >= words * leastProse
}

/** An encyclopaedia's article ends with so many notes at least, and behind the last one with a list of at most so many lines. */
const notes = { fewest: 2, listBelow: 12 }

/**
 * Whether a text is an encyclopaedia's article without boilerplate. It begins with its term and a table of facts, and ends with notes: to
 * the measures above these are menus. A heading as "See also" is its own.
 */
export function isCleanEntry(page: Evidence[]): boolean {
  const last = page.findLastIndex(isNote)
  if (last < 0 || page.filter(isNote).length < notes.fewest || page.length - 1 - last > notes.listBelow) return false
  if (!page.some(({ block }) => callsNote(block.data.text))) return false
  const foreign = page.filter(e => e.phrase > 1 && !isTextless(e) && !isOnward(e))
  return foreign.length <= most.marked
}

/** Whether rules know a block as a pointer to other articles, and as nothing else. */
export const isOnward = ({ block }: Evidence): boolean =>
  block.data.marks.every(({ by, strength, category }) => by === 'extent' || strength === 'hint' || category === 'related')
