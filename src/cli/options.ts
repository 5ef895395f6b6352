import { type Command, InvalidArgumentError, Option } from 'commander'
import type { RecordKind } from '../batch/records/kinds.ts'
import { categories, type Part, parts, type WarningKind, warningKinds } from '../page/nodes.ts'
import { isCharset } from '../parse/charset.ts'
import type { Pack } from '../strip/pack.ts'
import type { FolderFlags } from './folder-options.ts'
import type { RecordFlags } from './record-options.ts'

/** The forms in which an article can be written. */
export const formats = ['text', 'markdown', 'json'] as const
export type Format = (typeof formats)[number]

/** What dumps can be taken for. */
export const sources = ['auto', 'text', 'html', 'markdown'] as const
export type Source = (typeof sources)[number]

/** The options of every command that reads pages and looks for rules in them, as commander hands them over. */
export interface ReadingFlags {
  lang?: string
  /** What the input is; only `cleancopy` itself takes records. */
  from: Source | RecordKind
  charset?: string
  /** In bytes; where it is not given, the reader's own bound holds. */
  maxPage?: number
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
export interface CleanFlags extends PageFlags, FolderFlags, RecordFlags {
  output?: string
  format: Format
  removed?: string
  failOn?: WarningKind[]
}

/** Gives a command the options of `PageFlags`; `known` is what its `--from` takes. */
export function addPageOptions(command: Command, known: readonly PageFlags['from'][] = sources): Command {
  command
    .option('--parts <list>', 'which parts to write: title,standfirst,byline,body,caption (default: all)', parseParts)
    .option('--keep <list>', 'categories of boilerplate, or rule ids, to leave in the text', parseKeep)
    .addOption(new Option('--precision', 'where it is not clear, rather cut: less is left in, more is lost').conflicts('recall'))
    .addOption(new Option('--recall', 'where it is not clear, rather keep: less is lost, more is left in').conflicts('precision'))
  return addReadingOptions(command, known)
}

/** Gives a command the options of `ReadingFlags`; `known` as above. */
export function addReadingOptions(command: Command, known: readonly PageFlags['from'][] = sources): Command {
  addRuleOptions(command).option('--disable <list>', 'categories, or rule ids, whose rules are switched off', parseDisable)
  addDumpOptions(command, known).option('--lang <code>', "the page's language (default: detected)")
  return addMessageOptions(command)
}

/** Gives a command the options that say what its dumps are; `known` as above. */
export function addDumpOptions(command: Command, known: readonly PageFlags['from'][] = sources): Command {
  return command
    .option('--url <url>', "the pages' address, for packs that are limited to sites (default: as stated)", parseUrl)
    .option('--from <source>', `what the input is: auto (by its content), ${known.slice(1).join(', ')}`, value => parseSource(value, known), 'auto')
    .option('--charset <label>', "the input's encoding, where the server told it (default: detected)", parseCharset)
    .option('--max-page <size>', 'the largest page to read, such as 10M or 1G (default: 256M)', parseSize)
}

/** Gives a command the options that bring own rules along. */
export function addRuleOptions(command: Command): Command {
  return addConfigOptions(command.option('--rules <file>', 'rule packs of your own, in YAML or JSON; may be given again', parsePaths))
}

/** Gives a command the options that say by which configuration it goes. */
export function addConfigOptions(command: Command): Command {
  return command
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
export function parseSource(value: string, known: readonly PageFlags['from'][] = sources): PageFlags['from'] {
  const source = known.find(name => name === value.toLowerCase())
  if (!source) throw new InvalidArgumentError(`Choose one of: ${known.join(', ')}.`)
  return source
}

/** `--charset LABEL` */
export function parseCharset(value: string): string {
  if (!isCharset(value)) throw new InvalidArgumentError(`There is no charset '${value}'. Give a label as in a Content-Type header: utf-8, windows-1252, gbk.`)
  return value
}

const units: Readonly<Record<string, number>> = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }

/** `--max-page SIZE`, in bytes: a number alone, or with K, M or G (which may be written KB, MiB and so on). */
export function parseSize(value: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/i.exec(value.trim()) ?? []
  const size = Math.floor(Number(number) * (units[unit?.toLowerCase() ?? ''] ?? Number.NaN))
  if (!(size >= 1) || !Number.isSafeInteger(size)) throw new InvalidArgumentError('Give a size such as 500K, 10M or 1G.')
  return size
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

/** `--fail-on LIST`; given again, it adds to the list. */
export function parseFailOn(value: string, previous: WarningKind[] = []): WarningKind[] {
  const chosen = splitList(value).map(name => {
    const kind = warningKinds.find(known => known === name.toLowerCase())
    if (!kind) throw new InvalidArgumentError(`There is no warning '${name}'. The warnings are: ${warningKinds.join(', ')}.`)
    return kind
  })
  if (chosen.length === 0) throw new InvalidArgumentError(`Name at least one warning: ${warningKinds.join(', ')}.`)
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

/** `--include GLOB`, `--exclude GLOB`; given again, it adds to the list. */
export function parseGlobs(value: string, previous: string[] = []): string[] {
  return [...previous, parsePath(value)]
}

/** The parsers of options that take lists: a configuration may write these as lists too. */
export const listParsers: ReadonlySet<unknown> = new Set([parseParts, parseKeep, parseDisable, parsePaths, parseGlobs, parseFailOn])

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
