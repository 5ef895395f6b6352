import type { WrittenPack } from '../batch/pack-of-lines.ts'
import { builtInVocabulary, languages } from '../rules/load.ts'
import { runExamples, variants } from '../strip/examples.ts'
import { describeFault } from '../strip/faults.ts'
import { limits, movesOf, validateOwnPack } from '../strip/validate.ts'

export interface CheckedPacks {
  packs: WrittenPack[]
  /** Rules that are left out, and why. */
  dropped: { rule: string; why: string }[]
}

/**
 * Leaves out of packs what `--rules` or `rules test` would not accept, so that what is written can be used as it is: rules
 * that have no example, or whose examples break, and those that are too many.
 *
 * @param file the name for messages
 */
export function checkPacks(packs: readonly WrittenPack[], file: string): CheckedPacks {
  const dropped: CheckedPacks['dropped'] = []
  let rules = 0
  let moves = 0
  const checked = packs.map(pack => ({
    ...pack,
    rules: pack.rules.filter(rule => {
      const drop = (why: string): false => {
        dropped.push({ rule: rule.id, why })
        return false
      }
      if (rule.keeps.length === 0) return drop('the pages of the site have no line of an article that could be its example')
      const result = validateOwnPack({ ...pack, rules: [rule] }, file, languages())
      if ('faults' in result) return drop(result.faults.map(describeFault).join('; '))
      const broken = brokenExample(result.pack)
      if (broken !== undefined) return drop(broken)
      const own = movesOf([result.pack])
      if (rules + 1 > limits.rules || moves + own > limits.allMoves) return drop('packs may not hold more rules; raise --share, or write one file a site')
      rules++
      moves += own
      return true
    }),
  }))
  return { packs: checked.filter(pack => pack.rules.length > 0), dropped }
}

/** Why an example does not do what its rule says, alone and with the built-in rules on. */
function brokenExample(pack: Parameters<typeof runExamples>[0][number]): string | undefined {
  const others = ['any', 'en'].map(builtInVocabulary)
  for (const broken of [...variants.flatMap(([, vary]) => runExamples([pack], [], vary)), ...runExamples([pack], others)])
    return `its example would break: ${broken.problem}`
  return undefined
}
