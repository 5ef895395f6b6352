import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'

/** Builds the command before the tests that run it as a process, unless the build is newer than all of its sources. */
export default function build(): void {
  if (builtAt() < Math.max(...['src', 'bin', 'build.ts', 'build-command.ts', 'build-ascii.ts', 'package.json'].map(changedAt)))
    execFileSync('npm', ['run', 'build'], { stdio: 'inherit' })
}

function builtAt(): number {
  // The types are written last: without them a build has failed half way.
  return Math.min(...['dist/cli/cleancopy.js', 'dist/types/src/index.d.ts'].map(file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0))
}

function changedAt(path: string): number {
  const stats = statSync(path)
  return Math.max(stats.mtimeMs, ...(stats.isDirectory() ? readdirSync(path).map(name => changedAt(`${path}/${name}`)) : []))
}
