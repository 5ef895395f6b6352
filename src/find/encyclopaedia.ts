import { isDigit } from '../page/digits.ts'
import type { Category } from '../page/nodes.ts'
import { callsNote } from '../page/notes.ts'
import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import { findOutlines, lastSection } from './outline.ts'

/** In so large a share of a table's sections something is of the body already, where it is the article's. */
const leastKept = 0.4
/** What the page says so often is a label of its machinery, or of its pictures. */
const seldom = 3
/** The list below the last heading is of at most so many blocks. */
const lastList = 12
/** An encyclopaedia's notes are at least so many, and stand at most so many blocks apart: a note may be in pieces. */
const notes = { fewest: 3, reach: 20 }
/** Below the encyclopaedia's name the text begins after at most so many blocks; links for moving about may be among the first few. */
const opening = { longest: 500, tools: 6 }

/** A box that lists articles has so many labels near each of its lines, of so many words at most. */
const series = { reach: 9, fewest: 12, longest: 5 }

/** The name of another article has at most so many words. */
const longestTarget = 8
/** A line says nothing else that is covered so far by what a rule knows. */
const wholly = 0.6

const isUnmarked = (e: Evidence): boolean => isInnocent(e) && e.extent < 2

const caret = 0x5e
const arrow = 0x2191

/** The mark behind which a wiki writes a note, with the note's number before it where a dump keeps that: "12. ^ Carver 1994". */
export function isNote({ block }: Evidence): boolean {
  const { text } = block.data
  const first = text.charCodeAt(0)
  return (first === caret || first === arrow || isDigit(first)) && /^(?:\d{1,3}\. ?)?[\^↑](?:\s|$)/.test(text)
}

/** From one block to another, both included. */
interface Stretch {
  from: number
  to: number
}

/**
 * Takes the sections of the article along that the page itself names: by its table of contents, or by the links with which a wiki lets
 * them be edited. Notes and lists look like menus and feet to a reading that weighs each line.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeSections(read: readonly Evidence[], body: boolean[]): void {
  const start = body.indexOf(true)
  if (start < 0) return
  const edited = read.flatMap((e, i) => (e.edited ? [i] : []))
  const noted = notesOf(read, start)
  for (const { headings, isOfText } of findOutlines(read))
    if (
      isOfText &&
      headings.filter((from, k) => body.slice(from, headings[k + 1] ?? from + 1 + lastSection).includes(true)).length >= headings.length * leastKept
    )
      take(read, body, stretchOf(headings), e => isUnmarked(e) && !e.captioned && e.repeats < seldom)
  if (edited.length === 0 && !noted) return
  takeOpening(read, body)
  if (edited.length > 0) {
    const from = body.indexOf(true)
    const others = listsOfArticles(read.slice(from, edited[0]))
    take(read, body, { from, to: endOfLast(read, edited.at(-1) as number) }, e => isUnmarked(e) && !others.has(e))
    for (const i of edited) body[i] = true
  }
  if (noted) take(read, body, noted, e => !e.boxed)
  for (const [i, e] of read.entries()) {
    if (!leadsAway(e)) continue
    body[i] = false
    // In pieces, what it points to is a link on a line of its own.
    const next = read[i + 1]
    if (e.endsWithColon && next && next.words <= longestTarget && !next.ends && !next.edited) body[i + 1] = false
  }
}

/** Whether a line is nothing but a pointer to another article, or a note to those who write them. */
const leadsAway = (e: Evidence): boolean => e.coverage >= wholly && isMarked(e, category => category === 'related')

/**
 * The first block below the line with an encyclopaedia's name, above the article that begins at an index, or just behind its term; -1 on
 * other pages. A page's own title may end like that line, and stands further above.
 */
export const entryOf = (page: readonly Evidence[], article: number): number => page.slice(0, article + 2).findLastIndex(e => e.entered)

const stretchOf = (places: readonly number[]): Stretch => ({ from: places[0] as number, to: places.at(-1) as number })

function take(read: readonly Evidence[], body: boolean[], { from, to }: Stretch, isTaken: (e: Evidence) => boolean): void {
  for (let i = from; i <= to; i++) body[i] ||= isTaken(read[i] as Evidence)
}

/** The last block below the last heading: of the list that no rule knows and no blank line parts, behind which navigation follows. */
function endOfLast(read: readonly Evidence[], heading: number): number {
  let to = heading
  while (to + 1 < read.length && to - heading < lastList && isUnknown(read[to + 1] as Evidence) && goesOn(read, to + 1, heading)) to++
  return to
}

const goesOn = (read: readonly Evidence[], i: number, heading: number): boolean => {
  const { asideBefore, block } = read[i] as Evidence
  return i === heading + 1 || (!asideBefore && block.data.gap === 0)
}

/** From the first to the last of the notes, none far from the next. */
function notesOf(read: readonly Evidence[], start: number): Stretch | undefined {
  const run: number[] = []
  for (let i = start; i < read.length && i - (run.at(-1) ?? i) <= notes.reach; i++) if (isNote(read[i] as Evidence)) run.push(i)
  // Where nothing calls a note, an arrow leads to the top of the page.
  const isCalled = run.length >= notes.fewest && read.slice(0, run[0]).some(({ block }) => callsNote(block.data.text))
  return isCalled ? { from: run[0] as number, to: endOfNote(read, run.at(-1) as number) } : undefined
}

/** The last block of a note that begins at an index: one whose mark stands on a line of its own is in pieces. */
function endOfNote(read: readonly Evidence[], at: number): number {
  let to = at
  if ((read[at] as Evidence).words === 0)
    while (to + 1 < read.length && to - at < notes.reach && !(read[to + 1] as Evidence).asideBefore && isUnknown(read[to + 1] as Evidence)) to++
  return to
}

const isUnknown = (e: Evidence): boolean => isUnmarked(e) && e.phrase === 0

/**
 * Takes along what stands between the line with the encyclopaedia's name and the body: the facts on its subject, the contents, and an
 * opening in pieces.
 */
function takeOpening(read: readonly Evidence[], body: boolean[]): void {
  const start = body.indexOf(true)
  let from = start
  while (from > 0 && start - from < opening.longest && !(read[from] as Evidence).entered) from--
  if (!(read[from] as Evidence).entered) return
  const isTool = (e: Evidence): boolean => isMarked(e, category => category === 'navigation')
  const tools = isTool(read[from] as Evidence) ? read.slice(from, from + opening.tools).findLastIndex(isTool) : -1
  const first = from + tools + 1
  const others = listsOfArticles(read.slice(first, start))
  take(read, body, { from: first, to: start }, e => !e.boxed && !e.control && !others.has(e) && !isMarked(e, category => category !== 'navigation'))
}

/**
 * The lines of the box that lists the articles of a field ("Part of a series on …"): around each of them are labels, and no figure, as the
 * facts on a subject and a table of contents have them.
 */
function listsOfArticles(lines: readonly Evidence[]): ReadonlySet<Evidence> {
  const found = new Set<number>()
  for (let i = 0; i < lines.length; i++) {
    const near = lines.slice(Math.max(0, i - series.reach), i + series.reach + 1)
    if (near.filter(isLabel).length < series.fewest || near.some(hasFact)) continue
    found.add(i)
    for (const step of [-1, 1]) for (let k = i + step; !found.has(k) && isLabel(lines[k]) && !hasFact(lines[k] as Evidence); k += step) found.add(k)
  }
  return new Set([...found].map(i => lines[i] as Evidence))
}

/** A figure, or a name and what it stands for, as facts are written. */
const hasFact = ({ block }: Evidence): boolean => /[\d:：]/.test(block.data.text) || block.children.some(({ value }) => /\S\t/.test(value))

const isLabel = (e: Evidence | undefined): boolean => e !== undefined && e.words > 0 && e.words <= series.longest && !e.ends && !e.startsSmall

/** Whether a rule is at least fairly sure of a block, and for what. */
const isMarked = ({ block }: Evidence, isMeant: (category: Category) => boolean): boolean =>
  block.data.marks.some(({ by, strength, category }) => by === 'phrase' && strength !== 'hint' && isMeant(category))

/** An article of an encyclopaedia is headed by its term, of at most so many words, at most so many blocks above the encyclopaedia's name. */
const longestTerm = 16
const termReach = 60

/** The article takes its term up within so many words. */
const openingWords = 200

/**
 * The block with the term that an encyclopaedia's article is on: above the encyclopaedia's name the nearest one of which no rule knows a
 * word, and of whose words the article's opening says most. -1 where the page is no such article. What it says of its subject looks like
 * bylines, and is none.
 */
export function termOf(evidence: readonly Evidence[], body: readonly boolean[], start: number): number {
  const below = entryOf(evidence, start)
  if (below < 0) return -1
  const said = new Set(evidence.flatMap(({ block }, i) => (body[i] ? block.data.tokens.words : [])).slice(0, openingWords))
  let term = -1
  let most = -1
  for (let i = below - 1; i >= Math.max(0, below - termReach); i--) {
    const e = evidence[i] as Evidence
    if (e.aside || e.phrase > 0 || e.control || e.words === 0 || e.words > longestTerm) continue
    const { words } = e.block.data.tokens
    const share = words.filter(word => said.has(word)).length / words.length
    if (share <= most) continue
    most = share
    term = i
  }
  return term
}
