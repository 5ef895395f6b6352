import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
 * @param limit milliseconds after which it is ended
 */
export async function measureProcess(args: readonly string[], limit = 600_000): Promise<Usage | Failure> {
  const folder = mkdtempSync(join(tmpdir(), 'cleancopy-bench-'))
  const report = join(folder, 'usage.json')
  try {
    const from = performance.now()
    const child = spawn(process.execPath, ['--require', preload, ...args], {
      env: { ...process.env, USAGE_REPORT: report },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: limit,
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
    const wall = performance.now() - from
    if (child.killed) return { failed: `ended after ${limit / 1000} s` }
    if (status !== 0) {
      const line = said.split('\n').find(line => /heap|Error/.test(line)) ?? ''
      return { failed: /heap/i.test(line) ? 'out of memory' : `exit ${status ?? signal}${line === '' ? '' : `: ${line.slice(0, 100)}`}` }
    }
    return { wall, ...(JSON.parse(readFileSync(report, 'utf8')) as Pick<Usage, 'memory' | 'cpu'>) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Runs several processes at the same time, and measures them as one. */
export async function measureTogether(calls: readonly (readonly string[])[]): Promise<Usage | Failure> {
  const usages = await Promise.all(calls.map(args => measureProcess(args)))
  const done = usages.filter(usage => 'wall' in usage)
  const sum = (of: (usage: Usage) => number): number => done.reduce((all, usage) => all + of(usage), 0)
  return (
    usages.find(usage => 'failed' in usage) ?? {
      wall: Math.max(...done.map(({ wall }) => wall)),
      cpu: sum(({ cpu }) => cpu),
      memory: sum(({ memory }) => memory),
    }
  )
}
