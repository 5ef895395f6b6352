import { type Command, InvalidArgumentError, Option } from 'commander'
import { categories, type Part, parts } from '../page/nodes.ts'
import { isCharset } from '../parse/charset.ts'
import type { Pack } from '../strip/pack.ts'

/** The forms in which an article can be written. */
export const formats = ['text', 'markdown', 'json'] as const
export type Format = (typeof formats)[number]

/** What dumps can be taken for. */
export const sources = ['auto', 'text', 'html'] as const
export type Source = (typeof sources)[number]

/** The options of every command that reads pages and looks for rules in them, as commander hands them over. */
export interface ReadingFlags {
  lang?: string
  from: Source
  charset?: string
  url?: string
  /** The names of files with rule packs, and what was read from them before the command began. */
  rules?: string[]
  packs?: readonly Pack[]
  disable?: string[]
  quiet?: boolean
  color: boolean
}

/** The options of every command that cleans pages. */
export interface PageFlags extends ReadingFlags {
  parts?: Part[]
  keep?: string[]
  precision?: boolean
  recall?: boolean
}

/** The options of `cleancopy` itself. */
export interface CleanFlags extends PageFlags {
  output?: string
  format: Format
  removed?: string
}

/** Gives a command the options of `PageFlags`. */
export function addPageOptions(command: Command): Command {
  command
    .option('--parts <list>', 'which parts to write: title,standfirst,byline,body,caption (default: all)', parseParts)
    .option('--keep <list>', 'categories of boilerplate, or rule ids, to leave in the text', parseKeep)
    .addOption(new Option('--precision', 'where it is not clear, rather cut: less is left in, more is lost').conflicts('recall'))
    .addOption(new Option('--recall', 'where it is not clear, rather keep: less is lost, more is left in').conflicts('precision'))
  return addReadingOptions(command)
}

/** Gives a command the options of `ReadingFlags`. */
export function addReadingOptions(command: Command): Command {
  addRuleOptions(command)
    .option('--disable <list>', 'categories, or rule ids, whose rules are switched off', parseDisable)
    .option('--url <url>', "the pages' address, for packs that are limited to sites (default: as stated)", parseUrl)
    .option('--from <source>', 'what the input is: auto (by its content), text or html', parseSource, 'auto')
    .option('--charset <label>', "the input's encoding, where the server told it (default: detected)", parseCharset)
    .option('--lang <code>', "the page's language (default: detected)")
  return addMessageOptions(command)
}

/** Gives a command the options that bring own rules along. */
export function addRuleOptions(command: Command): Command {
  return command
    .option('--rules <file>', 'rule packs of your own, in YAML or JSON; may be given again', parsePaths)
    .option('--config <file>', 'the configuration to go by (default: found from here upwards)', parsePath)
    .option('--no-config', 'go by no configuration')
}

/** Gives a command the options of what it says to people. */
export function addMessageOptions(command: Command): Command {
  return command.option('-q, --quiet', 'no warnings, only errors').option('--no-color', 'no colour in messages')
}

/** `--format FORMAT` */
export function parseFormat(value: string): Format {
  const format = formats.find(name => name === value.toLowerCase())
  if (!format) throw new InvalidArgumentError(`Choose one of: ${formats.join(', ')}.`)
  return format
}

/** `--from SOURCE` */
export function parseSource(value: string): Source {
  const source = sources.find(name => name === value.toLowerCase())
  if (!source) throw new InvalidArgumentError(`Choose one of: ${sources.join(', ')}.`)
  return source
}

/** `--charset LABEL` */
export function parseCharset(value: string): string {
  if (!isCharset(value)) throw new InvalidArgumentError(`There is no charset '${value}'. Give a label as in a Content-Type header: utf-8, windows-1252, gbk.`)
  return value
}

/** `--parts LIST`; given again, it adds to the list. */
export function parseParts(value: string, previous: Part[] = []): Part[] {
  const chosen = splitList(value).map(name => {
    const part = parts.find(known => known === name.toLowerCase())
    if (!part) throw new InvalidArgumentError(`There is no part '${name}'. The parts are: ${parts.join(', ')}.`)
    return part
  })
  if (chosen.length === 0) throw new InvalidArgumentError(`Name at least one part: ${parts.join(', ')}.`)
  return [...previous, ...chosen]
}

/** `--keep LIST`; whether a rule of that id exists is checked once the rules are loaded. */
export function parseKeep(value: string, previous: string[] = []): string[] {
  const chosen = splitList(value)
  if (chosen.length === 0) throw new InvalidArgumentError(`Name at least one category (${categories.join(', ')}) or rule.`)
  for (const name of chosen) {
    if (!name.includes('/') && !(categories as readonly string[]).includes(name)) {
      throw new InvalidArgumentError(
        `There is no category '${name}'. The categories are: ${categories.join(', ')}. A rule is named by its full id, such as en/newsletter/sign-up.`,
      )
    }
  }
  return [...previous, ...chosen]
}

/** `--disable LIST`; whether there are such rules is checked once the rules are loaded. */
export function parseDisable(value: string, previous: string[] = []): string[] {
  const chosen = splitList(value)
  if (chosen.length === 0) throw new InvalidArgumentError(`Name at least one category (${categories.join(', ')}) or rule.`)
  return [...previous, ...chosen]
}

/** `--url URL` */
export function parseUrl(value: string): string {
  if (!URL.canParse(value) || !/^https?:/i.test(value)) throw new InvalidArgumentError('Give the whole address, such as https://example.org/page.')
  return value
}

/** `--rules FILE`; given again, it adds a file. */
export function parsePaths(value: string, previous: string[] = []): string[] {
  return [...previous, parsePath(value)]
}

/** The parsers of options that take lists: a configuration may write these as lists too. */
export const listParsers: ReadonlySet<unknown> = new Set([parseParts, parseKeep, parseDisable, parsePaths])

/** The parsers of options that name files and folders: in a configuration these are read from where it lies. */
export const pathParsers: ReadonlySet<unknown> = new Set([parsePath, parsePaths])

/** Refuses the empty value of an option that names a file or a folder. */
export function parsePath(value: string): string {
  if (value === '') throw new InvalidArgumentError('The name is empty.')
  return value
}

const splitList = (value: string): string[] =>
  value
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
