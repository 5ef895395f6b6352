import { type Command, InvalidArgumentError, Option } from 'commander'
import { type RecordKind, recordKindOf, recordKinds } from '../batch/records/kinds.ts'
import type { CleanFlags } from './options.ts'
import { parsePath } from './options.ts'
import { UsageError } from './surroundings.ts'

/** What becomes of a line that cannot be cleaned. */
export const errorWays = ['pass', 'drop'] as const
export type ErrorWay = (typeof errorWays)[number]

/** The options for streams of records, as commander hands them over. */
export interface RecordFlags {
  jsonl?: boolean
  field?: string
  urlField?: string
  meta?: string
  attributes?: boolean
  errors?: string
  onError?: ErrorWay
  /** How many records may be in error before the exit code says so. */
  maxErrors?: number
  /** In bytes. */
  maxRecord?: number
}

const mebibyte = 1024 * 1024

/** What holds where an option is not given. */
export const recordDefaults = { onError: 'pass', maxErrors: 0, maxRecord: 64 * mebibyte } as const

/** A string of JavaScript holds little more. */
const largestRecord = 256 * mebibyte

const heading = 'Streams of records (JSON lines, WARC, WET, Parquet):'

/** Gives a command the options of `RecordFlags`. */
export function addRecordOptions(command: Command): Command {
  const options = [
    new Option('--jsonl', 'the input is JSON lines, whatever its name; of a folder, take its files of records'),
    new Option('--field <name>', 'the field to clean (default: text, raw_content, content, html or markdown)').argParser(parseName),
    new Option('--url-field <name>', "the field with the page's address (default: url, source_url or WARC-Target-URI)").argParser(parseName),
    new Option('--meta <name>', 'add a field that tells what was done').argParser(parseName),
    new Option('--attributes', 'clean nothing; write what would be cut as attributes in the layout of Dolma').conflicts('meta'),
    new Option('--errors <file>', 'write the records in error there, one JSON object a line (default: say them on standard error)').argParser(parsePath),
    new Option('--on-error <way>', 'pass a line in error on unchanged, or drop it: pass, drop (default: pass)').argParser(parseWay),
    new Option('--max-errors <number>', 'so many records in error still exit with 0 (default: 0)').argParser(parseCount),
    new Option('--max-record <size>', 'a longer line is in error, and never held whole (default: 64M)').argParser(parseSize),
  ]
  for (const option of options) command.addOption(option.helpGroup(heading))
  return command
}

/**
 * Whether a call is about records: it says so, or its files have names of records.
 *
 * @throws UsageError where pages and records are mixed, or where options of records come with pages
 */
export function takesRecords(paths: readonly string[], flags: CleanFlags): boolean {
  const named = paths.filter(path => recordKindOf(path) !== undefined)
  const said = flags.jsonl === true || isRecordKind(flags.from)
  if (!said && named.length === 0) {
    const stray = strayOption(flags)
    if (stray !== undefined) throw new UsageError(`${stray} is for records; say --jsonl if the input is JSON lines, or --from warc, wet or parquet`)
    return false
  }
  const page = paths.find(path => recordKindOf(path) === undefined)
  if (!said && page !== undefined) {
    throw new UsageError(
      `'${named[0]}' holds records, but '${page}' is a page or a folder by its name; clean them in two calls, or say --jsonl if both hold records`,
    )
  }
  if (flags.format === 'json')
    throw new UsageError('records are JSON already: --format says what their text becomes, text or markdown; --meta adds what was done')
  if (flags.charset !== undefined) throw new UsageError('--charset is for pages; JSON is UTF-8, and a WARC tells the charset of each page')
  const folderOption = optionOfFolders(flags)
  if (folderOption !== undefined) throw new UsageError(`${folderOption} is for folders of pages; of records each file is written as a whole`)
  if (flags.meta !== undefined && flags.meta === flags.field) throw new UsageError('--meta and --field name one field; choose another for --meta')
  return true
}

export const isRecordKind = (from: CleanFlags['from']): from is RecordKind => recordKinds.some(kind => kind === from)

function optionOfFolders(flags: CleanFlags): string | undefined {
  return firstGiven([
    [flags.resume, '--resume'],
    [flags.status, '--status'],
    [flags.filesFrom, '--files-from'],
    [flags.include, '--include'],
    [flags.exclude, '--exclude'],
    [flags.commonLines, '--common-lines'],
  ])
}

function strayOption(flags: RecordFlags): string | undefined {
  return firstGiven([
    [flags.field, '--field'],
    [flags.urlField, '--url-field'],
    [flags.meta, '--meta'],
    [flags.attributes, '--attributes'],
    [flags.errors, '--errors'],
    [flags.onError, '--on-error'],
    [flags.maxErrors, '--max-errors'],
    [flags.maxRecord, '--max-record'],
  ])
}

const firstGiven = (options: readonly (readonly [value: unknown, name: string])[]): string | undefined => options.find(([value]) => value !== undefined)?.[1]

/** `--on-error WAY` */
export function parseWay(value: string): ErrorWay {
  const way = errorWays.find(name => name === value.toLowerCase())
  if (!way) throw new InvalidArgumentError(`Choose one of: ${errorWays.join(', ')}.`)
  return way
}

/** `--max-errors NUMBER` */
export function parseCount(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError('Give a number: 0, 1, 2, ….')
  return Number(value)
}

/** `--max-record SIZE`: bytes, or with K, M or G in steps of 1024. */
export function parseSize(value: string): number {
  const [, digits, unit = ''] = /^(\d{1,12})([kmg]?)(?:i?b)?$/i.exec(value) ?? []
  if (digits === undefined) throw new InvalidArgumentError('Give a size: 500K, 64M, or a number of bytes.')
  const size = Number(digits) * 1024 ** ['', 'k', 'm', 'g'].indexOf(unit.toLowerCase())
  if (size < 1 || size > largestRecord) throw new InvalidArgumentError(`Give a size from 1 to ${largestRecord / mebibyte}M.`)
  return size
}

function parseName(value: string): string {
  if (value === '') throw new InvalidArgumentError('The name is empty.')
  return value
}
