import { builtInPacks } from '../../rules/load.ts'
import { fillIn, fullIdOf, type Pack, type RuleSource } from '../../strip/pack.ts'
import { grounds } from '../grounds.ts'
import { unknownRule } from '../rules.ts'
import { writeLines } from '../stdout.ts'
import { exit, type Surroundings } from '../surroundings.ts'
import { packName } from './list.ts'

export interface ShowFlags {
  json?: boolean
  packs?: readonly Pack[]
}

/** `cleancopy rules show ID` */
export async function showRule(id: string, { json, packs = [] }: ShowFlags, { stdout }: Surroundings): Promise<number> {
  const ground = Object.hasOwn(grounds, id) ? grounds[id] : undefined
  if (ground !== undefined) {
    const lines = [id, ...field('why', ground), ...field('kind', 'no rule of a pack: it has no phrases, and --disable does not reach it')]
    await writeLines(stdout, json ? [JSON.stringify({ id, why: ground, ground: true }, null, 2)] : lines)
    return exit.ok
  }
  const found = [...builtInPacks(), ...packs].flatMap(pack =>
    pack.rules.filter(rule => fullIdOf(pack, rule.id) === id || packName(pack) === id).map(rule => ({ pack, rule })),
  )
  if (found.length === 0) throw unknownRule(id, packs)
  if (json) {
    const shown = found.map(({ pack, rule }) => describe(pack, rule))
    await writeLines(stdout, [JSON.stringify(packName(found[0]?.pack as Pack) === id ? shown : shown[0], null, 2)])
  } else {
    await writeLines(
      stdout,
      found.flatMap(({ pack, rule }, i) => [...(i > 0 ? [''] : []), ...print(pack, rule)]),
    )
  }
  return exit.ok
}

/** A rule with its defaults, as data. */
function describe(pack: Pack, rule: RuleSource): object {
  const { fullId, at, removes, strength, longest, locks } = fillIn(pack, rule)
  const { why, phrases, unless = [], strips, keeps } = rule
  return { id: fullId, why, phrases, at, removes, strength, longest, locks, unless, sites: pack.sites ?? [], strips, keeps }
}

const extents = {
  block: 'block: the block in which the phrase stands',
  section: 'section: the box or list that the phrase heads, too',
  rest: 'rest: all that follows on the page, too',
  above: 'above: the box that the phrase ends, too: a headline and its summary, a question and its answers',
} as const
const strengths = {
  sure: 'sure: decides nearly alone',
  likely: 'likely: counts with what else is known of the block',
  hint: 'hint: only names what the shape of the page has removed',
} as const
const places = {
  whole: 'whole: the phrase is all of its block',
  start: 'start: the phrase begins its block',
  end: 'end: the phrase ends its block',
  anywhere: 'anywhere in its block',
} as const

function print(pack: Pack, rule: RuleSource): string[] {
  const { fullId, at, removes, strength, longest, locks } = fillIn(pack, rule)
  return [
    fullId,
    ...field('why', rule.why),
    ...field('phrases', ...rule.phrases),
    ...field('at', places[at]),
    ...field('removes', extents[removes]),
    ...field('strength', strengths[strength]),
    ...(locks ? field('locks', 'yes: it says that the article goes on only for those who pay') : []),
    ...(pack.sites ? field('site', ...pack.sites) : []),
    ...field(
      'held back',
      `in a block of more than ${longest} words`,
      'within quotation marks, where the block says more than the phrase',
      'in a sentence that reports speech',
      ...(rule.unless ?? []).map(phrase => `beside: ${phrase}`),
    ),
    ...field('strips', ...rule.strips),
    ...field('keeps', ...rule.keeps),
  ]
}

const indent = 13

/** A field with its values, a line each; lines of one value stand further in. */
function field(name: string, ...values: string[]): string[] {
  const lines = values.flatMap(value => value.split('\n').map((line, i) => (i === 0 ? line : `  ${line}`)))
  return lines.map((line, i) => `  ${(i === 0 ? name : '').padEnd(indent - 2)}${line}`)
}
