import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'

/**
 * Builds the command for the tests that run it as a process, unless the build is newer than all of its sources. Only these
 * tests need it: a rule that does not build yet must not stand in the way of the others.
 */
export function ensureBuilt(): void {
  if (builtAt() < Math.max(...['src', 'bin', 'build.ts', 'package.json'].map(changedAt))) execFileSync('npm', ['run', 'build'], { stdio: 'inherit' })
}

function builtAt(): number {
  // The types are written last: without them a build has failed half way.
  return Math.min(...['dist/cli/cleancopy.js', 'dist/types/src/index.d.ts'].map(file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

function changedAt(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map(name => changedAt(`${path}/${name}`)))
}
