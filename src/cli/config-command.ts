import { Command } from 'commander'
import type { Surroundings } from './surroundings.ts'

const examples = `
A configuration is a file cleancopy.yaml, .cleancopyrc, .cleancopyrc.json or .cleancopyrc.yaml (or .yml), or the
key "cleancopy" of a package.json; the nearest from the working folder upwards counts, or the one that
--config names. Its keys are the long names of options: keep: [comments], rules: my.yaml, color: false.
A flag stands above it. Files in it are named from where it lies.

Examples:
  cleancopy config                        what is in force here, and where it comes from
  cleancopy config --keep share           the same for a call with this flag
`

/** Makes the command `cleancopy config`, once `program` has its options: they are taken here too, to show what they change. */
export function configCommand(program: Command, surroundings: Surroundings, end: (code: number) => void): Command {
  const command = new Command('config')
    .copyInheritedSettings(program)
    .description('Prints which options are in force, and where each comes from.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
  for (const option of program.options) if (option.attributeName() !== 'version') command.addOption(option)
  return command.action(async (_flags, own: Command) => {
    const { printConfig } = await import('./print-config.ts')
    end(await printConfig(own, program, surroundings))
  })
}
