import type { Pack, RuleSource } from '../strip/pack.ts'
import { languages, readBuilt, readLanguage } from './load.ts'

/** What a rule strips and what it leaves, as its pack shows it. */
export type RuleExamples = Pick<RuleSource, 'strips' | 'keeps'>

/** The examples of the rules of packs, by their full ids. */
export function examplesFrom(packs: Pack[]): Record<string, RuleExamples> {
  return Object.fromEntries(
    packs.flatMap(({ language, category, rules }) => rules.map(({ id, strips, keeps }) => [`${language}/${category}/${id}`, { strips, keeps }])),
  )
}

const loaded = new Map<string, Record<string, RuleExamples>>()

/** The examples of a built-in rule; nothing for one that is not built in. */
export function examplesOf(fullId: string): RuleExamples | undefined {
  const language = fullId.split('/')[0] as string
  if (!languages().includes(language)) return undefined
  let examples = loaded.get(language)
  if (!examples) {
    examples = readBuilt<Record<string, RuleExamples>>(`${language}.examples.json`) ?? examplesFrom(readLanguage(language).packs)
    loaded.set(language, examples)
  }
  return examples[fullId]
}
