import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Choice, GlobPath, Matcher } from './choice.ts'
import { faultCode } from './faults.ts'
import { isOwnFile } from './own-files.ts'
import { nameOf, onDisk, truePath } from './paths.ts'

/** A dump to read. */
export interface Input {
  /** The name under which it is reported: the path as given, `-` for standard input. */
  source: string
  /** Its absolute path; null for standard input. */
  path: string | null
}

/** Something that was named, or found, and cannot be read. */
export interface CollectFault {
  source: string
  error: unknown
  /** How many inputs were found before it: its place in their order. */
  at: number
}

/** What the paths on the command line stand for. */
export interface Collection {
  inputs: Input[]
  /** Whether a folder was among the paths. */
  folders: boolean
  /** Whether the paths could stand for several inputs: a folder, a glob or a list was named. */
  several: boolean
  /** Absolute paths of the folders that were named, and of those in which the files that were named lie. */
  roots: string[]
  /** Files in folders that are no dumps by their names. */
  skipped: string[]
  /** Links to folders, which are not followed: they could lead in a circle. */
  links: string[]
  /** Files and folders that `include` and `exclude` leave out. */
  excluded: string[]
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
  listed?: readonly string[],
): Promise<Collection> {
  const found: Collection = { inputs: [], folders: false, several: listed !== undefined, roots: [], skipped: [], links: [], excluded: [], faults: [] }
  const walk: Walk = {
    found,
    seen: new Set(),
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
  seen: Set<string>
  leaveOut: string | undefined
  include: Matcher | undefined
  exclude: Matcher | undefined
  isWanted(name: string): boolean
}

/** @param cwd where a glob is to be looked for; without it, the path is no glob */
async function collectPath(source: string, path: string, walk: Walk, cwd?: string): Promise<void> {
  const { found } = walk
  try {
    if ((await stat(onDisk(path))).isDirectory()) {
      found.folders = true
      found.several = true
      found.roots.push(path)
      await walkFolder(source, path, '', walk)
    } else {
      found.roots.push(dirname(path))
      add(walk, { source, path })
    }
  } catch (error) {
    const glob = cwd !== undefined && faultCode(error) === 'ENOENT' ? (await import('./choice.ts')).readGlob(source) : undefined
    if (glob && cwd !== undefined) return collectGlob(source, glob, cwd, walk)
    // It counts as named: where the others go must not depend on it.
    if (!found.roots.includes(path)) found.roots.push(dirname(path))
    fault(walk, source, error)
  }
}

/** What a shell that knows `**` would have named in its place. */
async function collectGlob(source: string, { base, matches, depth }: GlobPath, cwd: string, walk: Walk): Promise<void> {
  const { found } = walk
  const root = resolve(cwd, base)
  found.several = true
  found.roots.push(root)
  const before = found.inputs.length + found.faults.length
  const look = async (folder: string, below: string, left: number): Promise<void> => {
    for (const entry of await entriesOf(folder)) {
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
function add({ found, seen }: Walk, { source, path }: Input): void {
  const key = path ?? '-'
  if (seen.has(key)) return
  seen.add(key)
  found.inputs.push({ source, path })
}

function fault({ found }: Walk, source: string, error: unknown): void {
  found.faults.push({ source, error, at: found.inputs.length })
}

/** @param below the path below the folder that was named, with slashes */
async function walkFolder(source: string, path: string, below: string, walk: Walk): Promise<void> {
  const { found, include, exclude, isWanted } = walk
  for (const entry of await entriesOf(path)) {
    const inner = { source: join(source, entry.name), path: join(path, entry.name), below: below === '' ? entry.name : `${below}/${entry.name}` }
    if (isOwnFile(entry.name) || (entry.isFolder && (await isLeftOut(inner.path, walk)))) continue
    if (exclude?.(inner.below)) {
      found.excluded.push(inner.source)
      continue
    }
    if (entry.name.startsWith('.')) {
      found.skipped.push(inner.source)
      continue
    }
    try {
      if (entry.isFolder) {
        await walkFolder(inner.source, inner.path, inner.below, walk)
        continue
      }
      // A link to a file is a dump like others; a link to a folder could lead in a circle.
      const stats = entry.isFile ? undefined : await stat(onDisk(inner.path))
      if (stats?.isDirectory()) found.links.push(inner.source)
      else if (include && !include(inner.below)) found.excluded.push(inner.source)
      else if ((stats === undefined || stats.isFile()) && (include || isWanted(entry.name))) add(walk, inner)
      else found.skipped.push(inner.source)
    } catch (error) {
      fault(walk, inner.source, error)
    }
  }
}

interface Entry {
  name: string
  isFolder: boolean
  isFile: boolean
}

/** What lies in a folder, in the order of the names, also those that are not UTF-8. */
async function entriesOf(path: string): Promise<Entry[]> {
  const entries = await readdir(onDisk(path), { withFileTypes: true, encoding: 'buffer' })
  return entries
    .map(entry => ({ name: nameOf(Buffer.from(entry.name)), isFolder: entry.isDirectory(), isFile: entry.isFile() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Whether a path leads to the folder that is left out; only where the names agree is that worth a look at the disk. */
async function isLeftOut(path: string, { leaveOut }: Walk): Promise<boolean> {
  if (leaveOut === undefined || basename(path) !== basename(leaveOut)) return false
  if (path === leaveOut) return true
  const [a, b] = await Promise.all([path, leaveOut].map(each => truePath(each).catch(() => each)))
  return a === b
}
