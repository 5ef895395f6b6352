import type { Category } from '../../page/nodes.ts'
import { builtInPacks, languages } from '../../rules/load.ts'
import type { Pack } from '../../strip/pack.ts'
import { writeLines } from '../stdout.ts'
import { exit, type Surroundings, UsageError } from '../surroundings.ts'
import { table } from '../table.ts'

export interface ListFlags {
  category?: Category
  lang?: string
  json?: boolean
  packs?: readonly Pack[]
}

/** `cleancopy rules list` */
export async function listRules({ category, lang, json, packs = [] }: ListFlags, { stdout }: Surroundings): Promise<number> {
  const language = lang?.toLowerCase().split(/[-_]/)[0]
  if (language !== undefined && !languages().includes(language))
    throw new UsageError(`there are no rules for the language '${lang}'; choose one of: ${languages().join(', ')}`)
  const chosen = [...builtInPacks(), ...packs].filter(
    pack => (category === undefined || pack.category === category) && (language === undefined || pack.language === language),
  )
  const rows = chosen.map(pack => ({
    pack: packName(pack),
    language: pack.language,
    category: pack.category,
    sites: pack.sites ?? [],
    rules: pack.rules.length,
    phrases: sum(pack, rule => rule.phrases.length),
    strips: sum(pack, rule => rule.strips.length),
    keeps: sum(pack, rule => rule.keeps.length),
  }))
  if (json) {
    const detailed = rows.map((row, i) => ({ ...row, ids: chosen[i]?.rules.map(({ id }) => id) ?? [] }))
    await writeLines(stdout, [JSON.stringify(detailed, null, 2)])
    return exit.ok
  }
  const total = (field: 'rules' | 'phrases' | 'strips' | 'keeps'): number => rows.reduce((all, row) => all + row[field], 0)
  await writeLines(
    stdout,
    table(
      ['pack', 'rules', 'phrases', 'strips', 'keeps', 'sites'],
      [
        ...rows.map(row => [row.pack, row.rules, row.phrases, row.strips, row.keeps, row.sites.join(' ')]),
        [`${rows.length} ${rows.length === 1 ? 'pack' : 'packs'}`, total('rules'), total('phrases'), total('strips'), total('keeps'), ''],
      ],
    ),
  )
  return exit.ok
}

/** What stands before the slash of its rules' ids. */
export const packName = ({ own, language, category }: Pack): string => `${own ? 'own/' : ''}${language}/${category}`

const sum = (pack: Pack, count: (rule: Pack['rules'][number]) => number): number => pack.rules.reduce((all, rule) => all + count(rule), 0)
