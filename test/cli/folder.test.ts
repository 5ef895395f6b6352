import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Corpus, canBeForbidden, makeCorpus, type Run, readStatus, start, treeOf, wrongArticles } from '../batch/overnight.ts'
import { temporaryFolder } from './call.ts'

// Larger by hand: PAGES=20000 BAD=200 KILLS=10 npx vitest run test/cli/folder.test.ts
const pages = Number(process.env.PAGES ?? 300)
const bad = Number(process.env.BAD ?? 20)
const kills = Number(process.env.KILLS ?? 3)
const good = pages - bad

const root = temporaryFolder()
const timeout = ['--timeout', '2']
let corpus: Corpus
let first: Run
let seconds = 0

beforeAll(async () => {
  if (!canBeForbidden) return
  corpus = makeCorpus(root, good, bad, ['one', 'two', 'killed'])
  const started = performance.now()
  first = await start(root, ['dumps', '-o', 'two', '-j', '2', '--status', 'two.jsonl', '--removed', 'two-cuts.jsonl', ...timeout]).done
  seconds = (performance.now() - started) / 1000
}, 600_000)

/** What is said, without how long it took. */
const told = ({ err }: Run): string => err.replace(/; [^;]* (?:s|min)\n$/, '\n')

describe.runIf(canBeForbidden)(`${pages} pages with ${bad} bad ones`, { timeout: 1_800_000 }, () => {
  it('become all articles but the bad ones, which are named', () => {
    expect(first.code).toBe(1)
    expect(first.err).toMatch(new RegExp(`cleancopy: ${good.toLocaleString('en')} of ${pages.toLocaleString('en')} pages cleaned, ${bad} failed; `))
    expect(wrongArticles(corpus, 'two')).toEqual([])
    const status = readStatus(join(root, 'two.jsonl'))
    expect(status.filter(({ status }) => status === 'ok')).toHaveLength(good)
    const failed = status.filter(({ status }) => status === 'failed')
    expect(new Set(failed.map(({ source }) => source))).toEqual(corpus.bad)
    expect(failed.every(({ error }) => error)).toBe(true)
    // One message for each, and the summary.
    expect(first.err.trimEnd().split('\n')).toHaveLength(bad + 1)
    // Besides the articles only what was in the way before.
    expect([...treeOf(join(root, 'two')).keys()].filter(path => !path.endsWith('occupied'))).toHaveLength(good)
  })

  it('come out the same with one worker, in files and in messages', async () => {
    const run = await start(root, ['dumps', '-o', 'one', '-j', '1', '--status', 'one.jsonl', '--removed', 'one-cuts.jsonl', ...timeout]).done
    expect(run.code).toBe(1)
    expect(told(run)).toBe(told(first).replaceAll(join(root, 'two'), join(root, 'one')))
    expect(treeOf(join(root, 'one'))).toEqual(treeOf(join(root, 'two')))
    expect(readFileSync(join(root, 'one-cuts.jsonl'), 'utf8')).toBe(readFileSync(join(root, 'two-cuts.jsonl'), 'utf8'))
    const plain = (name: string): object[] =>
      readStatus(join(root, `${name}.jsonl`)).map(record => JSON.parse(JSON.stringify({ ...record, ms: 0 }).replaceAll(`${name}/`, '')))
    expect(plain('one')).toEqual(plain('two'))
  })

  it('are all there after kills at any moment and --resume', async () => {
    const whole = treeOf(join(root, 'two'))
    const args = ['dumps', '-o', 'killed', '-j', '2', '--resume', ...timeout]
    for (let i = 0; i < kills; i++) {
      const { child, done } = start(root, args)
      await Promise.race([pause(200 + Math.random() * 1000 * Math.max(1, seconds / Math.max(1, kills - 1))), done])
      child.kill('SIGKILL')
      await done
      // What is there is whole, whenever it was.
      for (const [path, hash] of treeOf(join(root, 'killed'))) if (!path.endsWith('.tmp')) expect([path, hash]).toEqual([path, whole.get(path)])
    }
    const last = await start(root, [...args, '--status', 'killed.jsonl']).done
    expect(last.code).toBe(1)
    expect(treeOf(join(root, 'killed'))).toEqual(whole)
    const status = readStatus(join(root, 'killed.jsonl'))
    expect(status).toHaveLength(pages)
    expect(new Set(status.filter(({ status }) => status === 'failed').map(({ source }) => source))).toEqual(corpus.bad)

    const again = await start(root, args).done
    expect(again.err).toContain(`0 of ${pages.toLocaleString('en')} pages cleaned, ${good.toLocaleString('en')} done before, ${bad} failed`)
    expect(treeOf(join(root, 'killed'))).toEqual(whole)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('end in order with %s', async (signal, code) => {
    const output = `stopped-${signal}`
    const { child, done } = start(root, ['dumps', '-o', output, '-j', '2', ...timeout])
    let hasEnded = false
    void done.then(() => {
      hasEnded = true
    })
    while (countArticles(output) === 0 && !hasEnded) await pause(10)
    child.kill(signal)
    const run = await done
    expect({ code: run.code, signal: run.signal }).toEqual({ code, signal: null })
    expect(run.err).toMatch(new RegExp(`of ${pages.toLocaleString('en')} pages cleaned`))
    expect(run.err).toContain('--resume')
    const tree = treeOf(join(root, output))
    expect([...tree.keys()].filter(path => path.endsWith('.tmp'))).toEqual([])
    expect(tree.size).toBe(countArticles(output))
    expect(tree.size).toBeLessThan(good)
  })
})

/** How many articles the record of a run names. */
const countArticles = (output: string): number => {
  try {
    return readFileSync(join(root, output, '.cleancopy.jsonl'), 'utf8').split('"article":').length - 1
  } catch {
    return 0
  }
}
