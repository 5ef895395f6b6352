import { type Command, InvalidArgumentError } from 'commander'
import { parseGlobs, parsePath } from './options.ts'

/** The options that choose among many inputs. */
export interface ChoiceFlags {
  filesFrom?: string
  null?: boolean
  include?: string[]
  exclude?: string[]
}

/** The options of a command that cleans many inputs. */
export interface FolderFlags extends ChoiceFlags {
  jobs?: number
  timeout: number
  resume?: boolean
  status?: string
  /** The share of a site's pages from which on a line is of its template; true for the usual one. */
  commonLines?: number | true
}

/** From this share of a site's pages on a line is of its template. */
export const usualShare = 0.3

/** Gives a command the options of `ChoiceFlags`. */
export function addChoiceOptions(command: Command): Command {
  return command
    .option('--files-from <file>', 'read names of inputs from a file, one a line ("-": standard input)', parsePath)
    .option('-0, --null', 'names in that file end with a zero byte, as find -print0 writes them')
    .option('--include <glob>', 'of folders, read only what matches, whatever its name; can be repeated', parseGlobs)
    .option('--exclude <glob>', 'of folders, leave out files and folders that match; can be repeated', parseGlobs)
}

/** Gives a command the options of `FolderFlags`. */
export function addFolderOptions(command: Command): Command {
  return addChoiceOptions(command)
    .option('-j, --jobs <n>', 'how many pages or records to clean at once (default: one a processor)', parseJobs)
    .option('--timeout <seconds>', 'how long one page of a folder may take', parseTimeout, 10)
    .option('--resume', 'finish a run: skip what is done, unless dump, options or rules changed')
    .option('--common-lines [share]', "first count the lines of all pages; short ones on this share of a site's pages are template (30%)", parseShare)
    .option('--status <file>', 'write what became of each input, one JSON object a line', parsePath)
}

/** `--jobs N` */
export function parseJobs(value: string): number {
  const jobs = Number(value)
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > 1024) throw new InvalidArgumentError('Give a number from 1 to 1024.')
  return jobs
}

/** A share as people write it: from 0 to 1, or in per cent; undefined for anything else. */
export function readShare(value: string): number | undefined {
  const [, number, sign] = /^(\d*\.?\d+)\s*(%?)$/.exec(value) ?? []
  const share = Number(number) / (sign ? 100 : 1)
  return share > 0 && share <= 1 ? share : undefined
}

/** `--common-lines=SHARE` */
export function parseShare(value: string): number {
  const share = readShare(value)
  if (share === undefined)
    throw new InvalidArgumentError('Give a share of the pages, as in --common-lines=0.3 or --common-lines=30%; or no value, and the paths first.')
  return share
}

/** `--timeout SECONDS` */
export function parseTimeout(value: string): number {
  const seconds = Number(value)
  // What a timer can hold.
  if (!/^\d*\.?\d+$/.test(value) || seconds <= 0 || seconds > 2_000_000) throw new InvalidArgumentError('Give a number of seconds above 0.')
  return seconds
}
