import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ChalkInstance } from 'chalk'
import { supportsColor } from 'chalk'
import type { Block, Category, Strength } from '../../page/nodes.ts'
import { readPacks } from '../../rules/own-packs.ts'
import { describeGuard } from '../../strip/examples.ts'
import { describeFault, type Fault } from '../../strip/faults.ts'
import type { Pack, Place } from '../../strip/pack.ts'
import type { Hit } from '../../strip/recognise.ts'
import { validateOwnPack } from '../../strip/validate.ts'
import { readingOptions } from '../clean-options.ts'
import { coloursFor } from '../colours.ts'
import { neutralise, spellOut } from '../control.ts'
import { count } from '../count.ts'
import type { ReadingFlags } from '../options.ts'
import { writeLines } from '../stdout.ts'
import { exit, type Surroundings, UsageError } from '../surroundings.ts'
import { Pages } from './pages.ts'

export interface TryFlags extends ReadingFlags {
  category: Category
  at: Place
  strength: Strength
  most: number
  json?: boolean
}

/** A place in a dump where a phrase of the tried rules stands. */
interface Found {
  source: string
  line: number
  rule: string
  /** The block's text before the phrase, the phrase, and the text behind it. */
  text: [string, string, string]
  /** What holds the rule back there, in words; or null. */
  heldBack: string | null
  /** What becomes of the block without the tried rules, and with them: a part of the article, or `cut`. */
  without: string
  with: string
}

/**
 * `cleancopy rules try PHRASE-OR-FILE PATHS...`: what would these rules hit? Each page is read twice, without them and with
 * them, so that the answer says what they would change.
 */
export async function tryRule(rule: string, paths: readonly string[], flags: TryFlags, surroundings: Surroundings): Promise<number> {
  const tried = await packsOf(rule, flags, surroundings)
  const { packs = [], ...rest } = readingOptions(flags)
  // One array for all pages, so that the phrases are made ready once.
  const all = [...packs.filter(pack => !tried.some(other => sameRules(pack, other))), ...tried]
  const ids = new Set(tried.flatMap(pack => pack.rules.map(({ id }) => `own/${pack.language}/${pack.category}/${id}`)))
  const sum = { pages: 0, pagesHit: 0, hits: 0, heldBack: 0, cut: 0, kept: 0, outweighed: 0 }
  const shown: Found[] = []
  const pages = new Pages(paths, flags, surroundings)
  for await (const page of pages) {
    sum.pages++
    const before = page.read({ ...rest, packs }).children as Block[]
    const after = page.read({ ...rest, packs: all }).children as Block[]
    let hitHere = false
    for (const [i, block] of after.entries()) {
      const [was, is] = [fateOf(before[i]), fateOf(block)]
      if (was !== 'cut' && is === 'cut') sum.cut++
      if (was === 'cut' && is !== 'cut') sum.kept++
      for (const hit of block.data.hits ?? []) {
        if (!ids.has(hit.rule.fullId)) continue
        hitHere = true
        if (hit.guard) sum.heldBack++
        else sum.hits++
        if (!hit.guard && hit.rule.strength !== 'sure' && is !== 'cut') sum.outweighed++
        if (flags.json || shown.length < flags.most) shown.push(describe(page.source, block, hit, was, is))
      }
    }
    if (hitHere) sum.pagesHit++
  }
  if (flags.json) await writeLines(surroundings.stdout, [JSON.stringify({ ...sum, found: shown }, null, 2)])
  else await print(sum, shown, flags, surroundings)
  return pages.failed > 0 ? exit.failed : exit.ok
}

/** A pack that was tried may be one that is named with `--rules` too. */
const sameRules = (a: Pack, b: Pack): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The packs of a file, or one that is made of a phrase. */
async function packsOf(rule: string, { category, at, strength }: TryFlags, { cwd }: Surroundings): Promise<Pack[]> {
  const isFile = await stat(resolve(cwd, rule)).then(
    stats => stats.isFile(),
    () => false,
  )
  if (isFile || /\.(?:ya?ml|json)$/i.test(rule)) return readPacks([rule], cwd)
  const checked = validateOwnPack(
    { language: 'any', category, rules: [{ id: 'tried', why: 'It is tried.', phrases: [rule], at, strength, strips: ['-'], keeps: ['-'] }] },
    'the phrase',
    ['any'],
  )
  if ('pack' in checked) return [checked.pack]
  throw new UsageError(checked.faults.map(ofPhrase).join('\n'))
}

const ofPhrase = (fault: Fault): string => (fault.rule === null ? describeFault(fault) : `the phrase cannot be used: ${fault.problem}; ${fault.mend}`)

/** A block that is not there in the first reading was stated for machines: it counts as cut. */
const fateOf = (block: Block | undefined): string => block?.data.verdict?.part ?? 'cut'

function describe(source: string, block: Block, { rule, from, to, guard }: Hit, was: string, is: string): Found {
  const { text, tokens } = block.data
  const start = tokens.starts[from] ?? 0
  const end = tokens.ends[to - 1] ?? text.length
  return {
    source,
    line: block.position.start.line,
    rule: rule.fullId,
    text: [text.slice(0, start), text.slice(start, end), text.slice(end)],
    heldBack: guard && describeGuard(guard, rule.longest),
    without: was,
    with: is,
  }
}

type Sum = Readonly<Record<'pages' | 'pagesHit' | 'hits' | 'heldBack' | 'cut' | 'kept' | 'outweighed', number>>

async function print(sum: Sum, shown: readonly Found[], flags: TryFlags, surroundings: Surroundings): Promise<void> {
  const { stdout, env } = surroundings
  const chalk = coloursFor(stdout, env, flags.color, supportsColor ? supportsColor.level : 0)
  const total = sum.hits + sum.heldBack
  const surer = shown.some(({ rule }) => rule.endsWith('/tried')) ? 'try --strength sure' : 'try it with strength: sure'
  const lines = [
    `${count(sum.hits, 'hit')} and ${sum.heldBack} held back, in ${sum.pagesHit} of ${count(sum.pages, 'page')}`,
    `${count(sum.cut, 'block')} of the article would be cut${sum.kept > 0 ? `, and ${sum.kept} that ${sum.kept === 1 ? 'is' : 'are'} cut now would stay` : ''}`,
    ...(sum.outweighed > 0 ? [`${count(sum.outweighed, 'hit')} stayed, as all else weighs more than a rule that is not sure (${surer})`] : []),
    ...shown.flatMap(found => ['', ...draw(found, chalk)]),
    ...(shown.length < total ? ['', `${total - shown.length} more; --most ${total} shows them all`] : []),
  ]
  await writeLines(stdout, lines, true)
}

const widest = 60

function draw({ source, line, rule, text, heldBack, without, with: then }: Found, chalk: ChalkInstance): string[] {
  const [before, phrase, behind] = text.map(clean) as [string, string, string]
  const left = before.length > widest ? `…${before.slice(-widest)}` : before
  const right = behind.length > widest ? `${behind.slice(0, widest)}…` : behind
  const marked = chalk.level > 0 ? chalk.bold.yellow(phrase) : `>>${phrase}<<`
  const fate = without === then ? (then === 'cut' ? 'cut already' : `stays (${then})`) : `${without} → ${then}`
  return [
    `${chalk.bold(`${spellOut(source)}:${line}`)}: ${fate}; ${rule}`,
    `  ${left}${marked}${right}`,
    ...(heldBack === null ? [] : [`  held back: ${heldBack}`]),
  ]
}

const clean = (text: string): string => neutralise(text).replace(/\s+/g, ' ')
