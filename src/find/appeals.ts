import type { Category } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'

/** What asks for money or an address. */
const appeals: readonly Category[] = ['paywall', 'newsletter']
/** A price has so many words: two for the number, one for the currency, another for what was asked before. */
const longestPrice = 4

/** Whether a rule that is likely right says of a block that it is of an appeal. */
export const isAppeal = ({ block }: Evidence): boolean =>
  block.data.marks.some(({ by, category, strength }) => by === 'phrase' && appeals.includes(category) && strength !== 'hint')

/** Whether two rules or more say so: an article may mention what one knows. */
export function isSureAppeal({ block }: Evidence): boolean {
  let first: string | undefined
  for (const { by, category, strength, rule } of block.data.marks) {
    if (by !== 'phrase' || strength === 'hint' || !appeals.includes(category)) continue
    if (first !== undefined && first !== rule) return true
    first = rule
  }
  return false
}

/** Whether a rule knows all of a block as the button of an appeal, or its price. */
export const isAppealButton = ({ block }: Evidence): boolean =>
  block.data.marks.some(({ by, category, coverage }) => by === 'phrase' && coverage === 1 && appeals.includes(category))

/** Whether a rule knows all of a block as the button of a shop, or a label of advertising. */
export const isShopButton = ({ block }: Evidence): boolean =>
  block.data.marks.some(({ by, category, coverage }) => by === 'phrase' && coverage === 1 && category === 'advertising')

export const isPrice = (e: Evidence): boolean => e.money && e.words <= longestPrice
