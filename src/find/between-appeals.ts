import { isAppeal, isAppealButton, isPrice, isShopButton, isSureAppeal } from './appeals.ts'
import type { Evidence } from './evidence.ts'

/** So many lines stand between two of an appeal, and each has so many words. */
const text = { most: 2, longest: 25 }
/** An appeal's button has so many words: one alone may be the text's. */
const shortestButton = 2
/** So many lines of a product, one of them its price, stand between the buttons of two. */
const product = { most: 3, longest: 12 }

const isOfAppeal = (e: Evidence): boolean => !isPrice(e) && (isAppeal(e) || isAppealButton(e))

/**
 * Cuts what the body still holds of appeals where no blank lines tell what is a box: paragraphs that more than one rule knows; the few
 * lines between two lines of an appeal, or between the buttons of two products; and an appeal's button right below it.
 *
 * @param page all blocks
 * @param body which of them are of the body: changed in place
 */
export function cutBetweenAppeals(page: readonly Evidence[], body: boolean[]): void {
  for (const [i, e] of page.entries()) if (body[i] && (isSureAppeal(e) || isButtonBelow(page, body, i))) body[i] = false
  for (let from = body.indexOf(true); from >= 0; ) {
    let to = from
    while (body[to]) to++
    const [above, below] = [page[from - 1], page[to]]
    if (above && below && isOfAppeal(above) && isOfAppeal(below) && areText(page.slice(from, to))) body.fill(false, from, to)
    from = body.indexOf(true, to)
  }
  let button = page.findIndex(isShopButton)
  for (let i = button + 1; button >= 0 && i < page.length; i++) {
    if (!isShopButton(page[i] as Evidence)) continue
    if (areProduct(page.slice(button + 1, i))) body.fill(false, button + 1, i)
    button = i
  }
}

function isButtonBelow(page: readonly Evidence[], body: readonly boolean[], i: number): boolean {
  const [above, button] = [page[i - 1], page[i] as Evidence]
  return (
    above !== undefined &&
    !body[i - 1] &&
    isAppeal(above) &&
    isAppealButton(button) &&
    button.gapBefore === 0 &&
    button.words >= shortestButton &&
    button.digits === 0
  )
}

const areText = (lines: readonly Evidence[]): boolean => lines.length <= text.most && lines.every(({ words }) => words <= text.longest)

const areProduct = (lines: readonly Evidence[]): boolean =>
  lines.length <= product.most && lines.some(isPrice) && lines.every(({ words, ends }) => words <= product.longest && !ends)
