import { endsInQuestion } from '../page/sentence.ts'
import type { Evidence } from './evidence.ts'
import { isSpaced } from './spaced.ts'
import { countAppeal, isOffer } from './tight-appeals.ts'

/** A box has at most so many lines. */
const mostLines = 14
/**
 * The heading of teasers has at most so many words, and each teaser so many; other numbers, and few teasers, where the rule does not know a
 * whole section: "Topics" may head a list of the article.
 */
const heads = { longest: 6, longestOther: 4 }
const teaser = { shortest: 3, shortestOther: 5, longest: 25, mostOther: 3 }
/**
 * Headlines that nothing stands over are so many at most; each has so many words, and hardly a figure among them: an item of a list is
 * shorter, or a sentence.
 */
const headlines = { most: 4, shortest: 7, longest: 20, mostDigits: 0.2 }
/** A page with more offers between its paragraphs is about what they offer: its sub-headings stand among them. */
const mostOffers = 3

/**
 * Cuts what is left of boxes within the body. Where the body's paragraphs stand between blank lines, lines without any between them are a
 * list, or a box: of teasers, when a rule knows the first as the heading of such a box, or when all are headlines between two paragraphs;
 * of an appeal or an offer, when one knows its button.
 *
 * @param page all blocks
 * @param body which of them are of the body: changed in place
 */
export function cutTightBoxes(page: readonly Evidence[], body: boolean[]): void {
  const last = body.lastIndexOf(true)
  // What stands above the first paragraph is of the head.
  let from = page.findIndex((e, i) => body[i] && e.prose) + 1
  if (from === 0 || !isSpaced(page.filter((_, i) => body[i]))) return
  const boxes: { from: number; to: number; isOffer: boolean }[] = []
  while (from <= last) {
    let to = from + 1
    while (page[to]?.gapBefore === 0) to++
    if (to - from >= 2 && to - from <= mostLines && page[from]?.gapBefore !== 0 && body.slice(from, to).includes(true)) {
      const lines = page.slice(from, to)
      const size = areTeasers(page, body, from, to) || areHeaded(page, from, to) ? to - from : countBox(lines, body.slice(from, to))
      if (size > 0) boxes.push({ from, to: from + size, isOffer: isOffer(lines) })
    }
    from = to
  }
  const areOffersFew = boxes.filter(({ isOffer }) => isOffer).length <= mostOffers
  for (const box of boxes) if (areOffersFew || !box.isOffer) body.fill(false, box.from, box.to)
}

/** Whether lines between two paragraphs are headlines of other articles, though no rule knows their heading, or they have none. */
function areTeasers(page: readonly Evidence[], body: readonly boolean[], from: number, to: number): boolean {
  const above = page[from - 1]
  const below = page[to]
  if (to - from > headlines.most || !above?.prose || !above.ends || !below?.prose) return false
  return page.slice(from, to).every((e, i) => body[from + i] && isHeadline(e))
}

/** Whether a heading of teasers stands alone above lines that are titles, all of them. */
function areHeaded(page: readonly Evidence[], from: number, to: number): boolean {
  const heading = page[from - 1]
  if (!heading || heading.gapBefore === 0 || heading.words > heads.longest) return false
  const isOfTeasers = heading.block.data.marks.some(({ by, category, coverage }) => by === 'phrase' && category === 'related' && coverage === 1)
  return isOfTeasers && page.slice(from, to).every(e => e.words >= teaser.shortest && e.words <= headlines.longest && isTitle(e))
}

/** Whether a line is no sentence, unless it asks, and no item that goes on. */
const isTitle = (e: Evidence): boolean => (!e.ends || endsInQuestion(e.block.data.text)) && !e.endsWithColon && !e.startsSmall && !e.captioned && !e.signed

/** In scripts without capitals, the items of a list have no full stop either. */
const isHeadline = (e: Evidence): boolean =>
  e.capitals > 0 &&
  e.words >= headlines.shortest &&
  e.words <= headlines.longest &&
  !e.ends &&
  !e.endsWithColon &&
  !e.startsSmall &&
  !e.captioned &&
  e.separators === 0 &&
  e.digits <= headlines.mostDigits &&
  !/[)\]]$/.test(e.block.data.text)

/**
 * How many of lines that stand together, from the first on, are a box.
 *
 * @param kept which of them are of the body so far
 */
function countBox(lines: readonly Evidence[], kept: readonly boolean[]): number {
  const heading = lines[0] as Evidence
  const left = lines.filter((_, i) => i > 0 && kept[i])
  if (isHeadingOf(heading, left) && areAlike(lines.slice(1))) return lines.length
  if (isPlayer(lines)) return lines.length
  return countAppeal(lines, left)
}

/** A player's box begins with its label, of so many words, and rules know so many of its lines. */
const player = { longestLabel: 2, fewest: 3 }

/** Whether lines that stand together are a player with all that is written around it: what it plays, how long, and whose it is. */
function isPlayer(lines: readonly Evidence[]): boolean {
  const isOf = ({ block }: Evidence): boolean => block.data.marks.some(({ by, category }) => by === 'phrase' && category === 'media')
  const [label] = lines as [Evidence]
  return isOf(label) && label.words <= player.longestLabel && lines.filter(e => e.phrase > 1 || isOf(e)).length >= player.fewest
}

/** Whether lines are titles, or sentences, all of them but for labels and credits. */
function areAlike(lines: readonly Evidence[]): boolean {
  const titles = lines.filter(e => e.words >= teaser.shortest && !e.captioned)
  return titles.every(e => e.ends === titles[0]?.ends)
}

/** Whether lines may be the teasers that a heading stands over. */
function isHeadingOf(heading: Evidence, teasers: readonly Evidence[]): boolean {
  const marks = heading.block.data.marks.filter(({ by, category }) => by === 'phrase' && category === 'related')
  if (marks.some(({ strength, coverage }) => strength === 'sure' && coverage === 1)) return areTitles(teasers)
  const isOfSection = marks.some(({ removes }) => removes === 'section')
  // What heads no section may be a link itself, or how long ago something was.
  if (marks.length === 0 || heading.words > (isOfSection ? heads.longest : heads.longestOther) || (!isOfSection && heading.digits > 0)) return false
  const shortest = isOfSection ? teaser.shortest : teaser.shortestOther
  if (!isOfSection && teasers.length > teaser.mostOther) return false
  return teasers.every(e => e.words >= shortest && e.words <= teaser.longest && !e.signed)
}

/** Whether there is a title among lines that are no longer than one: below a heading that is surely one of teasers, their kickers and places are, too. */
const areTitles = (lines: readonly Evidence[]): boolean => lines.every(e => e.words <= teaser.longest) && lines.some(e => e.words >= teaser.shortestOther)
