import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { page, temporaryFolder } from './call.ts'

const command = resolve('dist/cli/cleancopy.js')
const cwd = temporaryFolder()
mkdirSync(join(cwd, 'bin'))
symlinkSync(command, join(cwd, 'bin/cleancopy'))
const env = { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH}` }
const record = (id: number): string => `{"id":${id},"text":${JSON.stringify(page)}}`

describe('the built command with records', () => {
  it('answers each line before the next one is written', async () => {
    const child = spawn(process.execPath, [command, '--jsonl'], { cwd })
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${record(id)}\n`)
      const { value } = await lines.next()
      expect(JSON.parse(value)).toMatchObject({ id, text: expect.stringContaining('The old mill bridge') })
    }
    child.stdin.end()
    expect(await new Promise(done => child.on('close', done))).toBe(0)
  })

  it('answers what was written at once, though the next line is not whole yet', async () => {
    const child = spawn(process.execPath, [command, '--jsonl', '-j', '2'], { cwd })
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const next = record(99)
    // Enough for workers to start; each burst ends within a line.
    for (let burst = 0; burst < 4; burst++) {
      const ids = Array.from({ length: 150 }, (_, i) => burst * 150 + i)
      child.stdin.write(`${burst === 0 ? '' : next.slice(20)}\n${ids.map(record).join('\n')}\n${next.slice(0, 20)}`)
      if (burst > 0) expect(JSON.parse((await lines.next()).value).id).toBe(99)
      else expect((await lines.next()).value).toBe('')
      for (const id of ids) expect(JSON.parse((await lines.next()).value).id).toBe(id)
    }
    child.stdin.end(next.slice(20))
    expect(JSON.parse((await lines.next()).value).id).toBe(99)
    expect(await new Promise(done => child.on('close', done))).toBe(0)
  })

  it('gives the same with workers and without, in the same order, and says the same', async () => {
    const lines = Array.from({ length: 400 }, (_, id) =>
      id % 40 === 7
        ? `no record ${id}`
        : id % 40 === 8
          ? ''
          : id % 40 === 9
            ? `{"id":${id},"text":null}`
            : record(id).replace('bridge', 'bridge '.repeat(id % 50)),
    )
    // By its clock, every look at it is ten seconds later: workers are worth their start at once.
    writeFileSync(
      join(cwd, 'tell-workers.cjs'),
      `const threads = require('node:worker_threads')
      threads.Worker = class extends threads.Worker {
        constructor(...args) {
          super(...args)
          this.once('message', () => process.stderr.write('a worker is there\\n'))
        }
      }
      let looks = 0
      if (threads.isMainThread) performance.now = () => 10_000 * looks++`,
    )
    const runWith = async (jobs: string): Promise<object> => {
      const args = ['--jsonl', '-j', jobs, '--meta', 'done', '--removed', `cuts-${jobs}`, '--errors', `errors-${jobs}`]
      const child = spawn(process.execPath, ['--require', './tell-workers.cjs', command, ...args], { cwd })
      let [stdout, stderr] = ['', '']
      child.stdout.on('data', data => {
        stdout += data
      })
      const there = new Promise<void>(done =>
        child.stderr.on('data', data => {
          stderr += data
          if (stderr.includes('a worker is there')) done()
        }),
      )
      child.stdin.write(`${lines.slice(0, 200).join('\n')}\n`)
      if (jobs !== '1') await there
      child.stdin.end(lines.slice(200).join('\n'))
      const status = await new Promise(done => child.on('close', done))
      const [cuts, errors] = [`cuts-${jobs}`, `errors-${jobs}`].map(name => readFileSync(join(cwd, name), 'utf8'))
      return { status, stdout, stderr: stderr.replaceAll('a worker is there\n', '').replaceAll(`errors-${jobs}`, 'errors'), cuts, errors }
    }
    const one = await runWith('1')
    expect(one).toMatchObject({ status: 1, stderr: expect.stringContaining('20 records are in error'), cuts: expect.stringContaining('newsletter') })
    expect((one as { stdout: string }).stdout.split('\n')).toHaveLength(400)
    expect(await runWith('2')).toEqual(one)
    expect(await runWith('4')).toEqual(one)
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('gives out what it has in hand at %s, and leaves no file that is not whole', async (signal, code) => {
    const child = spawn(process.execPath, [command, '--jsonl'], { cwd })
    let [out, err] = ['', '']
    child.stderr.on('data', data => {
      err += data
    })
    const answered = new Promise<void>(done =>
      child.stdout.on('data', data => {
        out += data
        done()
      }),
    )
    child.stdin.write(`${record(1)}\n${record(2).slice(0, 50)}`)
    await answered
    child.kill(signal)
    expect(await new Promise(done => child.on('close', done))).toBe(code)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).id),
    ).toEqual([1])
    expect(err).toBe('cleancopy: stopping when the records in hand are done; once more stops at once\n')

    mkdirSync(join(cwd, signal))
    const writing = spawn(process.execPath, [command, '--jsonl', '-o', `${signal}/out.jsonl`], { cwd })
    writing.stderr.on('data', data => {
      err += data
    })
    writing.stdin.write(`${record(1)}\n`)
    while (readdirSync(join(cwd, signal)).length === 0) await new Promise(done => setTimeout(done, 10))
    writing.kill(signal)
    expect(await new Promise(done => writing.on('close', done))).toBe(code)
    expect(readdirSync(join(cwd, signal))).toEqual([])
    expect(err).toContain(`${signal}/out.jsonl: is not written, since it would lack records`)
  })

  it('removes what a killed run has left of a file, and nothing else', async () => {
    const folder = join(cwd, 'killed')
    mkdirSync(folder)
    const writing = spawn(process.execPath, [command, '--jsonl', '-o', 'killed/out.jsonl'], { cwd })
    writing.stdin.write(`${record(1)}\n`)
    while (readdirSync(folder).length === 0) await new Promise(done => setTimeout(done, 10))
    writing.kill('SIGKILL')
    await new Promise(done => writing.on('close', done))
    const [left = ''] = readdirSync(folder)
    const others = [left.replace('out.jsonl', 'other.jsonl'), left.replace(/\.\d+-/, `.${process.pid}-`)]
    for (const name of others) writeFileSync(join(folder, name), '')
    spawnSync(process.execPath, [command, '--jsonl', '-o', 'killed/out.jsonl'], { cwd, input: record(1) })
    expect(readdirSync(folder).sort()).toEqual([...others, 'out.jsonl'].sort())
  })

  it('ends, and says nothing, when its reader leaves while its input stays open', async () => {
    const child = spawn(process.execPath, [command, '--jsonl'], { cwd })
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    const writing = setInterval(() => child.stdin.write(`${record(1)}\n`), 20)
    const status = await new Promise(done => child.on('close', done))
    clearInterval(writing)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('reports a full disk', () => {
    // Every system on which the tests run has this device, save macOS.
    if (!readdirSync('/dev').includes('full')) return
    for (const way of ['> /dev/full', '-o /dev/full']) {
      const { status, stderr } = spawnSync('sh', ['-c', `"$0" "$1" --jsonl ${way}`, process.execPath, command], { cwd, encoding: 'utf8', input: record(1) })
      expect(status).toBe(1)
      expect(stderr).toContain('cannot be written: no space left')
    }
  })

  it('holds no more of a long stream than of a short one', () => {
    const line = `{"id":1,"kept":"${'x'.repeat(200_000)}","text":"Short."}\n`
    const peak = (lines: number): number => {
      writeFileSync(join(cwd, 'long.jsonl'), line.repeat(lines))
      writeFileSync(join(cwd, 'measure.mjs'), "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))")
      const args = ['--import', './measure.mjs', command, '-q', 'long.jsonl', '-o', 'long.out.jsonl']
      const { stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
      expect(readFileSync(join(cwd, 'long.out.jsonl')).length).toBeGreaterThan(lines * 200_000)
      return Number(/^peak (\d+)$/.exec(stderr)?.[1]) / 1024
    }
    // 100 MB, of which not even the better half may be held on top of what the command needs.
    expect(peak(500)).toBeLessThan(peak(10) + 60)
  })
})

const hasParallel = /GNU parallel/.test(spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '')

describe('GNU parallel, as the README calls it', () => {
  it.skipIf(!hasParallel)('cleans all shards, goes on after an interruption, and takes up again what failed', () => {
    const [call = ''] = /^parallel .*$/m.exec(readFileSync('README.md', 'utf8')) ?? []
    mkdirSync(join(cwd, 'shards'))
    for (const name of ['a', 'b', 'c']) writeFileSync(join(cwd, `shards/${name}.jsonl.gz`), gzipSync(`${record(1)}\n`))
    writeFileSync(join(cwd, 'shards/broken.jsonl.gz'), gzipSync(`${record(1)}\n`).subarray(0, 50))
    const run = (): number | null => spawnSync('sh', ['-c', call], { cwd, env, encoding: 'utf8' }).status
    const jobs = (): string[] => readFileSync(join(cwd, 'jobs.log'), 'utf8').trimEnd().split('\n').slice(1)

    expect(run()).toBe(1)
    expect(readdirSync(join(cwd, 'cleaned')).sort()).toEqual(['a.jsonl.gz', 'b.jsonl.gz', 'c.jsonl.gz'])
    expect(jobs()).toHaveLength(4)

    // As if it had been interrupted before the last job was done.
    const log = readFileSync(join(cwd, 'jobs.log'), 'utf8')
    writeFileSync(
      join(cwd, 'jobs.log'),
      log
        .split('\n')
        .filter(line => !line.includes('shards/c.jsonl.gz'))
        .join('\n'),
    )
    writeFileSync(join(cwd, 'cleaned/a.jsonl.gz'), 'not touched again')
    writeFileSync(join(cwd, 'shards/broken.jsonl.gz'), gzipSync(`${record(2)}\n`))
    expect(run()).toBe(0)
    expect(readFileSync(join(cwd, 'cleaned/a.jsonl.gz'), 'utf8')).toBe('not touched again')
    expect(JSON.parse(String(gunzipSync(readFileSync(join(cwd, 'cleaned/broken.jsonl.gz'))))).id).toBe(2)
    expect(jobs().filter(job => job.includes('shards/c.'))).toHaveLength(1)
  })
})
