import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { type Category, categories, strengths } from '../page/nodes.ts'
import { places } from '../strip/pack.ts'
import { addMessageOptions, addReadingOptions, addRuleOptions } from './options.ts'
import type { ListFlags } from './rules/list.ts'
import type { ShowFlags } from './rules/show.ts'
import type { StatsFlags } from './rules/stats.ts'
import type { TestFlags } from './rules/test.ts'
import type { TryFlags } from './rules/try.ts'
import type { Surroundings } from './surroundings.ts'

const examples = `
Examples:
  cleancopy rules list --lang en                        the packs for English
  cleancopy rules show en/newsletter/sign-up            what a rule says, and why
  cleancopy rules try "subscribe to ... courier" dumps  what a phrase would hit
  cleancopy rules test my.yaml                          does the pack do what its examples say?
  cleancopy --rules my.yaml page.txt                    clean with it
  cleancopy rules stats dumps --rules my.yaml           which rules fire, and which never do
`

const statsColumns = `
fired      blocks that hold a phrase of the rule
pages      on so many pages
held back  blocks that hold a phrase, but are not believed to be the appeal itself
cut        blocks that went under the rule's name, with those that went along
`

const shown = (value: string): number => {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('Give a whole number.')
  return count
}

/** Makes the command `cleancopy rules` with its own commands. */
export function rulesCommand(program: Command, surroundings: Surroundings, end: (code: number) => void): Command {
  const rules = new Command('rules').copyInheritedSettings(program).description('Looks at rules, tries and tests them.').addHelpText('after', examples)
  const add = (name: string, description: string): Command => rules.command(name).description(description)
  const category = (description: string): Option => new Option('--category <category>', description).choices(categories)

  addMessageOptions(addRuleOptions(add('list', 'Lists the rule packs, with their counts.')))
    .addOption(category('only the packs of this category'))
    .option('--lang <language>', 'only the packs of this language, or "any"')
    .option('--json', 'as JSON')
    .action(async (flags: ListFlags) => {
      const { listRules } = await import('./rules/list.ts')
      end(await listRules(flags, surroundings))
    })

  addMessageOptions(addRuleOptions(add('show', 'Shows a rule: its phrases, why it is there, what holds it back, its examples.')))
    .argument('<id>', "a rule's full id, a pack's (language/category), or a ground of the finder (find/…)")
    .option('--json', 'as JSON')
    .action(async (id: string, flags: ShowFlags) => {
      const { showRule } = await import('./rules/show.ts')
      end(await showRule(id, flags, surroundings))
    })

  addMessageOptions(add('test', 'Runs the examples of rule packs; exits with 1 when one does not do what its rule says.'))
    .argument('<files...>', 'rule packs, in YAML or JSON')
    .action(async (files: string[], flags: TestFlags) => {
      const { testRules } = await import('./rules/test.ts')
      end(await testRules(files, flags, surroundings))
    })

  addReadingOptions(add('try', 'Shows what a rule would hit in dumps, before it is trusted. Writes no file.'))
    .addArgument(new Argument('<rule>', 'a phrase, or a file with a rule pack'))
    .argument('<paths...>', 'dumps and folders of them')
    .addOption(category('what the phrase is').default('advertising' satisfies Category))
    .addOption(new Option('--at <place>', 'where in a block the phrase must stand').choices(places).default('anywhere'))
    .addOption(new Option('--strength <strength>', 'how far the phrase can be trusted').choices(strengths).default('likely'))
    .option('--most <count>', 'how many hits are shown', shown, 20)
    .option('--json', 'all hits, as JSON')
    .action(async (rule: string, paths: string[], flags: TryFlags) => {
      const { tryRule } = await import('./rules/try.ts')
      end(await tryRule(rule, paths, flags, surroundings))
    })

  addReadingOptions(add('stats', 'Counts how often each rule fires in dumps, and names those that never do.'))
    .argument('<paths...>', 'dumps and folders of them')
    .option('--json', 'as JSON')
    .addHelpText('after', statsColumns)
    .action(async (paths: string[], flags: StatsFlags) => {
      const { ruleStats } = await import('./rules/stats.ts')
      end(await ruleStats(paths, flags, surroundings))
    })
  return rules
}
