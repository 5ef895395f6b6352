import type { Block, Mark } from './nodes.ts'

/** The ground of a mark on the link with which a wiki lets a section be edited. */
const editLink = 'parse/edit-link'

/** The last part of the ids of the rules, one in each language, that know the line with the name of an encyclopaedia: below it the article begins. */
export const encyclopaediaLine = '/navigation/encyclopaedia-line'

/** The last parts of the ids of the rules that know the buttons right above the answer to a question, and right below it. */
export const answerTop = '/meta/answer-top'
export const answerFoot = '/meta/answer-foot'

/** Whether a rule knows a phrase in a block that every language may have, by the last part of its id. */
export const isKnownBy = ({ data }: Block, id: string): boolean => data.marks.some(({ by, rule }) => by === 'phrase' && rule.endsWith(id))

/** What a mark says of the rule behind it. */
type Ground = Pick<Mark, 'category' | 'rule' | 'strength' | 'why' | 'removes'>

// All marks are made here, and so of one shape: what reads them need not be compiled anew for another one. By a class, as nodes are.
class MadeMark implements Mark {
  declare category: Mark['category']
  declare rule: string
  declare strength: Mark['strength']
  declare by: Mark['by']
  declare coverage: number
  declare why: string
  declare removes: Mark['removes']
  declare boxed: boolean

  constructor({ category, rule, why, removes }: Ground, strength: Mark['strength'], by: Mark['by'], coverage: number, boxed: boolean) {
    this.category = category
    this.rule = rule
    this.strength = strength
    this.by = by
    this.coverage = coverage
    this.why = why
    this.removes = removes
    this.boxed = boxed
  }
}

/** The mark of a block in which a phrase stands. */
export const phraseMark = (ground: Ground, coverage: number, boxed = false): Mark => new MadeMark(ground, ground.strength, 'phrase', coverage, boxed)

/** The mark of a block that lies in the extent of the phrase of another. */
export const extentMark = (of: Mark, strength: Mark['strength'], boxed: boolean): Mark => new MadeMark(of, strength, 'extent', 0, boxed)

/** The mark of the link with which a wiki lets a section be edited. */
export const editLinkMark = (): Mark =>
  phraseMark(
    {
      category: 'navigation',
      rule: editLink,
      strength: 'sure',
      why: 'A wiki sets this behind the heading of a section that may be edited.',
      removes: 'block',
    },
    1,
    true,
  )

/** Whether a block is the link with which a wiki lets a section be edited: the block before it is the section's heading. */
export function isEditLink(block: Block | undefined): boolean {
  // Most blocks have no mark: they are not asked for their first.
  const marks = block?.data.marks
  return marks !== undefined && marks.length > 0 && marks[0]?.rule === editLink
}
