import type { Evidence } from './evidence.ts'
import { isItem } from './local.ts'

/**
 * A hole in the body of at most so many blocks, none longer than so many words, is a list or a sub-heading of it; but a line of
 * more than a label’s few words that is no sentence must not be believed to be boilerplate (log-odds).
 */
const hole = { longest: 40, longestLine: 14, longestLabel: 5, leastScore: -1.5 }

/**
 * Takes short lines that nothing speaks against back into the body that surrounds them: better one label too many than a
 * word lost. A line that a rule knows, and that heads nothing, does not keep its neighbours out.
 *
 * @param scores those by which the body was found
 */
export function fillHoles(read: Evidence[], body: boolean[], scores: Float64Array): void {
  const end = body.lastIndexOf(true)
  for (let i = body.indexOf(true); i >= 0 && i < end; i++) {
    if (body[i]) continue
    let to = i
    while (!body[to]) to++
    if (to - i <= hole.longest && read.slice(i, to).every(e => isInnocent(e) || standsAlone(e)))
      for (let k = i; k < to; k++) body[k] = isInnocent(read[k] as Evidence) && !isDoubtful(read[k] as Evidence, scores[k] as number)
    if (opensText(read[to - 1] as Evidence)) body[to - 1] = true
    if (to - i === 1 && (isOddParagraph(read[i] as Evidence, read[i - 1], read[to]) || isDatedItem(read[i] as Evidence, read[i - 1], read[to]))) body[i] = true
    i = to
  }
}

/** Takes the rest of a list along in whose midst the body ends: its items follow each other without a blank line. */
export function finishList(read: Evidence[], body: boolean[]): void {
  for (let i = body.lastIndexOf(true); i >= 0 && i + 1 < read.length; i++) {
    const item = read[i] as Evidence
    const next = read[i + 1] as Evidence
    if (!isItem(item) || !isItem(next) || next.block.data.gap > 0 || !isInnocent(next)) return
    body[i + 1] = true
  }
}

/** A paragraph in which rules know less than this share of the words, and that is at least so long, mentions what they know. */
const mention = { coverage: 0.15, words: 30 }

/** Whether a lone paragraph between two of the body was cut for a few words in it: one odd line does not end the article. */
const isOddParagraph = (e: Evidence, before: Evidence | undefined, after: Evidence | undefined): boolean =>
  e.prose &&
  e.words >= mention.words &&
  e.phrase === 2 &&
  e.coverage < mention.coverage &&
  e.extent < 2 &&
  !e.boxed &&
  before?.prose === true &&
  after?.prose === true

/** A sentence about a day has so many words, of which so many are no figures. */
const dated = { shortest: 4, mostDigits: 0.5 }

/** Whether a sentence that names a day stands between two of the body in the same list: the others name none. */
const isDatedItem = (e: Evidence, before: Evidence | undefined, after: Evidence | undefined): boolean =>
  e.dated &&
  e.ends &&
  e.words >= dated.shortest &&
  e.digits <= dated.mostDigits &&
  e.phrase === 0 &&
  e.extent < 2 &&
  before?.ends === true &&
  after?.ends === true &&
  e.gapBefore === 0 &&
  e.gapAfter === 0

/** What leads on to the text below it in so many words heads no box. */
const lead = { shortest: 8, longest: 40 }

const opensText = (e: Evidence): boolean =>
  e.endsWithColon && e.words >= lead.shortest && e.words <= lead.longest && e.phrase === 0 && e.extent < 2 && !e.control && !e.boxed && !e.captioned

/** A lone time of day heads a post of a live blog. */
const longestTime = 2

const isInnocent = (e: Evidence): boolean =>
  e.phrase < 1 && e.extent < 2 && !e.control && (!e.dated || e.words <= longestTime) && !e.captioned && e.separators === 0 && e.words <= hole.longestLine

const isDoubtful = ({ words, ends }: Evidence, score: number): boolean => !ends && words > hole.longestLabel && score < hole.leastScore

/** Whether rules know a line by its own words only, and it heads no list or box. */
const standsAlone = ({ phrase, block }: Evidence): boolean => phrase >= 1 && block.data.marks.every(mark => mark.by === 'phrase' && mark.removes === 'block')

/** A label at an edge of the body is no longer than this, in words. */
const longestEdgeLabel = 4
/** A line that a likely phrase covers less than half is cut from an edge up to this length, in words. */
const longestMarked = 12

/** How many have read, shared or answered it: "38", "9.4k". A single figure may number a chapter. */
const isCount = ({ block }: Evidence): boolean => /^\d[\d.,]{0,6} ?[\dkKmM]$/.test(block.data.text)

/** They stand so many blocks below the body's start at most. */
const countReach = 10

/** Cuts the counts that stand below the byline, above the first paragraph, where the standfirst was taken for the body's start. */
export function cutCounts(read: readonly Evidence[], body: boolean[]): void {
  const start = body.indexOf(true)
  if (start < 0) return
  for (let i = start + 1; i <= start + countReach && read[i]?.prose === false; i++) {
    const above = read[i - 1] as Evidence
    if (body[i] && isCount(read[i] as Evidence) && (above.signed || isCount(above))) body[i] = false
  }
}

/** Cuts labels and recognised lines off both ends of the body: within it they may be sub-headings, at its edge they are not. */
export function trim(read: Evidence[], body: boolean[]): void {
  const hangs = (e: Evidence): boolean =>
    (e.phrase === 2 && (e.coverage >= 0.5 || e.words <= longestMarked)) || (e.words <= longestEdgeLabel && !e.ends && e.block.data.kind === 'paragraph')
  // Each search goes on where the last one ended: from the page's end, it would be as long as all that was cut.
  for (let i = body.indexOf(true); i >= 0 && hangs(read[i] as Evidence) && !leadsOn(read[i] as Evidence); i = body.indexOf(true, i + 1)) body[i] = false
  for (let i = body.lastIndexOf(true); i >= 0 && hangs(read[i] as Evidence) && !inList(read, i); ) {
    body[i] = false
    i = i === 0 ? -1 : body.lastIndexOf(true, i - 1)
  }
}

/** Whether what stands below goes on from a line that no rule knows: "What happened:", "Dear reader,". */
const leadsOn = ({ phrase, captioned, endsWithColon, block }: Evidence): boolean =>
  phrase === 0 && !captioned && (endsWithColon || /[,，、]$/.test(block.data.text))

/** Whether a short line ends a list: the lines above are as short, down from a line that ends with a colon or a sentence. */
const inList = (read: Evidence[], i: number): boolean =>
  (read[i] as Evidence).phrase < 2 &&
  [1, 2].every(d => read[i - d] !== undefined && (read[i - d] as Evidence).words <= 8 && (read[i - d] as Evidence).phrase < 2)
