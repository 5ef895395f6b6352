import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Choice, GlobPath, Matcher } from './choice.ts'
import { type Entry, entriesOf } from './entries.ts'
import { faultCode } from './faults.ts'
import { type Input, InputList } from './inputs.ts'
import { isOwnFile } from './own-files.ts'
import { onDisk, sharedFolder, truePath } from './paths.ts'
import { TextIndex } from './text-index.ts'

/** Something that was named, or found, and cannot be read. */
export interface CollectFault {
  source: string
  error: unknown
  /** How many inputs were found before it: its place in their order. */
  at: number
}

/** Files and folders that are not read: how many, and the first few of them. */
export interface PassedOver {
  count: number
  first: string[]
}

/** So many are named, where there are more. */
const mostNamed = 3

/** What the paths on the command line stand for. */
export interface Collection {
  inputs: InputList
  /** Whether a folder was among the paths. */
  folders: boolean
  /** Whether the paths could stand for several inputs: a folder, a glob or a list was named. */
  several: boolean
  /** Absolute path of the folder that holds the folders that were named, and the files. */
  root: string | undefined
  /** Files in folders that are no dumps by their names. */
  skipped: PassedOver
  /** Links to folders, which are not followed: they could lead in a circle. */
  links: PassedOver
  /** Files and folders that `include` and `exclude` leave out. */
  excluded: PassedOver
  faults: CollectFault[]
}

/** No file is there for a glob. */
export class NoMatchError extends Error {
  override name = 'NoMatchError'
}

/** Whether a file has a name that dumps have. */
const isDump = (name: string): boolean => /\.(?:txt|text|md|markdown|html?|xhtml|xht|mhtml|mht)(?:\.gz)?$/i.test(name)

/**
 * Finds the dumps that the paths on the command line name: files as they are, folders with all that lies in them, and
 * what matches where a path is a glob and no file.
 *
 * @param leaveOut absolute path of a folder that is not entered: the one that is written to
 * @param listed paths that are taken letter by letter, after the others; with them, no path means no standard input
 */
export async function collectInputs(
  paths: readonly string[],
  cwd: string,
  leaveOut?: string,
  choice: Choice = {},
  listed?: Iterable<string>,
): Promise<Collection> {
  const inputs = new InputList()
  const found: Collection = {
    inputs,
    folders: false,
    several: listed !== undefined,
    root: undefined,
    skipped: { count: 0, first: [] },
    links: { count: 0, first: [] },
    excluded: { count: 0, first: [] },
    faults: [],
  }
  const walk: Walk = {
    found,
    seen: new TextIndex(i => keyOf(inputs.at(i) as Input)),
    leaveOut,
    include: await matcherOf(choice.include),
    exclude: await matcherOf(choice.exclude),
    isWanted: choice.isWanted ?? isDump,
  }
  for (const source of paths.length === 0 && listed === undefined ? ['-'] : paths) {
    if (source === '-') add(walk, { source, path: null })
    else await collectPath(source, resolve(cwd, source), walk, cwd)
  }
  for (const source of listed ?? []) await collectPath(source === '-' ? './-' : source, resolve(cwd, source), walk)
  return found
}

/** What knows of globs is loaded only where there are some. */
const matcherOf = async (globs: readonly string[] | undefined): Promise<Matcher | undefined> => globs && (await import('./choice.ts')).makeMatcher(globs)

interface Walk {
  found: Collection
  /** The inputs, by their keys. */
  seen: TextIndex
  leaveOut: string | undefined
  include: Matcher | undefined
  exclude: Matcher | undefined
  isWanted(name: string): boolean
}

/** @param cwd where a glob is to be looked for; without it, the path is no glob */
async function collectPath(source: string, path: string, walk: Walk, cwd?: string): Promise<void> {
  const { found } = walk
  let isFolder: boolean
  try {
    isFolder = (await stat(onDisk(path))).isDirectory()
  } catch (error) {
    const glob = cwd !== undefined && faultCode(error) === 'ENOENT' ? (await import('./choice.ts')).readGlob(source) : undefined
    if (glob && cwd !== undefined) return collectGlob(source, glob, cwd, walk)
    // It counts as named: where the others go must not depend on it.
    found.root = sharedFolder(found.root, dirname(path))
    return fault(walk, source, error)
  }
  found.root = sharedFolder(found.root, isFolder ? path : dirname(path))
  if (!isFolder) return add(walk, { source, path })
  found.folders = true
  found.several = true
  try {
    await walkFolder(source, path, '', walk)
  } catch (error) {
    fault(walk, source, error)
  }
}

/** What a shell that knows `**` would have named in its place. */
async function collectGlob(source: string, { base, matches, depth }: GlobPath, cwd: string, walk: Walk): Promise<void> {
  const { found } = walk
  const root = resolve(cwd, base)
  found.several = true
  found.root = sharedFolder(found.root, root)
  const before = found.inputs.length + found.faults.length
  const look = async (folder: string, below: string, left: number): Promise<void> => {
    for (const entry of await sortedEntries(folder)) {
      const inner = { source: join(base, below, entry.name), path: join(folder, entry.name), below: below === '' ? entry.name : `${below}/${entry.name}` }
      try {
        if (entry.isFolder && (await isLeftOut(inner.path, walk))) continue
        if (matches(inner.below) && !walk.exclude?.(inner.below)) {
          if ((await stat(onDisk(inner.path))).isDirectory()) {
            found.folders = true
            await walkFolder(inner.source, inner.path, '', walk)
          } else add(walk, { source: inner.source, path: inner.path })
        } else if (entry.isFolder && left > 1) await look(inner.path, inner.below, left - 1)
      } catch (error) {
        fault(walk, inner.source, error)
      }
    }
  }
  try {
    await look(root, '', depth)
    if (found.inputs.length + found.faults.length === before) fault(walk, source, new NoMatchError('no file matches this pattern; check it'))
  } catch (error) {
    fault(walk, source, error)
  }
}

/** Adds an input, unless the same file was named before. */
function add({ found, seen }: Walk, input: Input): void {
  const key = keyOf(input)
  if (seen.find(key) !== undefined) return
  seen.add(key)
  found.inputs.add(input)
}

const keyOf = ({ path }: Input): string => path ?? '-'

/** Adds files and folders to those that are not read. */
export function passOver(passed: PassedOver, { count, first }: PassedOver): void {
  passed.count += count
  passed.first.push(...first.slice(0, mostNamed - passed.first.length))
}

const one = (source: string): PassedOver => ({ count: 1, first: [source] })

function fault({ found }: Walk, source: string, error: unknown): void {
  found.faults.push({ source, error, at: found.inputs.length })
}

/** @param below the path below the folder that was named, with slashes */
async function walkFolder(source: string, path: string, below: string, walk: Walk): Promise<void> {
  const { found, include, exclude, isWanted } = walk
  for (const entry of await sortedEntries(path)) {
    const inner = { source: join(source, entry.name), path: join(path, entry.name), below: below === '' ? entry.name : `${below}/${entry.name}` }
    if (isOwnFile(entry.name) || (entry.isFolder && (await isLeftOut(inner.path, walk)))) continue
    if (exclude?.(inner.below)) {
      passOver(found.excluded, one(inner.source))
      continue
    }
    if (entry.name.startsWith('.')) {
      passOver(found.skipped, one(inner.source))
      continue
    }
    try {
      if (entry.isFolder) {
        await walkFolder(inner.source, inner.path, inner.below, walk)
        continue
      }
      // A link to a file is a dump like others; a link to a folder could lead in a circle.
      const stats = entry.isFile ? undefined : await stat(onDisk(inner.path))
      if (stats?.isDirectory()) passOver(found.links, one(inner.source))
      else if (include && !include(inner.below)) passOver(found.excluded, one(inner.source))
      else if ((stats === undefined || stats.isFile()) && (include || isWanted(entry.name))) add(walk, inner)
      else passOver(found.skipped, one(inner.source))
    } catch (error) {
      fault(walk, inner.source, error)
    }
  }
}

/** What lies in a folder, in the order of the names. */
async function sortedEntries(folder: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of entriesOf(folder)) entries.push(entry)
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whether a path leads to the folder that is left out; only where the names agree is that worth a look at the disk. */
async function isLeftOut(path: string, { leaveOut }: Walk): Promise<boolean> {
  if (leaveOut === undefined || basename(path) !== basename(leaveOut)) return false
  if (path === leaveOut) return true
  const [a, b] = await Promise.all([path, leaveOut].map(each => truePath(each).catch(() => each)))
  return a === b
}
