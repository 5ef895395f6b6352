import { fold } from '../page/fold.ts'
import type { Part } from '../page/nodes.ts'
import type { Profile } from '../strip/pack.ts'
import { isBarrierOf } from './barriers.ts'
import { endsWithHour, headsByline, isNameBeside, opensAsByline } from './bylines.ts'
import { captionsAboveCredits, captionsBelowCredits, captionsCutOut, captionsSetApart, pictureDescriptions } from './captions.ts'
import { longestCreditLine } from './credits.ts'
import { termOf } from './encyclopaedia.ts'
import type { Evidence } from './evidence.ts'
import { findHead, type Head, isCaption, restatedTitle } from './head.ts'
import { countAbove, countInLead, type HeadlineSearch, leadersOf } from './headline-search.ts'
import { taggedCaptions } from './tagged-captions.ts'
import { allLink } from './tags.ts'
import { KnownWords } from './telling.ts'
import { pageTitleOf } from './title-anchors.ts'
import { isTrail } from './trails.ts'

/** How many of the body's first words the headline is compared with, in blocks. */
const leadBlocks = 6
/** A paragraph has at least so many words. */
const shortestParagraph = 12

/** So many short lines at the body's start, in blocks, are a menu that was taken for it: the headline stands among them. */
const menu = { fewest: 4, longest: 40 }

/** Where the body's running text begins: behind a menu that was taken for its start, else at its first block. What stands below the body is none of it. */
function startOfProse(evidence: Evidence[], body: boolean[], start: number): number {
  const lines = evidence.slice(start, Math.min(start + menu.longest, body.lastIndexOf(true) + 1)).findIndex(e => e.prose)
  return lines >= menu.fewest ? start + lines : start
}

/**
 * The head above a body: its headline shares words with the first blocks of the body.
 *
 * @param pageTitle what the page states as its title, where it is HTML
 */
export function headOf(evidence: Evidence[], body: boolean[], profiles: Profile[], pageTitle?: string): Head {
  return findHead(searchFor(evidence, body, pageTitle), profiles)
}

/** Where the headline of a body is looked for, and what it is compared with. */
export function searchFor(evidence: Evidence[], body: boolean[], pageTitle?: string): HeadlineSearch {
  const first = body.indexOf(true, restatedTitle(evidence, body, pageTitle) + 1)
  const bodyStart = first < 0 ? first : startOfProse(evidence, body, first)
  const paragraphs = evidence.filter((e, i) => i >= bodyStart && body[i] && e.words >= shortestParagraph)
  const lead = new KnownWords(paragraphs.slice(0, leadBlocks))
  const known = countInLead(evidence, bodyStart, lead)
  return {
    evidence,
    body,
    bodyStart,
    lead,
    known,
    leaders: leadersOf(evidence, bodyStart, known),
    above: countAbove(evidence),
    about: new KnownWords(paragraphs),
    pageTitle: pageTitleOf(evidence, pageTitle),
  }
}

/** Bylines stand at most so many blocks below the body's first block, or below its last. */
const headReach = 10
const footReach = 4
/** A line that says that it is a byline may stand further below. */
const signedReach = 12

/** A line of the body that stands more blocks below its first is not of the head. */
const nearStart = 3
/** A line of more words may be text though it holds a date: but not where so many of them are figures, which may end in "a.m.". */
const longestByline = 8
const mostFigures = 0.3

/** Where so many dates stand in the body below its start, it is a programme or a chronicle, and none of them is a byline's. */
const fewestDates = 2

/** A line below the headline of at most so many words is a name, an office or a place. */
const longestName = 6
/** An author's name has at most so many words. */
const longestAuthor = 4
/** A heading of one word has at least so many UTF-16 units. */
const shortestHeading = 6
/** And so many of its words begin with a capital, where its script has them: elsewhere the share is no number. */
const leastCapitals = 0.5

/** A standfirst has at most so many blocks. */
const longestStandfirst = 4

/** Where the text begins: behind the hole in the body that holds the bylines, where the standfirst was taken for the body's start. */
function startOfText(evidence: Evidence[], body: boolean[], start: number): number {
  const hole = body.indexOf(false, start)
  const next = body.indexOf(true, hole)
  if (hole < 0 || next < 0 || hole - start > longestStandfirst) return start
  return evidence.slice(hole, next).some(e => e.signed) ? next : start
}

/** Where the text ends: bylines at its foot may stand above what is said of its corrections. */
function endOfText(evidence: Evidence[], body: boolean[]): number {
  const end = body.findLastIndex((is, i) => is && evidence[i]?.corrects === false)
  return end < 0 ? body.lastIndexOf(true) : end
}

/** A page whose body is known, and the parts of its blocks as far as they are. */
interface Found {
  evidence: Evidence[]
  body: boolean[]
  /** The body's first block, and where its text ends. */
  start: number
  end: number
  parts: (Part | null)[]
  profiles: Profile[]
}

/** The part of every block: the body's blocks, and what stands around them as the head, bylines and captions. */
export function assignParts(evidence: Evidence[], body: boolean[], profiles: Profile[], pageTitle?: string): (Part | null)[] {
  const parts = body.map((is): Part | null => (is ? 'body' : null))
  const start = body.indexOf(true)
  if (start < 0) return parts
  const found: Found = { evidence, body, start, end: endOfText(evidence, body), parts, profiles }
  const term = termOf(evidence, body, start)
  const top = term >= 0 ? term : placeAround(found, pageTitle)
  if (term >= 0) parts[term] = 'title'
  for (const i of taggedCaptions(evidence, parts, Math.min(top, start), found.end)) parts[i] = 'caption'
  for (const find of [pictureDescriptions, captionsSetApart, captionsAboveCredits, captionsBelowCredits, captionsCutOut])
    for (const i of find(evidence, parts, found.start, found.end)) parts[i] = 'caption'
  if (term < 0) signAtFoot(found)
  cutTrails(found)
  return parts
}

/** Places the head, the bylines and the captions around the body; gives the headline's index, or the body's first. */
function placeAround(found: Found, pageTitle?: string): number {
  const { evidence, body, profiles, start } = found
  const head = headOf(evidence, body, profiles, pageTitle)
  if (head.title >= 0) cutMenu(found, head)
  placeHead(found, head)
  if (head.title >= 0) placeBelowHeadline(found, head)
  placeBesideBody(found)
  return head.title < 0 ? start : head.title
}

/** Short lines above the headline are the page's menu, not the article's start. */
function cutMenu({ evidence, start, parts }: Found, { titles }: Head): void {
  const title = titles[0] as number
  if (title - start >= menu.fewest && !evidence.slice(start, title).some(e => e.prose)) parts.fill(null, start, title)
}

/** A trail of sections above the text is neither its first line nor a byline; a date may be written like one, and names. */
function cutTrails({ evidence, start, end, parts }: Found): void {
  for (let i = 0; i <= end && !(i >= start && (evidence[i] as Evidence).prose); i++) {
    const e = evidence[i] as Evidence
    if (parts[i] && !e.signed && !e.dated && !e.captioned && isTrail(e)) parts[i] = null
  }
}

function placeHead({ evidence, body, start, parts }: Found, head: Head): void {
  for (const i of head.titles) parts[i] = 'title'
  for (const i of head.byline) parts[i] = 'byline'
  // A whole sentence that the reading takes for running text is the text's first paragraph more often than its standfirst, and
  // a line further below is of a list.
  for (const i of head.standfirst) if (!(body[i] && ((evidence[i] as Evidence).ends || i > start + nearStart))) parts[i] = 'standfirst'
  for (const i of head.captions) parts[i] = 'caption'
}

/** What nothing speaks against between the headline and the body is a byline's or a picture's: better kept than lost. */
function placeBelowHeadline({ evidence, body, start, parts }: Found, { title, titles }: Head): void {
  const text = startOfText(evidence, body, start)
  if (evidence.slice(title + 1, text).filter(e => !e.aside).length > headReach) return
  const top = evidence.slice(0, text).findLastIndex(e => !e.aside)
  for (let i = (titles[0] as number) + 1; i < text; i++) {
    const e = evidence[i] as Evidence
    if (parts[i] !== null || isLongLink(e)) continue
    // A word alone on top of the text heads it.
    if (i === top && i > title && headsText(e)) parts[i] = 'body'
    else if (parts[i - 1] === 'byline' && isName(e)) parts[i] = 'byline'
    else if (isAuthorToCome(evidence, i)) parts[i] = 'byline'
    else if (isOfHead(e)) parts[i] = e.words > longestName ? 'caption' : e.ends ? 'standfirst' : 'byline'
  }
}

const headsText = (e: Evidence): boolean => isUnmarked(e) && e.words === 1 && e.capitals === 1 && e.block.data.text.length >= shortestHeading

/** Whether nothing speaks against a block. */
const isUnmarked = (e: Evidence): boolean => isUnknown(e) && e.repeats === 1

const isUnknown = ({ phrase, boxed, control }: Evidence): boolean => phrase === 0 && !boxed && !control

/** Whether a block below a byline is the name of a place, an office or an agency, in one word. */
const isName = (e: Evidence): boolean => isUnmarked(e) && e.words === 1 && e.digits === 0 && !(e.capitals < 1)

const isOfHead = (e: Evidence): boolean =>
  isUnmarked(e) && e.words >= 2 && e.digits < 0.5 && !e.money && (e.words > longestName || e.ends || !(e.capitals < leastCapitals))

/** Whether a block is a name that stands again below, as the author's does above who that is: an item of a menu stands above the headline, too. */
const isAuthorToCome = (evidence: readonly Evidence[], i: number): boolean => {
  const e = evidence[i] as Evidence
  const { text } = e.block.data
  return (
    e.repeats > 1 &&
    isUnknown(e) &&
    e.words >= 2 &&
    e.words <= longestAuthor &&
    e.capitals === 1 &&
    e.digits === 0 &&
    !evidence.slice(0, i).some(({ block }) => block.data.text === text)
  )
}

/** Whether a block of HTML is a link of more words than a name has: that leads to another article. */
const isLongLink = ({ words, block }: Evidence): boolean => words > longestName && (block.data.html?.linkDensity ?? 0) >= allLink

const isLong = ({ words, digits }: Evidence): boolean => words > longestByline && digits < mostFigures

/** The last block in which the head's bylines may stand: buttons for sharing and listening do not count. */
function headEnd(evidence: readonly Evidence[], start: number): number {
  let end = start
  for (let left = headReach; left > 0 && end + 1 < evidence.length; end++) if (!isButton(evidence[end + 1] as Evidence)) left--
  return end
}

const isButton = ({ prose, block }: Evidence): boolean =>
  !prose && block.data.marks.some(({ by, category, strength }) => by === 'phrase' && strength !== 'hint' && (category === 'share' || category === 'media'))

/** Finds the bylines at the body's edges, and the captions within it. */
function placeBesideBody({ evidence, body, start, end, parts, profiles }: Found): void {
  const head = headEnd(evidence, start)
  const isProgramme = evidence.filter((e, i) => body[i] && i > head && e.dated && !e.prose).length >= fewestDates
  for (let i = start; i <= Math.min(end + footReach, evidence.length - 1); i++) {
    const e = evidence[i] as Evidence
    // Dates below are those of other articles.
    if (i > end && isBarrierOf(e, ['related'])) return
    // A credit counts even where a list of teasers seems to go on.
    const isCredit = i < end && isCaption(e) && e.words <= longestCreditLine
    if (parts[i] !== 'body' && (parts[i] !== null || e.phrase > 1 || e.thread || (e.boxed && !isCredit))) continue
    const atEdge = i <= head || i >= end
    const isText = (): boolean => body[i] === true && (isProgramme || (isLong(e) && (e.ends || i > start + nearStart))) && !opensAsByline(e, profiles)
    if ((!e.prose || endsWithHour(e)) && atEdge && (e.signed || (i <= head && (isNameBeside(evidence, i, profiles) || headsByline(evidence, i)))) && !isText())
      parts[i] = 'byline'
    else if (i <= end && (isCaption(e) || e.doubled)) parts[i] = 'caption'
  }
}

/** Some papers sign at the foot, below a box on the author. */
function signAtFoot({ evidence, end, parts, profiles }: Found): void {
  for (const i of mailAtFoot(evidence, parts, end)) parts[i] = 'byline'
  for (let i = end + 1; i < evidence.length && i <= end + signedReach && !(evidence[i] as Evidence).barrier; i++) {
    const e = evidence[i] as Evidence
    if (parts[i] === null && !e.boxed && !e.aside && opensAsByline(e, profiles)) parts[i] = 'byline'
  }
}

/** An author's mailbox stands at most so many blocks below the body. */
const mailReach = 3
/** A shorter word is an initial. */
const shortestNamed = 4

/** The author's address right below the body, with the name above it: the address is made of the name. */
function mailAtFoot(evidence: readonly Evidence[], parts: readonly (Part | null)[], end: number): number[] {
  const at = evidence.slice(end + 1, end + 1 + mailReach).findIndex(({ block }) => mailbox.test(block.data.text))
  if (at < 0) return []
  const i = end + 1 + at
  const address = fold((evidence[i] as Evidence).block.data.text)
  const isNamed = ({ block }: Evidence): boolean => block.data.tokens.words.some(word => word.length >= shortestNamed && address.includes(word))
  const above = evidence[i - 1] as Evidence
  if (at > 0 && above.words <= longestAuthor && !above.ends && isNamed(above)) return [i - 1, i]
  return at === 0 && evidence.some((e, k) => parts[k] === 'byline' && isNamed(e)) ? [i] : []
}

const mailbox = /^[\p{L}\d._-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u
