import { builtInPacks, languages } from '../rules/load.ts'
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
    if (language === 'find') continue
    const packs = builtInPacks(language)
    if (packs.length === 0) throw new UsageError(`there is no rule '${name}': no rules for '${language}', only for ${languages().join(', ')}`)
    const pack = packs.find(each => each.category === category)
    if (!pack) throw new UsageError(`there is no rule '${name}'; the categories of '${language}' are: ${packs.map(each => each.category).join(', ')}`)
    if (!pack.rules.some(rule => rule.id === id))
      throw new UsageError(`there is no rule '${name}'; the rules of ${language}/${category} are: ${pack.rules.map(rule => rule.id).join(', ')}`)
  }
  return keep
}
