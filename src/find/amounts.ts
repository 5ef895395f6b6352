import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'

/**
 * A list of amounts has so many lines that begin with one, and so many of them are measured; none has more words. What follows so few blocks
 * below one is of the same recipe, and may be shorter.
 */
const list = { fewest: 4, fewestMeasured: 2, longest: 14, beside: 3, fewestBeside: 2 }
/** So large a share of its lines, and no long ones, may begin with something else: "salt and pepper". */
const mostOdd = 0.35
const longestOdd = 6
/** The list stands so near to the body, in blocks. */
const reach = 40
/** Its heading, and that of the steps below it, has so many words at most; a step has so many at least. */
const longestHeading = 4
const shortestStep = 4

/** "2 onions", "1 ½ teaspoons", "500 g Mehl", "▢ 2–3 carrots"; behind a card's own box no number is needed. */
const amount = /^▢\s?\p{L}|^[▢☐□]?\s?(?:\d+(?:[.,/]\d+)?|[½¼¾⅓⅔⅛])(?:\s?[½¼¾⅓⅔⅛]|\s?[-–]\s?\d+)?\s?\(?\p{L}/u
/** The box to tick on a recipe's card, a fraction, or a measure that is written alike in many languages. */
const measured = /^[▢☐□]|[½¼¾⅓⅔⅛]|^\D{0,2}\d+\/\d|\d\s?(?:k?g|[mcd]?l|oz|lb)s?\b/i

const isLine = (e: Evidence): boolean => isInnocent(e) && !e.captioned && !e.dated && e.words <= list.longest

const isAmount = (e: Evidence | undefined): boolean => e !== undefined && isLine(e) && amount.test(e.block.data.text)

const isOdd = (e: Evidence): boolean => isLine(e) && e.words <= longestOdd

/**
 * The facts on a recipe's card, how long it takes and for how many it is, stand in lines of so many words, and so many blocks above its first
 * list at most; so many of them hold a figure.
 */
const card = { longest: 8, reach: 24, fewestFigures: 3 }

/** A line on a recipe's card: nothing that goes on for long, and no box. */
const isOfCard = (e: Evidence): boolean => e.words <= card.longest && !e.ends && !e.boxed && !e.captioned

/** Takes the facts along that stand above a list on the card of a recipe, from the first figure on. */
function takeCard(read: readonly Evidence[], body: boolean[], list: number): void {
  let first = list
  let figures = 0
  for (let i = list - 1; i > 0 && i >= list - card.reach && isOfCard(read[i] as Evidence); i--) {
    if ((read[i] as Evidence).digits === 0 || !isInnocent(read[i] as Evidence)) continue
    first = i
    figures++
  }
  if (figures >= card.fewestFigures) for (let i = first; i < list; i++) body[i] ||= isInnocent(read[i] as Evidence)
}

/** Where the list ends that begins at an index: behind its last amount, or behind one line more that is none. */
function endOf(read: readonly Evidence[], from: number): number {
  let to = from + 1
  while (read[to]?.block.data.gap === 0 && (isAmount(read[to]) || isOdd(read[to] as Evidence))) to++
  let last = to - 1
  while (!isAmount(read[last])) last--
  return Math.min(to, last + 2)
}

const isStep = (e: Evidence | undefined): boolean => e !== undefined && isInnocent(e) && e.ends && e.words >= shortestStep

const isHeading = (e: Evidence | undefined): e is Evidence => e !== undefined && isLine(e) && e.words <= longestHeading

/** Between the list and the steps stand at most so many buttons, of so many words. */
const buttons = { most: 2, longest: 6 }

/** Whether a block is the button of a recipe's card: a rule that is likely right knows it. */
const isButton = (e: Evidence | undefined): boolean => e !== undefined && e.phrase > 1 && !e.boxed && !e.ends && e.words <= buttons.longest

/** Takes the steps along that stand below a list, with or without a heading, and behind the buttons of its card; and notes that go on below these. */
function takeSteps(read: readonly Evidence[], body: boolean[], list: number): void {
  let from = list
  while (from - list < buttons.most && isButton(read[from])) from++
  const to = endOfSteps(read, from)
  const goesOn = to > from && read[to]?.gapBefore === 0 && !isStep(read[to])
  body.fill(true, from, goesOn ? endOfSteps(read, to) : to)
}

/** Where steps end that begin at an index, with or without a heading; the index itself where there are none. */
function endOfSteps(read: readonly Evidence[], from: number): number {
  const heading = read[from]
  const first = isHeading(heading) && !isStep(heading) ? from + 1 : from
  let to = first
  while (isStep(read[to])) to++
  return to > first ? to : from
}

/**
 * Takes lists of amounts along, as recipes have them, and the steps below them: lines below each other that begin with a number, some of
 * them measured. One by one they look like menus, prices and counts.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeAmounts(read: readonly Evidence[], body: boolean[]): void {
  const start = body.indexOf(true)
  if (start < 0) return
  const until = body.lastIndexOf(true) + reach
  let behind = -1
  for (let from = Math.max(0, start - reach); from < read.length && from <= until; from++) {
    if (!isAmount(read[from])) continue
    const to = endOf(read, from)
    const lines = read.slice(from, to)
    const amounts = lines.filter(isAmount)
    const isList =
      amounts.length >= (behind >= 0 && from - behind <= list.beside ? list.fewestBeside : list.fewest) &&
      amounts.filter(({ block }) => measured.test(block.data.text)).length >= list.fewestMeasured &&
      lines.length - amounts.length <= lines.length * mostOdd
    if (isList) {
      body.fill(true, from, to)
      const heading = read[from - 1]
      if (isHeading(heading) && heading.gapBefore > 0) body[from - 1] = true
      takeSteps(read, body, to)
      takeCard(read, body, from)
      behind = to
    }
    from = to - 1
  }
}
