import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a child process took. */
export interface Usage {
  /** Most memory held at one time (resident set), in bytes. */
  memory: number
  /** From start to end, in milliseconds. */
  wall: number
  /** Of all its threads, in milliseconds. */
  cpu: number
}

/** Why a child process gave no usage. */
export interface Failure {
  failed: string
}

const preload = join(import.meta.dirname, 'report-usage.cjs')

/**
 * Runs node in a process of its own and measures it.
 *
 * @param args node's arguments
 * @param input what it reads on standard input
 * @param limit milliseconds after which it is ended
 */
export function measureProcess(
  args: readonly string[],
  { input = '', limit = 600_000 }: { input?: string | Uint8Array; limit?: number } = {},
): Usage | Failure {
  const folder = mkdtempSync(join(tmpdir(), 'cleancopy-bench-'))
  const report = join(folder, 'usage.json')
  try {
    const from = performance.now()
    const { status, signal, error, stderr } = spawnSync(process.execPath, ['--require', preload, ...args], {
      input,
      env: { ...process.env, USAGE_REPORT: report },
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: limit,
      maxBuffer: 1e8,
      encoding: 'utf8',
    })
    const wall = performance.now() - from
    if (error && 'code' in error && error.code === 'ETIMEDOUT') return { failed: `ended after ${limit / 1000} s` }
    if (status !== 0) {
      const said = stderr.split('\n').find(line => /heap|Error/.test(line)) ?? ''
      return { failed: /heap/i.test(said) ? 'out of memory' : `exit ${status ?? signal}${said === '' ? '' : `: ${said.slice(0, 100)}`}` }
    }
    return { wall, ...(JSON.parse(readFileSync(report, 'utf8')) as Pick<Usage, 'memory' | 'cpu'>) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
