import type { Command } from 'commander'
import type { Pack } from '../strip/pack.ts'
import { applyConfig, fromConfig } from './apply-config.ts'
import { type Config, loadConfig } from './load-config.ts'
import type { Surroundings } from './surroundings.ts'

const configs = new WeakMap<Command, Config>()

/** The configuration that a command goes by, if there is one. */
export const configOf = (command: Command): Config | undefined => configs.get(command)

/**
 * What stands before every command that has the options for it: the configuration fills in what no flag says, and the rule
 * packs that are named are read.
 *
 * @param root the command `cleancopy` itself
 * @throws {FaultyFileError} where a file is not as it must be: then nothing is done
 */
export async function prepare(command: Command, root: Command, surroundings: Surroundings): Promise<void> {
  if (!command.options.some(({ long }) => long === '--config')) return
  const config = await loadConfig(command.getOptionValue('config') as string | false | undefined, surroundings)
  if (config) {
    configs.set(command, config)
    applyConfig(config, command, root, surroundings.cwd)
  }
  const rules = command.getOptionValue('rules') as string[] | undefined
  let packs: Pack[] | undefined
  if (rules) {
    const { readPacks } = await import('../rules/own-packs.ts')
    packs = await readPacks(rules, surroundings.cwd)
    command.setOptionValue('packs', packs)
  }
  if (config) await checkNames(config, command, packs)
}

/** Names of rules and languages are checked against those that there are; what a configuration says wrongly is its fault. */
async function checkNames(config: Config, command: Command, packs: readonly Pack[] | undefined): Promise<void> {
  const named = (name: string): unknown => (command.getOptionValueSource(name) === fromConfig ? command.getOptionValue(name) : undefined)
  const [keep, disable, lang] = ['keep', 'disable', 'lang'].map(named)
  if (keep === undefined && disable === undefined && lang === undefined) return
  const { checkDisable, checkKeep, checkLanguage } = await import('./rules.ts')
  const { FaultyFileError } = await import('../strip/faults.ts')
  const { UsageError } = await import('./surroundings.ts')
  const faults = [
    { field: 'keep', check: () => keep !== undefined && checkKeep(keep as string[], packs) },
    { field: 'disable', check: () => disable !== undefined && checkDisable(disable as string[], packs) },
    { field: 'lang', check: () => lang !== undefined && checkLanguage(lang as string) },
  ].flatMap(({ field, check }) => {
    try {
      check()
      return []
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      const [problem = '', ...mend] = error.message.split('; ')
      const line = config.lineOf([field])
      return { file: config.file, ...(line !== undefined && { line }), rule: null, field, problem, mend: mend.join('; ') || 'correct the name' }
    }
  })
  if (faults.length > 0) throw new FaultyFileError(faults)
}
