import { relative, resolve } from 'node:path'
import { type Command, InvalidArgumentError, type Option } from 'commander'
import { type Fault, FaultyFileError, kindOf, nearest } from '../strip/faults.ts'
import type { Config } from './load-config.ts'
import { listParsers, pathParsers } from './options.ts'

/** The name by which commander knows that a value came from a configuration. */
export const fromConfig = 'config'

/** Options that a configuration does not set: they lead to it, or do something else than cleaning. */
const left = new Set(['config', 'version', 'help'])

/** Of two options the flag that was given holds, whatever a configuration says of the other one. */
const opposites: Readonly<Record<string, string>> = { precision: 'recall', recall: 'precision' }

/** The options of the command itself that a configuration may set, by their names in it. */
export function configurableOptions(root: Command): Option[] {
  return root.options.filter(option => !left.has(option.attributeName()))
}

/**
 * Sets the options of a command as a configuration says, save those that were given as flags. A value is read by the same
 * parser as that of a flag.
 *
 * @param root the command whose options are those of configurations; keys that another command lacks are passed over
 * @throws {FaultyFileError} with every fault of the configuration
 */
export function applyConfig(config: Config, command: Command, root: Command, cwd: string): void {
  const known = configurableOptions(root)
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const [key, value] of config.values) {
    if (key === '$schema') continue
    const fail = (problem: string, mend: string): void => {
      const line = config.lineOf([key])
      faults.push({ file: config.file, ...(line !== undefined && { line }), rule: null, field: key, problem, mend })
    }
    const name = camelCase(key)
    const option = known.find(option => option.attributeName() === name)
    if (!option) {
      const names = known.map(option => kebabCase(option.attributeName()))
      const close = nearest(key, names)
      fail('there is no such option', close ? `did you mean '${close}'?` : `the options are: ${names.join(', ')}`)
      continue
    }
    if (seen.has(name)) {
      fail('stands twice, in two ways of writing it', 'keep one of the two')
      continue
    }
    seen.add(name)
    const read = readValue(option, value, config.folder, cwd)
    if ('problem' in read) fail(read.problem, read.mend)
    else set(command, option, read.value)
  }
  for (const [name, other] of Object.entries(opposites)) {
    if (name < other && config.values.get(name) === true && config.values.get(other) === true)
      faults.push({ file: config.file, rule: null, field: name, problem: `stands against ${other}`, mend: 'keep one of the two' })
  }
  if (faults.length > 0) throw new FaultyFileError(faults)
}

type Read = { value: unknown } | { problem: string; mend: string }

function readValue(option: Option, value: unknown, folder: string, cwd: string): Read {
  if (option.isBoolean() || option.negate) {
    return typeof value === 'boolean' ? { value } : { problem: `is ${kindOf(value)}`, mend: 'write true or false' }
  }
  // `--common-lines` without a value.
  if (option.optional && typeof value === 'boolean') return { value: value || undefined }
  const isList = listParsers.has(option.parseArg)
  const items: unknown[] = Array.isArray(value) ? value : [value]
  if (Array.isArray(value) && !isList) return { problem: 'takes one value', mend: 'write it without a list' }
  if (items.length === 0) return { problem: 'is an empty list', mend: 'leave the key out' }
  let result: unknown
  for (const item of items) {
    if (typeof item !== 'string' && typeof item !== 'number') {
      return { problem: `is ${kindOf(item)}`, mend: isList ? 'write a text, or a list of texts' : 'write a text' }
    }
    try {
      const text = pathParsers.has(option.parseArg) ? pathFrom(String(item), folder, cwd) : String(item)
      result = option.parseArg ? option.parseArg(text, result) : text
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error
      const [problem = '', ...mend] = error.message.replace(/\.$/, '').split('. ')
      return { problem: uncapital(problem), mend: uncapital(mend.join('. ')) || "see 'cleancopy --help'" }
    }
  }
  return { value: result }
}

const uncapital = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** A path of a configuration, as it is written from the working folder. */
function pathFrom(path: string, folder: string, cwd: string): string {
  if (path === '' || path === '-') return path
  const absolute = resolve(folder, path)
  const below = relative(cwd, absolute)
  const kept = below !== '' && !below.startsWith('..') ? below : absolute
  // A path that ends in a slash means a folder.
  return /[/\\]$/.test(path) ? `${kept}/` : kept
}

function set(command: Command, option: Option, value: unknown): void {
  const name = option.attributeName()
  // Of another command an option may bear the same name and mean something else.
  const own = command.options.find(one => one.attributeName() === name && one.flags === option.flags && one.parseArg === option.parseArg)
  const other = opposites[name]
  if (!own || command.getOptionValueSource(name) === 'cli') return
  if (other !== undefined && command.getOptionValueSource(other) === 'cli') return
  command.setOptionValueWithSource(name, value, fromConfig)
}

/** `fail-on` and `failOn` are one key. */
const camelCase = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
export const kebabCase = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
