import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** A dump to read. */
export interface Input {
  /** The name under which it is reported: the path as given, `-` for standard input. */
  source: string
  /** Its absolute path; null for standard input. */
  path: string | null
}

/** What the paths on the command line stand for. */
export interface Collection {
  inputs: Input[]
  /** Whether a folder was among the paths. */
  folders: boolean
  /** Absolute paths of the folders that were named, and of those in which the files that were named lie. */
  roots: string[]
  /** Files in folders that are no dumps by their names, and links to folders. */
  skipped: string[]
  faults: { source: string; error: unknown }[]
}

/** The names that dumps have. */
const dumpName = /\.(?:txt|text|md|markdown|html?|xhtml|xht|mhtml|mht)(?:\.gz)?$/i

/**
 * Finds the dumps that the paths on the command line name: files as they are, folders with all that lies in them.
 *
 * @param leaveOut absolute path of a folder that is not entered: the one that is written to
 */
export async function collectInputs(paths: readonly string[], cwd: string, leaveOut?: string): Promise<Collection> {
  const found: Collection = { inputs: [], folders: false, roots: [], skipped: [], faults: [] }
  const seen = new Set<string>()
  for (const source of paths.length === 0 ? ['-'] : paths) {
    if (source === '-') {
      add(found, seen, { source, path: null })
      continue
    }
    const path = resolve(cwd, source)
    try {
      if ((await stat(path)).isDirectory()) {
        found.folders = true
        found.roots.push(path)
        await walk(source, path, leaveOut, found, seen)
      } else {
        found.roots.push(dirname(path))
        add(found, seen, { source, path })
      }
    } catch (error) {
      // It counts as named: where the others go must not depend on it.
      if (!found.roots.includes(path)) found.roots.push(dirname(path))
      found.faults.push({ source, error })
    }
  }
  return found
}

/** Adds an input, unless the same file was named before. */
function add(found: Collection, seen: Set<string>, input: Input): void {
  const key = input.path ?? '-'
  if (seen.has(key)) return
  seen.add(key)
  found.inputs.push(input)
}

async function walk(source: string, path: string, leaveOut: string | undefined, found: Collection, seen: Set<string>): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const inner = { source: join(source, entry.name), path: join(path, entry.name) }
    if (entry.isDirectory() && leaveOut !== undefined && (await isSame(inner.path, leaveOut))) continue
    if (entry.name.startsWith('.')) {
      found.skipped.push(inner.source)
      continue
    }
    try {
      // A link to a file is a dump like others; a link to a folder could lead in a circle.
      const isFile = entry.isFile() || (!entry.isDirectory() && (await stat(inner.path)).isFile())
      if (entry.isDirectory()) await walk(inner.source, inner.path, leaveOut, found, seen)
      else if (isFile && dumpName.test(entry.name)) add(found, seen, inner)
      else found.skipped.push(inner.source)
    } catch (error) {
      found.faults.push({ source: inner.source, error })
    }
  }
}

/** Whether two paths lead to one folder; only where the names agree is that worth a look at the disk. */
async function isSame(path: string, other: string): Promise<boolean> {
  if (path === other) return true
  if (basename(path) !== basename(other)) return false
  const [a, b] = await Promise.all([path, other].map(each => realpath(each).catch(() => each)))
  return a === b
}
