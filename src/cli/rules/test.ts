import { builtInVocabulary } from '../../rules/load.ts'
import { readPacks } from '../../rules/own-packs.ts'
import { runExamples, variants } from '../../strip/examples.ts'
import { fullIdOf, type Pack } from '../../strip/pack.ts'
import { count } from '../count.ts'
import { writeLines } from '../stdout.ts'
import { exit, type Surroundings } from '../surroundings.ts'

export interface TestFlags {
  quiet?: boolean
  color: boolean
}

/** An example that breaks, and under which conditions it does so first. */
interface Break {
  rule: string
  list: 'strips' | 'keeps'
  example: string
  problem: string
  condition: string
}

/**
 * `cleancopy rules test FILE...`: runs the examples of packs as those of the built-in ones are run.
 *
 * @returns the exit code: 1 when an example breaks
 */
export async function testRules(files: readonly string[], { quiet }: TestFlags, { cwd, stdout }: Surroundings): Promise<number> {
  // All files are checked before the first example is run.
  await readPacks(files, cwd)
  let failed = false
  for (const file of new Set(files)) {
    const packs = await readPacks([file], cwd)
    const breaks = runPacks(packs)
    if (breaks.length > 0) failed = true
    const lines = breaks.length > 0 || !quiet ? report(file, packs, breaks) : []
    await writeLines(stdout, lines)
  }
  return failed ? exit.failed : exit.ok
}

/** Each example alone and in every variant; then with the built-in rules on that count for its language. */
function runPacks(packs: readonly Pack[]): Break[] {
  const breaks = new Map<string, Break>()
  const run = (condition: string, broken: ReturnType<typeof runExamples>): void => {
    for (const one of broken) {
      const key = `${one.rule} ${one.list} ${one.example}`
      if (!breaks.has(key)) breaks.set(key, { ...one, condition })
    }
  }
  for (const [name, vary] of variants) run(name === 'as they are' ? '' : name, runExamples(packs, [], vary))
  for (const language of new Set(packs.map(pack => pack.language))) {
    const others = [...new Set(['any', 'en', language])].map(builtInVocabulary)
    run(
      'with the built-in rules on',
      runExamples(
        packs.filter(pack => pack.language === language),
        others,
      ),
    )
  }
  return [...breaks.values()]
}

function report(file: string, packs: readonly Pack[], breaks: readonly Break[]): string[] {
  const rules = packs.flatMap(pack => pack.rules.map(rule => ({ id: fullIdOf(pack, rule.id), rule })))
  const examples = rules.reduce((all, { rule }) => all + rule.strips.length + rule.keeps.length, 0)
  const counted = `${count(rules.length, 'rule')}, ${count(examples, 'example')}`
  if (breaks.length === 0) return [`${file}: ${counted}: all do what they say`]
  return [
    `${file}: ${counted}: ${count(breaks.length, 'example')} ${breaks.length === 1 ? 'breaks' : 'break'}`,
    ...rules.flatMap(({ id }) => {
      const own = breaks.filter(({ rule }) => rule === id)
      return own.length === 0 ? [] : [`  ${id}`, ...own.flatMap(describe)]
    }),
  ]
}

function describe({ list, example, problem, condition }: Break): string[] {
  return [`    ${list}: ${example.split('\n').join(' / ')}`, `      ${problem}${condition === '' ? '' : ` (${condition})`}`]
}
