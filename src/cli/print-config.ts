import type { Command } from 'commander'
import { configurableOptions, fromConfig, kebabCase } from './apply-config.ts'
import { configOf } from './prepare.ts'
import { writeLines } from './stdout.ts'
import { exit, type Surroundings } from './surroundings.ts'
import { table } from './table.ts'

/** An option with the value that is in force. */
interface InForce {
  name: string
  value: unknown
  source: 'flag' | 'config' | 'default'
}

/** `cleancopy config` */
export async function printConfig(command: Command, root: Command, { stdout }: Surroundings): Promise<number> {
  const config = configOf(command)
  const options = configurableOptions(root).map((option): InForce => {
    const key = option.attributeName()
    const source = command.getOptionValueSource(key)
    const value: unknown = command.getOptionValue(key)
    return {
      name: kebabCase(key),
      value: option.isBoolean() ? value === true : value,
      source: source === 'cli' ? 'flag' : source === fromConfig ? 'config' : 'default',
    }
  })
  const places = { flag: 'flag', config: config?.file ?? 'config', default: 'default' }
  if (command.getOptionValue('json') === true) {
    const values = Object.fromEntries(options.map(({ name, value, source }) => [name, { value: value ?? null, source }]))
    await writeLines(stdout, [JSON.stringify({ file: config?.path ?? null, options: values }, null, 2)])
  } else {
    await writeLines(stdout, [
      `configuration: ${config?.file ?? 'none'}`,
      '',
      ...table(
        ['option', 'value', 'from'],
        options.map(({ name, value, source }) => [name, show(value), places[source]]),
      ),
    ])
  }
  return exit.ok
}

const show = (value: unknown): string => (value === undefined ? '-' : Array.isArray(value) ? value.join(', ') : String(value))
