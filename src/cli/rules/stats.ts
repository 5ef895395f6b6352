import { type Block, categories } from '../../page/nodes.ts'
import { builtInVocabulary } from '../../rules/load.ts'
import { isDisabled } from '../../strip/disable.ts'
import { fullIdOf } from '../../strip/pack.ts'
import { readingOptions } from '../clean-options.ts'
import { count } from '../count.ts'
import type { ReadingFlags } from '../options.ts'
import { writeLines } from '../stdout.ts'
import { exit, type Surroundings } from '../surroundings.ts'
import { table } from '../table.ts'
import { Pages } from './pages.ts'

export interface StatsFlags extends ReadingFlags {
  json?: boolean
}

/** What a rule did in all pages, in blocks. */
interface Tally {
  rule: string
  /** Blocks in which a phrase of the rule stood and was believed. */
  fired: number
  /** Blocks in which something held it back. */
  heldBack: number
  /** Blocks that were cut on its account: it, or a block near by that it marked, was the ground. */
  decided: number
  /** Pages in which it fired. */
  pages: number
}

/** `cleancopy rules stats FOLDER...` */
export async function ruleStats(paths: readonly string[], flags: StatsFlags, surroundings: Surroundings): Promise<number> {
  const options = readingOptions(flags)
  const pages = new Pages(paths, flags, surroundings)
  const tallies = new Map<string, Tally>()
  const tallyOf = (rule: string): Tally => {
    const known = tallies.get(rule) ?? { rule, fired: 0, heldBack: 0, decided: 0, pages: 0 }
    tallies.set(rule, known)
    return known
  }
  const languages = new Set(['any', 'en'])
  let read = 0
  for await (const page of pages) {
    read++
    const { children, data } = page.read(options)
    if (data.language !== null) languages.add(data.language)
    const firedHere = new Set<Tally>()
    for (const block of children as Block[]) {
      for (const { rule, guard } of block.data.hits ?? []) {
        const tally = tallyOf(rule.fullId)
        if (guard) tally.heldBack++
        else {
          tally.fired++
          firedHere.add(tally)
        }
      }
      if (block.data.verdict?.category) tallyOf(block.data.verdict.rule).decided++
    }
    for (const tally of firedHere) tally.pages++
  }

  const off = new Set(options.disable)
  const inPlay = [
    ...[...languages].flatMap(language => builtInVocabulary(language).rules),
    ...(options.packs ?? []).flatMap(pack => pack.rules.map(({ id }) => ({ category: pack.category, fullId: fullIdOf(pack, id) }))),
  ].filter(rule => !isDisabled(rule, off))
  const never = inPlay.map(({ fullId }) => fullId).filter(rule => (tallies.get(rule)?.fired ?? 0) === 0)
  const rows = [...tallies.values()].filter(({ fired, decided, heldBack }) => fired + decided + heldBack > 0)
  rows.sort((a, b) => b.fired - a.fired || b.decided - a.decided || (a.rule < b.rule ? -1 : 1))
  if (flags.json) await writeLines(surroundings.stdout, [JSON.stringify({ pages: read, languages: [...languages], rules: rows, never }, null, 2)])
  else {
    await writeLines(surroundings.stdout, [
      `${count(read, 'page')}; in ${[...languages].join(', ')} ${inPlay.length} rules are in play, of which ${never.length} never fired`,
      '',
      ...table(
        ['rule', 'fired', 'pages', 'held back', 'cut'],
        rows.map(({ rule, fired, pages, heldBack, decided }) => [rule, fired, pages, heldBack, decided]),
      ),
      ...(never.length > 0 ? ['', 'never fired:', ...byPack(never)] : []),
    ])
  }
  return pages.failed > 0 ? exit.failed : exit.ok
}

/** Ids of rules in lines, one for each pack. */
function byPack(rules: readonly string[]): string[] {
  const packs = new Map<string, string[]>()
  for (const rule of rules) {
    const at = rule.lastIndexOf('/')
    const pack = rule.slice(0, at)
    packs.set(pack, [...(packs.get(pack) ?? []), rule.slice(at + 1)])
  }
  const order = (pack: string): number => categories.findIndex(category => pack.endsWith(`/${category}`))
  return [...packs].sort(([a], [b]) => (a.split('/')[0] === b.split('/')[0] ? order(a) - order(b) : 0)).map(([pack, ids]) => `  ${pack}: ${ids.join(', ')}`)
}
