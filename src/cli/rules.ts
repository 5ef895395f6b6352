import { categories } from '../page/nodes.ts'
import { builtInPacks, builtInVocabulary, languages } from '../rules/load.ts'
import { isDisabled } from '../strip/disable.ts'
import { nearest } from '../strip/faults.ts'
import { fullIdOf, type Pack } from '../strip/pack.ts'
import { grounds } from './grounds.ts'
import { UsageError } from './surroundings.ts'

/** Checks `--lang`; a region, as in `en-GB`, is taken for its language. */
export function checkLanguage(code: string): string {
  const language = code.toLowerCase().split(/[-_]/)[0] as string
  const known = languages().filter(name => name !== 'any')
  if (!known.includes(language))
    throw new UsageError(`there are no rules for the language '${code}'; choose one of: ${known.join(', ')}. Or leave --lang out: the language is detected`)
  return language
}

/** Checks that the rules that `--keep` names exist, built in or in the packs that were brought along. */
export function checkKeep(keep: readonly string[], packs: readonly Pack[] = []): readonly string[] {
  for (const name of keep) {
    // The finder's own grounds stand in the output too, but are no rules of a pack.
    if (!name.includes('/') || isGround(name)) continue
    if (!rulesBeside(name, packs).some(({ fullId }) => fullId === name)) throw unknownRule(name, packs)
  }
  return keep
}

/** Checks that `--disable` names categories, rules, or beginnings of rule ids, that exist. */
export function checkDisable(disable: readonly string[], packs: readonly Pack[] = []): readonly string[] {
  for (const name of disable) {
    if (isCategory(name)) continue
    if (isGround(name))
      throw new UsageError(`'${name}' is no rule but what the shape of the page says, and cannot be switched off; --keep ${name} leaves in what was cut so`)
    if (!rulesBeside(name, packs).some(rule => isDisabled(rule, new Set([name])))) throw unknownRule(name, packs)
  }
  return disable
}

const isGround = (name: string): boolean => Object.hasOwn(grounds, name)

const isCategory = (name: string): boolean => categories.some(category => category === name)

/** A rule, as its id names it. */
type Named = Pick<ReturnType<typeof builtInVocabulary>['rules'][number], 'category' | 'fullId'>

/** The rules among which a name may be: those brought along, or those of its language. */
function rulesBeside(name: string, packs: readonly Pack[]): readonly Named[] {
  const [language = ''] = name.split('/')
  if (language === 'own') return packs.flatMap(pack => pack.rules.map(({ id }) => ({ category: pack.category, fullId: fullIdOf({ ...pack, own: true }, id) })))
  return languages().includes(language) ? builtInVocabulary(language).rules : []
}

/** What to say of an id that no rule has: what there is in its place. */
export function unknownRule(name: string, packs: readonly Pack[] = []): UsageError {
  const [language = '', category = ''] = name.split('/')
  const say = (rest: string): UsageError => new UsageError(`there is no rule '${name}'${rest}`)
  if (name.startsWith('find/') || name.startsWith('parse/')) return say(`; the grounds of the finder and the parser are: ${Object.keys(grounds).join(', ')}`)
  if (language === 'own') {
    const ids = rulesBeside(name, packs).map(({ fullId }) => fullId)
    return say(ids.length === 0 ? ': no rules of your own were given; name their file with --rules' : `; your own rules are: ${ids.join(', ')}`)
  }
  if (!languages().includes(language)) {
    const close = nearest(name, categories)
    if (isCategory(name))
      return new UsageError(`'${name}' is a category; name a pack of it, such as en/${name} (cleancopy rules list --category ${name} lists them)`)
    const named = builtInPacks().filter(pack => pack.rules.some(({ id }) => id === name))
    const bare = named.find(pack => pack.language === 'en') ?? named[0]
    if (bare) return say(`; did you mean '${fullIdOf(bare, name)}'?`)
    if (!name.includes('/')) return say(`, nor such a category${close ? `; did you mean '${close}'?` : `; the categories are: ${categories.join(', ')}`}`)
    return say(`: no rules for '${language}', only for ${languages().join(', ')}`)
  }
  const { rules } = builtInVocabulary(language)
  const ofCategory = rules.filter(rule => rule.category === category).map(rule => rule.id)
  const close = nearest(name.split('/').slice(2).join('/'), ofCategory)
  if (close) return say(`; did you mean '${language}/${category}/${close}'?`)
  if (ofCategory.length > 0) return say(`; the rules of ${language}/${category} are: ${ofCategory.join(', ')}`)
  return say(`; the categories of '${language}' are: ${[...new Set(rules.map(rule => rule.category))].join(', ')}`)
}
