import { type Block, type Category, categories, type Page } from '../../src/page/nodes.ts'
import { parseText } from '../../src/parse/text.ts'
import type { Pack, RuleSource } from '../../src/strip/pack.ts'
import { makeVocabulary, recognisePage } from '../../src/strip/recognise.ts'
import type { Speech } from '../../src/strip/speech.ts'
import { makeStripper } from '../../src/strip/stripper.ts'

/** A rule with what a test says of it. */
export const rule = (id: string, phrases: string[], more: Partial<RuleSource> = {}): RuleSource => ({
  id,
  why: 'It is an example.',
  phrases,
  strips: ['-'],
  keeps: ['-'],
  ...more,
})

export const pack = (category: Category, ...rules: RuleSource[]): Pack => ({ language: 'en', category, rules })

export const speech: Speech = {
  said: new Map(['said', 'says'].map(verb => [verb, new Set([verb])])),
  we: new Set(['we', 'us', 'our']),
  you: new Set(['you', 'your']),
}

/** A page with a block for each line, on which the strippers of some packs have left their marks; it notes the rules too that a block is too long for. */
export const mark = (lines: string[], ...packs: Pack[]): Page => markDump(lines.join('\n\n'), ...packs)

/** The same of a dump. */
export function markDump(dump: string, ...packs: Pack[]): Page {
  const page = parseText(dump, { isSmallWord: () => false, opensByline: () => false, isEditing: () => false })
  recognisePage(page, [makeVocabulary(packs)], speech, { every: true })
  for (const category of categories) makeStripper(category, speech)(page)
  return page
}

/** For each block the categories of its marks that are more than hints. */
export const marksOf = (page: Page): string[] =>
  (page.children as Block[]).map(({ data }) => [...new Set(data.marks.filter(({ strength }) => strength !== 'hint').map(({ category }) => category))].join(' '))
