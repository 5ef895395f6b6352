import type { Part } from '../page/nodes.ts'
import { longestCreditLine } from './credits.ts'
import type { Evidence } from './evidence.ts'
import { isCaption } from './head.ts'
import { sharedOpening } from './shapes.ts'
import { isSpaced } from './spaced.ts'

/** A caption of one sentence has so many words. */
const caption = { shortest: 3, longest: 35 }

/** So large a share of what stands above credits is like a caption where captions do. */
const usualShare = 0.85
/** What stands above the credits are captions where that is so many times as probable as that they are paragraphs. */
const leastOdds = 2

/** One sentence; a second full stop may be a date's: "Ada Brook on Oct. 3, 2023." */
const couldBeCaption = (e: Evidence): boolean => e.ends && !e.startsSmall && isShort(e)

/** A credit that stands above its caption is an agency ("Linden Pictures"), of at most so many words. */
const longestAgency = 2

/** A word alone may be the label of what stands below ("Image"), or sign a report ("AFP"). */
const shortestCreditLine = 2

/** A caption with its own credit: "The mole at dusk. (Ann Hale)", "The mole at dusk Photo: Ann Hale". */
const ownCaption = /^(?![([©])(?:.*[.!?]\s[([]|(?:\S+\s){2,}\S+\s?[:：])/u

const isCreditLine = (e: Evidence): boolean =>
  isCaption(e) && e.words >= shortestCreditLine && e.words <= longestCreditLine && !ownCaption.test(e.block.data.text)

/** In HTML, a credit in a figure is of the picture there, not of what stands above the figure. */
const isParted = ({ block: above }: Evidence, { block: credit }: Evidence): boolean =>
  (credit.data.html?.path.includes('figure') ?? false) && !above.data.html?.path.includes('figure')

/** A credit with a blank line above and none below is of what stands below. */
const isCreditOfAbove = (e: Evidence): boolean => isCreditLine(e) && !(e.gapBefore > 0 && e.gapAfter === 0)

/**
 * Finds the captions that stand right above their credits, each in a line of its own. A paragraph may stand above the credit of
 * a picture that has no caption: so what stands above the page's credits must be like captions more often than its other
 * paragraphs are (a ratio of likelihoods).
 */
export function captionsAboveCredits(evidence: readonly Evidence[], parts: readonly (Part | null)[], start: number, end: number): number[] {
  const above: number[] = []
  let others = 0
  let alike = 0
  for (let i = start; i <= end; i++) {
    const e = evidence[i] as Evidence
    if (parts[i] !== 'body' || isCreditLine(e)) continue
    if (i < end && !isParted(e, evidence[i + 1] as Evidence) && isCreditOfAbove(evidence[i + 1] as Evidence)) above.push(i)
    else if (e.prose) {
      others++
      if (couldBeCaption(e)) alike++
    }
  }
  const captions = above.filter(i => couldBeCaption(evidence[i] as Evidence))
  const share = (alike + 1) / (others + 2)
  const odds = (usualShare / share) ** captions.length * ((1 - usualShare) / (1 - share)) ** (above.length - captions.length)
  return captions.length > 0 && odds >= leastOdds ? captions : []
}

/**
 * Finds the captions that stand with their credit between blank lines, each in a line of its own, where the text's paragraphs stand
 * alone. Above a caption, without a blank line, may stand what is of the head.
 */
export function captionsSetApart(evidence: readonly Evidence[], parts: readonly (Part | null)[], start: number, end: number): number[] {
  const captions: number[] = []
  for (let i = start; i < end; i++) {
    const e = evidence[i] as Evidence
    const credit = evidence[i + 1] as Evidence
    if (parts[i] !== 'body' || !isCaption(credit) || credit.words > longestCreditLine || ownCaption.test(credit.block.data.text)) continue
    const isApart = e.gapAfter === 0 && credit.gapAfter > 0 && (e.gapBefore > 0 || parts[i - 1] !== 'body')
    if (isApart && isShort(e) && !e.startsSmall && !e.endsWithColon) captions.push(i)
  }
  return captions.length > 0 && isSpaced(evidence.filter((_, i) => parts[i] === 'body')) ? captions : []
}

/** Whether a block has the length of a caption, and no more than one sentence. */
const isShort = (e: Evidence): boolean =>
  e.words >= caption.shortest && e.words <= caption.longest && (e.innerEnds === 0 || (e.innerEnds === 1 && e.digits > 0))

/** Finds the captions that stand right below a credit, where blank lines set the two apart from the rest. */
export function captionsBelowCredits(evidence: readonly Evidence[], parts: readonly (Part | null)[], start: number, end: number): number[] {
  const captions: number[] = []
  for (let i = start + 1; i <= end; i++) {
    const e = evidence[i] as Evidence
    const above = evidence[i - 1] as Evidence
    if (parts[i] !== 'body' || e.ends || e.words < caption.shortest || e.words > caption.longest || e.gapBefore > 0 || e.gapAfter === 0) continue
    if (isCaption(above) && above.words <= longestAgency && above.gapBefore > 0) captions.push(i)
  }
  return captions
}

/** A picture's description, as lynx writes it beside the caption, begins with the same words, so large a share of the shorter's. */
const leastAlike = 0.7

/** Finds the descriptions of pictures: in a dump of lynx, what begins as a caption beside it does. */
export function pictureDescriptions(evidence: readonly Evidence[], parts: readonly (Part | null)[], start: number, end: number): number[] {
  // Only hard-wrapped lines have an indent.
  if (Number.isNaN((evidence[start] as Evidence).indent)) return []
  const describesCaption = (at: number, e: Evidence): boolean => {
    const other = evidence[at]
    return parts[at] === 'caption' && other !== undefined && other.captioned && beginAlike(e, other)
  }
  const found: number[] = []
  for (let i = start; i <= end; i++) {
    const e = evidence[i] as Evidence
    if (parts[i] === 'body' && e.echoes && [i - 2, i - 1, i + 1, i + 2].some(at => describesCaption(at, e))) found.push(i)
  }
  return found
}

/** Whether two blocks begin alike for most of the shorter. */
const beginAlike = ({ block: one }: Evidence, { block: other }: Evidence): boolean =>
  sharedOpening(one, other) >= leastAlike * Math.min(one.data.tokens.words.length, other.data.tokens.words.length)

/** Finds the captions that were cut out of the body, and have their credit below. */
export function captionsCutOut(evidence: readonly Evidence[], parts: readonly (Part | null)[], start: number, end: number): number[] {
  const found: number[] = []
  for (let i = start + 1; i < end; i++) {
    const e = evidence[i] as Evidence
    if (parts[i] !== null || e.phrase > 0 || e.extent > 0 || e.boxed || e.control || e.words < caption.shortest || e.separators > 0) continue
    const credit = evidence.slice(i + 1, i + 3).findIndex(other => isCaption(other) && other.words <= longestCreditLine)
    if (credit >= 0 && parts[i + 1 + credit] === 'caption') found.push(i)
  }
  return found
}
