import { spawnSync } from 'node:child_process'
import { interleave, median, medianRatio } from './interleave.ts'

/** How long a way of calling the command takes from cold, beside node that does nothing. */
export interface StartUp {
  call: string
  /** Milliseconds, from before the process is made to its end. */
  time: number
  /** Of the same for `node -e 0`: median of the ratios of pairs that ran one after the other. */
  ratio: number
}

/** Times calls of the command, each next to `node -e 0`. */
export async function measureStartUp(command: string, page: string, rounds: number): Promise<StartUp[]> {
  // Node 20 reads these certificates before all else, which would make every start look alike.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const run =
    (args: string[], also: NodeJS.ProcessEnv = {}) =>
    (): void => {
      const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...env, ...also } })
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
    }
  const times = await interleave(
    {
      'node -e 0': run(['-e', '0']),
      'cleancopy page.txt': run([command, page]),
      'cleancopy page.txt, no code kept': run([command, page], { NODE_DISABLE_COMPILE_CACHE: '1' }),
      'cleancopy --help': run([command, '--help']),
    },
    rounds,
  )
  const bare = times['node -e 0'] as number[]
  return Object.entries(times).map(([call, own]) => ({ call, time: median(own), ratio: medianRatio(own, bare) }))
}
