import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { growthCases } from './growth-cases.ts'

/** What one size of a case cost: beyond a process that has cleaned a small page. */
export interface Growth {
  name: string
  size: number
  outcome: { bytes: number; time: number; memory: number } | { failed: string }
}

/** After so many milliseconds a case is ended, and its larger sizes are not tried. */
const limit = 120_000
/** The heap that a child process may fill, in megabytes. */
const heap = 3000

const child = join(import.meta.dirname, 'growth-child.ts')

/** Runs every case in sizes that grow, each in a process of its own, so that one that hangs or breaks does not end the run. */
export function* measureGrowth(project: string, quick: boolean): Generator<Growth> {
  const library = pathToFileURL(join(project, 'dist/index.js')).href
  for (const { name, sizes } of growthCases) {
    for (const size of quick ? sizes.slice(0, -1) : sizes) {
      const { status, stdout, stderr, error } = spawnSync(
        process.execPath,
        ['--import', 'tsx', `--max-old-space-size=${heap}`, child, library, name, String(size)],
        { cwd: project, encoding: 'utf8', timeout: quick ? limit / 6 : limit },
      )
      if (error) {
        yield { name, size, outcome: { failed: 'not done in time' } }
        break
      }
      if (status !== 0) {
        yield {
          name,
          size,
          outcome: { failed: /heap/.test(stderr) ? `more than ${heap} MB of heap` : (/^\w*Error.*/m.exec(stderr)?.[0] ?? `exit ${status}`).slice(0, 60) },
        }
        break
      }
      yield { name, size, outcome: JSON.parse(stdout) as { bytes: number; time: number; memory: number } }
    }
  }
}
