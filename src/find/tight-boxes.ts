import type { Category } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'
import { isSpaced } from './spaced.ts'

/** A box has at most so many lines. */
const mostLines = 10
/** The heading of teasers has at most so many words, and each teaser so many; another number where the rule does not know a whole section. */
const heads = { longest: 6, longestOther: 4 }
const teaser = { shortest: 3, shortestOther: 4, longest: 25 }
/** The text of an appeal has at most so many. */
const longestAppeal = 60

/** What asks for money or an address: the call stands above the button, and what it commits to below. */
const appeals: readonly Category[] = ['paywall', 'newsletter']

/** Whether a rule that is likely right says of a block that it is of an appeal. */
const isAppeal = ({ block }: Evidence): boolean =>
  block.data.marks.some(({ by, category, strength }) => by === 'phrase' && appeals.includes(category) && strength !== 'hint')

/**
 * Cuts what is left of boxes within the body. Where the body's paragraphs stand between blank lines, lines without any between them are a
 * list, or a box: of teasers, when a rule knows the first as the heading of such a box; of an appeal, when one knows its button.
 *
 * @param page all blocks
 * @param body which of them are of the body: changed in place
 */
export function cutTightBoxes(page: readonly Evidence[], body: boolean[]): void {
  const last = body.lastIndexOf(true)
  // What stands above the first paragraph is of the head.
  let from = page.findIndex((e, i) => body[i] && e.prose) + 1
  if (from === 0 || !isSpaced(page.filter((e, i) => body[i] && e.prose))) return
  while (from <= last) {
    let to = from + 1
    while (page[to]?.gapBefore === 0) to++
    if (to - from >= 2 && to - from <= mostLines && to <= last && page[from]?.gapBefore !== 0 && body.slice(from, to).includes(true))
      body.fill(false, from, from + countBox(page.slice(from, to)))
    from = to
  }
}

/** How many of lines that stand together, from the first on, are a box. */
function countBox(lines: readonly Evidence[]): number {
  const [heading, ...others] = lines as [Evidence, ...Evidence[]]
  if (isHeadingOf(heading, others)) return lines.length
  const button = lines.findLastIndex(isAppeal)
  if (button < 0 || lines.some(e => e.words > longestAppeal)) return 0
  const behind = lines.slice(button + 1).findIndex(e => !e.ends)
  return behind < 0 ? lines.length : button + 1 + behind
}

/** Whether lines are the teasers that a heading stands over: titles, or sentences, all of them. */
function isHeadingOf(heading: Evidence, teasers: readonly Evidence[]): boolean {
  const marks = heading.block.data.marks.filter(({ by, category }) => by === 'phrase' && category === 'related')
  const isOfSection = marks.some(({ removes }) => removes === 'section')
  // What heads no section may be a link itself, or how long ago something was.
  if (marks.length === 0 || heading.words > (isOfSection ? heads.longest : heads.longestOther) || (!isOfSection && heading.digits > 0)) return false
  const ends = teasers[0]?.ends
  const shortest = isOfSection ? teaser.shortest : teaser.shortestOther
  return teasers.every(e => e.ends === ends && e.words >= shortest && e.words <= teaser.longest && !e.signed)
}
