import type { Mark } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'

/** Where a listing begins, and where the block behind it does. */
export interface Listing {
  from: number
  to: number
}

/** A line of code that nothing tells by its marks has at most so many words ("FROM", "series"). */
const longestPlain = 8
/** A listing has so many lines of code at least, and they are so large a share of it; a larger one where none of it was kept. */
const listing = { fewest: 3, share: 0.4, shareOfCut: 0.7 }

/** How a line of code ends: with a bracket that opens, a semicolon behind one that closes, an operator. */
const ending = /(?:[{}\\]|\w\(|^[([]|["'\])]\s?[,;]|[)}]\)|=>|&&|\|\||[\w)\]] =)$/
/** How it begins: with a bracket that closes, a tag, a prompt, the sign of a comment, the line of a frame. */
const beginning = /^(?:[}\])]+[;,)]*$|<[/!]?[a-z][\w:-]*[\s>/]|\$ [a-z.~/]|>>> |\/\/ |\/\*|\*\/|#!|-- |[│┌└├╔║─═]|[-+=]{3,}[+|])/i
/** What stands in it: comparisons, assignments, calls, names_with_bars that are no reader's, the bars of a table. */
const within =
  /[=!]==?[^=]|\w->\w|=> |\w::\w|\w\(\)|[\w\])] (?:[-+*|&:]?=|[<>]=) \S|\w\+=|:= |\$\{|(?:^|[^@\w])[a-z]\w*_[a-z]|[a-z]\w*\.[a-z]\w*\(|[a-z]\((?:['"$][^ ]*|\*)\)|[a-z]\w*\([\w.]+\) [-+*/<>=] |[│┼┤├]|<\/\w+>|["']\w+["']:\s/

/**
 * Each of the three finds nothing without one of these marks, and most lines have none: they are looked for before. What is added to a
 * pattern above must have its mark here.
 */
const firstMarks = /^[}\])<$>/*#\-+=│┌└├╔║─═]/
const innerMarks = /[=>:($_<│┼┤├]/
const lastMarks = /[{}\\([,;)>&|=]$/

/** A line's marks are looked for in so many UTF-16 units at its beginning, and in a few at its end. */
const reach = 200
const reachOfEnd = 12

/** Whether a line's marks are those of a program, of its output or of a table drawn with characters. */
export function looksLikeCode(text: string): boolean {
  const opening = text.slice(0, reach)
  return (
    (firstMarks.test(opening) && beginning.test(opening)) ||
    (innerMarks.test(opening) && within.test(opening)) ||
    (lastMarks.test(text) && ending.test(text.slice(-reachOfEnd)))
  )
}

const isCode = (e: Evidence): boolean => looksLikeCode(e.block.data.text)

/** Whether a block can be a line of a listing: code, or a few words without a sentence's end, and no machinery of the page. */
const isLine = (e: Evidence): boolean =>
  ((e.words <= longestPlain && !e.ends) || (!e.prose && isCode(e))) &&
  e.phrase < 3 &&
  !e.boxed &&
  !e.image &&
  !machinery.test(e.block.data.text.slice(0, reach)) &&
  !e.block.data.marks.some(isOfPage)

/** A control or a formula as lynx writes it, the slots of a template, the parameters of a picture's address. */
const machinery = /\(BUTTON\)|\[MATH:|\{\{|&amp;\w+=/

const isOfPage = ({ category, strength, by }: Mark): boolean => by === 'phrase' && category === 'technical' && strength !== 'hint'

/**
 * Finds the listings within the article, and takes those of their lines back that were cut: words that programs share with a
 * page's buttons, figures that look like times.
 *
 * @param evidence on all blocks of the page
 * @param body which of them are of the body: changed in place
 * @returns the listings, in their order
 */
export function takeListings(evidence: Evidence[], body: boolean[]): Listing[] {
  const listings: Listing[] = []
  const end = body.lastIndexOf(true)
  for (let from = body.indexOf(true); from >= 0 && from < end; ) {
    let to = from
    while (to <= end && (to === from || goesOn(evidence, to)) && isLine(evidence[to] as Evidence)) to++
    if (to - from >= listing.fewest && isListing(evidence.slice(from, to), body.slice(from, to))) {
      body.fill(true, from, to)
      listings.push({ from, to })
    }
    from = Math.max(to, from + 1)
  }
  return listings
}

/** Whether no blank line stands above a block, or one between two lines of code. */
function goesOn(evidence: Evidence[], i: number): boolean {
  const e = evidence[i] as Evidence
  const { gap } = e.block.data
  return gap === 0 || (gap === 1 && isCode(e) && isCode(evidence[i - 1] as Evidence))
}

/** Whether lines, some of which are of the body, are a listing; of tags, most must be: they may be a piece of the page's own source. */
function isListing(lines: Evidence[], body: boolean[]): boolean {
  const kept = body.filter(Boolean).length
  const code = lines.filter(isCode)
  const tags = code.filter(({ block }) => block.data.text.startsWith('<')).length
  if (tags * 2 > code.length && kept * 2 < lines.length) return false
  return code.length >= listing.fewest && code.length >= lines.length * (kept > 0 ? listing.share : listing.shareOfCut)
}

/** Notes on the lines of listings that they are written as they stand; a page with tags says itself what stands so. */
export function markListings(evidence: readonly Evidence[], listings: readonly Listing[]): void {
  for (const { from, to } of listings) for (const { block } of evidence.slice(from, to)) if (!block.data.html) block.data.listing = true
}
