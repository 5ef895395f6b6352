import type { Category } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'

/** Whether a block is a heading behind which the article seldom goes on, of one of some categories. */
export const isBarrierOf = ({ barrier, block }: Evidence, categories: readonly Category[]): boolean =>
  barrier && block.data.marks.some(({ by, category }) => by === 'phrase' && categories.includes(category))
