import picomatch from 'picomatch'

/** Which of the files that lie in folders are read. */
export interface Choice {
  /** Globs; with them only what one matches is read, whatever its name. */
  include?: readonly string[]
  /** Globs of files and folders that are left out. */
  exclude?: readonly string[]
  /** Without `include`: the files that are read, by their names; default: those that dumps have. */
  isWanted?(name: string): boolean
}

/** Tells whether a path below a folder, with slashes, is meant. */
export type Matcher = (below: string) => boolean

/** Makes one matcher of several globs: one without a slash is held against the name, another against the path below the folder. */
export function makeMatcher(globs: readonly string[]): Matcher {
  const matchers = globs.map(glob => picomatch(glob.replace(/^\.\//, ''), { basename: !glob.includes('/'), dot: true }))
  return below => matchers.some(matches => matches(below))
}

/** A glob that is named as a path: the folder in which to look, and what to look for below it. */
export interface GlobPath {
  base: string
  matches: Matcher
  /** How many folders deep a match can lie; 1 is in the base itself. */
  depth: number
}

/** Reads a path as a glob, if it is one. */
export function readGlob(path: string): GlobPath | undefined {
  const { base, glob, isGlob } = picomatch.scan(path)
  if (!isGlob) return undefined
  const bounded = !/\*\*|[({]/.test(glob)
  return { base: base === '' ? '.' : base, matches: picomatch(glob), depth: bounded ? glob.split('/').length : Number.POSITIVE_INFINITY }
}
