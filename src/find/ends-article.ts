import type { Block } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'
import { isShared } from './surroundings.ts'

/** A line of the foot or of the comments is no longer than this, in words. */
const longestEnd = 12

/** Whether a block is the label of an advertisement: many a footer says the same of its link. */
const isLabelOfAdvertisement = ({ data }: Block): boolean =>
  data.marks.some(({ category, strength, by, coverage }) => category === 'advertising' && by === 'phrase' && strength !== 'hint' && coverage === 1)

/** Whether no article goes on behind a block: of the development pages' articles fewer than 1 in 100 does. */
export const endsArticle = ({ block, words }: Evidence): boolean =>
  words <= longestEnd &&
  !isShared(block) &&
  !isLabelOfAdvertisement(block) &&
  block.data.marks.some(
    ({ category, strength, by, coverage }) => by === 'phrase' && strength !== 'hint' && coverage >= 0.5 && (category === 'comments' || category === 'footer'),
  )
