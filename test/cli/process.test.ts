import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { page, temporaryFolder } from './call.ts'

const command = resolve('dist/cli/cleancopy.js')
const cwd = temporaryFolder()
const cleancopy = (args: string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [command, ...args], { cwd, input, encoding: 'utf8' })

describe('the built command', () => {
  it('is executable by itself', () => {
    const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n` })
  })

  it('cleans standard input, a file, and a folder alike', () => {
    mkdirSync(join(cwd, 'dumps/deep'), { recursive: true })
    writeFileSync(join(cwd, 'dumps/deep/a.txt'), page)
    writeFileSync(join(cwd, 'dumps/b.html.gz'), gzipSync(`<html><body><main>${page.replace(/(.+)\n/g, '<p>$1</p>\n')}</main></body></html>`))
    const { status, stdout, stderr } = cleancopy([], page)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('The old mill bridge')
    expect(cleancopy(['dumps/deep/a.txt']).stdout).toBe(stdout)
    expect(cleancopy(['dumps', '-o', 'articles']).status).toBe(0)
    expect(readFileSync(join(cwd, 'articles/deep/a.txt'), 'utf8')).toBe(stdout)
    expect(readFileSync(join(cwd, 'articles/b.txt'), 'utf8')).toContain('The old mill bridge')
  })

  it.each([
    // "Die Brücke über den Fluß wurde am Dienstag für alle geöffnet.", "市长周二说，大桥将比计划提前，在春天开放。", …, as other programs write them.
    ['windows-1252', 'RGllIEJy/GNrZSD8YmVyIGRlbiBGbHXfIHd1cmRlIGFtIERpZW5zdGFnIGb8ciBhbGxlIGdl9mZmbmV0Lg==', 'Brücke über den Fluß'],
    ['gb18030', 'ytCzpNbctv7LtaOstPPHxb2rsci8xruuzOHHsKOs1Nq0uszsv6q3xaGjs8fA77XEvtPD8ba8uty439DLo6zL+8PHtcjBy7rcvsOhow==', '市长周二说'],
    ['shift_jis', 'jnOSt4LNic6XapP6gsmBQYu0gs2MdonmguaC6JGBgq2PdILJikqSyoK3gumCxo9xgteCvYFCj1qWr4LNiuyC8YLFgqKC6YFC', '市長は火曜日に'],
    ['utf-16le', Buffer.from('\ufeffThe bridge – “opened”.', 'utf16le').toString('base64'), 'The bridge – “opened”.'],
  ])('reads %s', (_name, base64, text) => {
    const { status, stdout, stderr } = cleancopy(['-q', '-f', 'json'], Buffer.from(base64, 'base64'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(text)
  })

  it('keeps standard output for articles, and exits by what happened', () => {
    expect(cleancopy(['gone.txt'])).toMatchObject({ status: 1, stdout: '' })
    expect(cleancopy(['--nonsense'])).toMatchObject({ status: 2, stdout: '' })
    expect(cleancopy(['dumps'])).toMatchObject({ status: 2, stdout: '' })
    expect(cleancopy([], 'a\0b')).toMatchObject({ status: 1, stdout: '' })
    expect(cleancopy([])).toMatchObject({ status: 0, stdout: '' })
  })

  it('says nothing when the reader of its output leaves', async () => {
    const long = join(cwd, 'long.txt')
    writeFileSync(long, `A Long Report\n\n${'The council met again and spoke of the bridge, and of the river that runs under it.\n\n'.repeat(3000)}`)
    const child = spawn(process.execPath, [command, '-f', 'json', long, ...Array.from({ length: 3 }, (_, i) => `${'./'.repeat(i)}dumps/deep/a.txt`)], { cwd })
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise(done => child.on('close', done))
    expect({ status, stderr: stderr.replace(/.*long\.txt.*\n/g, '') }).toEqual({ status: 0, stderr: '' })
  })

  it('hands all of a long article to a slow pipe', () => {
    const { stdout } = spawnSync('sh', ['-c', '"$0" "$1" -f json long.txt | (sleep 0.3; cat)', process.execPath, command], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    expect(JSON.parse(stdout).source).toBe('long.txt')
  })

  it('reports a full disk', () => {
    // Every system on which the tests run has this device, save macOS.
    if (!readdirSync('/dev').includes('full')) return
    const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" dumps/deep/a.txt > /dev/full', process.execPath, command], { cwd, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('standard output: cannot be written: no space left')
  })

  it('cuts the template of a site, where --common-lines counts it first', () => {
    mkdirSync(join(cwd, 'site'), { recursive: true })
    const template = 'Ninety years of Skerray in print and in pictures'
    for (let i = 0; i < 6; i++) writeFileSync(join(cwd, `site/${i}.txt`), page.replace('Workers replaced', `${template}\n\nIn year ${i} workers replaced`))
    expect(cleancopy(['site', '-o', 'plain', '-q'])).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(cwd, 'plain/3.txt'), 'utf8')).toContain(template)
    const { status, stderr } = cleancopy(['site', '-o', 'counted', '--common-lines=50%'])
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringMatching(/lines stand on 50 % of their site's pages/) })
    const article = readFileSync(join(cwd, 'counted/3.txt'), 'utf8')
    expect(article).not.toContain(template)
    expect(article).toContain('In year 3 workers replaced')
    expect(cleancopy(['--common-lines', 'site', '-o', 'counted']).status).toBe(2)
  })

  it('does not load rules, or a parser for them, before it needs them', () => {
    const loaded = (args: string[]): string =>
      spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8', env: { ...process.env, NODE_DEBUG: 'module' } }).stderr
    expect(loaded(['--help'])).not.toMatch(/clean-\w+\.js/)
    writeFileSync(join(cwd, 'plain.txt'), page)
    const forPacks = readdirSync(resolve('dist/cli')).filter(
      file => file.endsWith('.js') && /\bZodError\b|maxAliasCount/.test(readFileSync(resolve('dist/cli', file), 'utf8')),
    )
    expect(forPacks).not.toEqual([])
    const trace = loaded(['plain.txt'])
    expect(trace).toMatch(/clean-\w+\.js/)
    for (const file of forPacks) expect(trace).not.toContain(file)
    const [largest] = [...new Set(trace.match(/chunk-\w+\.js/g))].sort((a, b) => statSync(resolve('dist/cli', b)).size - statSync(resolve('dist/cli', a)).size)
    expect(largest).toBeDefined()
    expect(loaded(['--help'])).not.toContain(largest)
  })

  it('goes on when one article does not fit, and leaves no half of it', () => {
    // As on a full disk: no file may be larger than 16 or 32 kB, as the shell counts.
    mkdirSync(join(cwd, 'sizes'))
    writeFileSync(join(cwd, 'sizes/a.txt'), page)
    writeFileSync(join(cwd, 'sizes/b.txt'), readFileSync(join(cwd, 'long.txt')))
    writeFileSync(join(cwd, 'sizes/c.txt'), page)
    const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 32; "$0" "$1" sizes -o fits', process.execPath, command], { cwd, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/sizes\/b\.txt: its article cannot be written to '.*fits\/b\.txt': the file would be larger/)
    expect(stderr).toContain('2 of 3 pages cleaned, 1 failed')
    expect(readdirSync(join(cwd, 'fits')).sort()).toEqual(['.cleancopy.jsonl', 'a.txt', 'c.txt'])
  })

  it('starts no workers for one page or for standard output', () => {
    const loaded = (args: string[]): string =>
      spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, NODE_DEBUG: 'module' } }).stderr
    const workers = /piscina|pool-\w+\.js/
    expect(loaded(['dumps', '-o', 'all'])).toMatch(workers)
    expect(loaded(['dumps/deep/a.txt', 'dumps/b.html.gz'])).not.toMatch(workers)
    expect(loaded(['dumps/deep', '-o', 'one'])).not.toMatch(workers)
  })
})
