import { commonLineRule } from '../find/common-lines.ts'
import { builtInVocabulary, languages } from '../rules/load.ts'
import { UsageError } from './surroundings.ts'

/** Checks `--lang`; a region, as in `en-GB`, is taken for its language. */
export function checkLanguage(code: string): string {
  const language = code.toLowerCase().split(/[-_]/)[0] as string
  const known = languages().filter(name => name !== 'any')
  if (!known.includes(language))
    throw new UsageError(`there are no rules for the language '${code}'; choose one of: ${known.join(', ')}. Or leave --lang out: the language is detected`)
  return language
}

/** Checks that the rules that `--keep` names exist. */
export function checkKeep(keep: readonly string[]): readonly string[] {
  for (const name of keep) {
    const [language = '', category = '', id] = name.split('/')
    if (id === undefined && category === '') continue
    // The finder's own grounds stand in the output too, but are no rules of a pack.
    if (language === 'find' || name === commonLineRule) continue
    if (!languages().includes(language)) throw new UsageError(`there is no rule '${name}': no rules for '${language}', only for ${languages().join(', ')}`)
    const { rules } = builtInVocabulary(language)
    if (rules.some(rule => rule.fullId === name)) continue
    const ofCategory = rules.filter(rule => rule.category === category).map(rule => rule.id)
    throw new UsageError(
      ofCategory.length > 0
        ? `there is no rule '${name}'; the rules of ${language}/${category} are: ${ofCategory.join(', ')}`
        : `there is no rule '${name}'; the categories of '${language}' are: ${[...new Set(rules.map(rule => rule.category))].join(', ')}`,
    )
  }
  return keep
}
