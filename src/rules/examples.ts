import { fullIdOf, type Pack, type RuleSource } from '../strip/pack.ts'
import { languages, readBuilt, readLanguage } from './load.ts'

/** What a rule strips and what it leaves, as its pack shows it. */
export type RuleExamples = Pick<RuleSource, 'strips' | 'keeps'>

/** The examples of the rules of packs, by their full ids. */
export function examplesFrom(packs: readonly Pack[]): Record<string, RuleExamples> {
  return Object.fromEntries(packs.flatMap(pack => pack.rules.map(({ id, strips, keeps }) => [fullIdOf(pack, id), { strips, keeps }])))
}

const loaded = new Map<string, Record<string, RuleExamples>>()

/**
 * The examples of a rule, built in or of a user's pack; nothing for what is neither.
 *
 * @param packs those that the user brought along
 */
export function examplesOf(fullId: string, packs: readonly Pack[] = []): RuleExamples | undefined {
  const language = fullId.split('/')[0] as string
  if (language === 'own') return examplesFrom(packs)[fullId]
  if (!languages().includes(language)) return undefined
  let examples = loaded.get(language)
  if (!examples) {
    examples = readBuilt<Record<string, RuleExamples>>(`${language}.examples.json`) ?? examplesFrom(readLanguage(language).packs)
    loaded.set(language, examples)
  }
  return examples[fullId]
}
