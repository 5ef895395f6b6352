import { statSync } from 'node:fs'
import { basename, dirname, parse, relative, resolve } from 'node:path'
import { lilconfigSync } from 'lilconfig'
import { describeFault, faultCode } from '../batch/faults.ts'
import { readTextFile } from '../rules/read-file.ts'
import { FaultyFileError, kindOf, wholeFault } from '../strip/faults.ts'
import type { LineOf } from '../strip/validate.ts'
import { type Surroundings, UsageError } from './surroundings.ts'

/** A configuration as it was read: what it says is not checked yet. */
export interface Config {
  /** Its absolute path, and its name for messages: from the working folder, where it lies below it. */
  path: string
  file: string
  /** The folder from which its paths are read. */
  folder: string
  values: ReadonlyMap<string, unknown>
  lineOf: LineOf
}

/** The names under which a configuration is found, in each folder in this order. */
export const places = ['cleancopy.yaml', 'cleancopy.yml', '.cleancopyrc', '.cleancopyrc.json', '.cleancopyrc.yaml', '.cleancopyrc.yml', 'package.json'] as const

/**
 * Finds the configuration: the one that was named, or the nearest from the working folder upwards, to the home folder or
 * the root. It is data in YAML or JSON; nothing in it is run.
 *
 * @param chosen what `--config` named; false for none
 * @throws {FaultyFileError} where it cannot be read
 */
export async function loadConfig(chosen: string | false | undefined, { cwd, env }: Pick<Surroundings, 'cwd' | 'env'>): Promise<Config | null> {
  if (chosen === false) return null
  const path = chosen === undefined ? search(cwd, env.HOME) : resolve(cwd, chosen)
  if (path === null) return null
  const below = relative(cwd, path)
  const file = chosen ?? (below.startsWith('..') ? path : below)
  if (/\.[cm]?[jt]sx?$/i.test(path)) throw new UsageError(`'${file}' is a program, and a configuration is data: write it in YAML or JSON`)

  const read = await readTextFile(path, file)
  if ('fault' in read) throw new FaultyFileError([read.fault])
  // Loaded only now: most calls go by no configuration, and should start quickly.
  const { parseDocuments } = await import('../rules/documents.ts')
  const parsed = parseDocuments(read.text, file)
  if ('faults' in parsed) throw new FaultyFileError(parsed.faults)
  if (parsed.documents.length > 1) throw new FaultyFileError([wholeFault(file, `holds ${parsed.documents.length} documents`, 'write all keys into one')])
  const { value = {}, lineOf = () => undefined } = parsed.documents[0] ?? {}
  const inPackage = basename(path) === 'package.json'
  const content = inPackage ? ownKey(value) : (value ?? {})
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new FaultyFileError([
      inPackage
        ? { ...wholeFault(file, `is ${kindOf(content)}`, 'write a mapping of options below "cleancopy"'), field: 'cleancopy' }
        : wholeFault(file, `is ${kindOf(content)}, not a mapping of options`, 'write lines such as "format: markdown"'),
    ])
  return {
    path,
    file,
    folder: dirname(path),
    values: new Map(Object.entries(content)),
    lineOf: keys => lineOf(inPackage ? ['cleancopy', ...keys] : keys),
  }
}

const ownKey = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'cleancopy' in value ? value.cleancopy : undefined)

/** The path of the nearest configuration, or null. It is read later, in the same way as one that was named. */
function search(cwd: string, home: string | undefined): string | null {
  const found = (path: string): string => path
  const searcher = lilconfigSync('cleancopy', {
    searchPlaces: [...places],
    stopDir: home ?? parse(resolve(cwd)).root,
    loaders: {
      '.yaml': found,
      '.yml': found,
      noExt: found,
      '.json': (path, text) => (basename(path) === 'package.json' ? { cleancopy: mentioned(text) } : path),
    },
  })
  try {
    return searcher.search(cwd)?.filepath ?? null
  } catch (error) {
    if (faultCode(error) === undefined) throw error
    const path = error instanceof Error && 'path' in error ? `${error.path}` : folderInPlace(cwd)
    throw new UsageError(`${path}: ${describeFault(error)}; or call with --no-config`)
  }
}

/** The nearest folder that bears the name of a configuration: the error of reading it does not name it. */
function folderInPlace(cwd: string): string {
  const paths = places.map(place => resolve(cwd, place))
  return paths.find(path => statSync(path, { throwIfNoEntry: false })?.isDirectory()) ?? (dirname(cwd) === cwd ? cwd : folderInPlace(dirname(cwd)))
}

/** Whether the text of a package.json holds the key; a broken one of somebody else's is no concern of ours. */
function mentioned(text: string): true | null {
  try {
    return ownKey(JSON.parse(text)) === undefined ? null : true
  } catch {
    return /"cleancopy"\s*:/.test(text) ? true : null
  }
}
