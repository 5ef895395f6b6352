import { isAppeal, isAppealButton, isPrice, isShopButton } from './appeals.ts'
import type { Evidence } from './evidence.ts'

/** The text of an appeal has at most so many words, or so many where nothing in it says what it is; below its heading, offers and buttons have so many. */
const longestAppeal = 60
const longestCall = 25
const longestLabel = 12
/** So many lines of a box are known as an appeal where that is sure. */
const sureAppeal = 2
/** Or so many lines above its button speak of the paper, or to its reader. */
const sureAddress = 2
/** So many lines that no rule knows stand above its first one that is known. */
const longestUnknown = 5
/** Products have so many buttons and prices at least; the button below a sentence has so many words, as one is a label of advertising, too. */
const fewestButtons = 2
const shortestButton = 2

const isButton = (e: Evidence): boolean => isAppealButton(e) || isShopButton(e)

/** Whether lines that stand together hold an offer that no rule knows as an appeal: below a heading of the article there may be a button, too. */
export const isOffer = (lines: readonly Evidence[]): boolean => !lines.some(isAppeal) && (areProducts(lines) || isCall(lines))

const areProducts = (lines: readonly Evidence[]): boolean => lines.filter(isButton).length >= fewestButtons && lines.some(({ money }) => money)

/** Whether a sentence stands with a button for signing up or giving, or above another that says more than what it is. */
function isCall(lines: readonly Evidence[]): boolean {
  const last = lines.at(-1) as Evidence
  return lines.some(e => e.ends && !isButton(e)) && (lines.some(isAppealButton) || (isButton(last) && last.words >= shortestButton))
}

const isAddress = (e: Evidence): boolean => e.addressing > 0

/**
 * How many of lines that stand together are an appeal or an offer, from the first on: down to its last button, with the sentences
 * behind that.
 *
 * @param left which of them, but for the first, are of the body so far
 */
export function countAppeal(lines: readonly Evidence[], left: readonly Evidence[]): number {
  const button = lines.findLastIndex((e, i) => isAppeal(e) || (i > 0 && isButton(e)))
  const heading = lines[0] as Evidence
  // No button: the appeal's own heading.
  if (button === 0 && (left.every(e => e.words <= longestLabel) || isTextOf(heading, left))) return lines.length
  if (button < 0 || lines.findIndex(e => isAppeal(e) || isButton(e) || isPrice(e)) > longestUnknown || !(lines.some(isAppeal) || isOffer(lines))) return 0
  const isSure = lines.filter(isAppeal).length >= sureAppeal || (lines.some(isAppeal) && lines.slice(0, button).filter(isAddress).length >= sureAddress)
  if (!lines.every((e, i) => mayAppeal(e, isSure && i < button))) return 0
  const behind = lines.slice(button + 1).findIndex(e => !e.ends)
  return behind < 0 ? lines.length : button + 1 + behind
}

/** Whether all that is left below the heading of an appeal is its text. */
const isTextOf = (heading: Evidence, [text, ...others]: readonly Evidence[]): boolean =>
  text !== undefined && others.length === 0 && !heading.prose && text.ends && text.words <= longestAppeal && Number.isNaN(text.indent)

/**
 * Whether a block may be of an appeal; where its phrases make that sure it is, however long. Where lines were wrapped, a button may
 * stand right below a paragraph, which is of the text if no rule knows it.
 *
 * @param isSure it stands above the button of what more than one line makes an appeal: then it may be as long as a paragraph
 */
function mayAppeal(e: Evidence, isSure: boolean): boolean {
  if (e.boxed || isAppeal(e)) return true
  return e.words <= longestAppeal && (!e.prose || e.phrase > 0 || (Number.isNaN(e.indent) && (isSure || e.words <= longestCall)))
}
