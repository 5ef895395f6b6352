import { spawnSync } from 'node:child_process'
import { chownSync, copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const command = resolve('dist/cli/cleancopy.js')
const fixture = resolve('fixtures/mine-inquiry--appeal-between-paragraphs')
const article = readFileSync(join(fixture, 'article.txt'), 'utf8')

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cleancopy-code-'))
})
afterEach(() => rmSync(home, { recursive: true }))

/** Cleans a page from cold, and says what came of it. */
function start(env: NodeJS.ProcessEnv = {}): void {
  const own = { ...process.env, NODE_COMPILE_CACHE: home, NODE_DISABLE_COMPILE_CACHE: '', ...env }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, join(fixture, 'page.txt')], { encoding: 'utf8', env: own })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: article, stderr: '' })
}

/** The files that hold code of this program; Node puts its own beside them. */
const kept = (folder = home): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /(?:program|chunk)-\w+-\d/.test(name))
    .map(name => join(folder, name))

/** So long ago that a file that is written anew can be told by its time. */
function setBack(files: readonly string[]): void {
  for (const file of files) utimesSync(file, 1e9, 1e9)
}

const isSetBack = (file: string): boolean => statSync(file).mtimeMs === 1e12

describe('the compiled program', () => {
  it('is kept for the next start, which takes it', () => {
    start()
    const files = kept()
    expect(files.length).toBeGreaterThan(1)
    setBack(files)
    start()
    expect(kept().sort()).toEqual(files.sort())
    expect(files.every(isSetBack)).toBe(true)
  })

  it('is kept in the folder for such things', () => {
    if (process.platform !== 'linux') return
    start({ NODE_COMPILE_CACHE: '', XDG_CACHE_HOME: home })
    expect(kept(join(home, 'cleancopy')).length).toBeGreaterThan(1)
  })

  it.each<[string, (code: Buffer) => Buffer]>([
    ['cut off', code => code.subarray(0, code.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['changed', code => code.fill(0xff, code.length / 2, code.length / 2 + 8)],
  ])('is compiled anew where what was kept is %s', (_, damage) => {
    start()
    const files = kept()
    for (const file of files) writeFileSync(file, damage(readFileSync(file)))
    setBack(files)
    start()
    expect(files.some(isSetBack)).toBe(false)
  })

  it('of a former build is gone after some months, and nothing else', () => {
    start()
    const [old, recent] = ['chunk-OLD-1-1', 'chunk-RECENT-1-1'].map(name => join(kept()[0] as string, '..', name)) as [string, string]
    for (const file of [old, recent]) writeFileSync(file, '')
    const others = join(home, 'chunk-OTHER-1-1')
    writeFileSync(others, '')
    setBack([old, others])
    start()
    expect(kept()).toContain(old)
    rmSync(kept().find(file => /chunk-\w+-\d{3}/.test(file)) as string)
    start()
    expect(kept()).not.toContain(old)
    expect(kept()).toEqual(expect.arrayContaining([recent, others]))
  })

  it('is not taken for that of another build, though its files have the same names, lengths and times', () => {
    const build = join(home, 'dist')
    cpSync(resolve('dist'), build, { recursive: true })
    symlinkSync(resolve('node_modules'), join(home, 'node_modules'))
    copyFileSync(resolve('package.json'), join(home, 'package.json'))
    const help = (): string => {
      const env = { ...process.env, NODE_COMPILE_CACHE: join(home, 'kept'), NODE_DISABLE_COMPILE_CACHE: '' }
      return spawnSync(process.execPath, [join(build, 'cli', 'cleancopy.js'), '--help'], { encoding: 'utf8', env }).stdout
    }
    const files = readdirSync(join(build, 'cli'), { encoding: 'utf8' })
      .filter(name => name.endsWith('.js'))
      .map(name => join(build, 'cli', name))
    // As in every package that is installed.
    setBack(files)
    expect(help()).toContain('Turns a scraped page dump')
    for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').replace('Turns a scraped page dump', 'Makes a scraped page dump'))
    setBack(files)
    expect(help()).toContain('Makes a scraped page dump')
  })

  it.runIf(process.getuid?.() === 0)('is not taken from another user', () => {
    start()
    const files = kept()
    for (const file of files) chownSync(file, 12345, 12345)
    start()
    expect(files.map(file => statSync(file).uid)).toEqual(files.map(() => 0))
  })

  it('need not be kept', () => {
    start({ NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(kept()).toEqual([])
    const file = join(home, 'file')
    writeFileSync(file, '')
    start({ NODE_COMPILE_CACHE: file })
    expect(kept()).toEqual([])
  })

  it('holds no more than what a call needs', () => {
    const { status } = spawnSync(process.execPath, [command, '--help'], { env: { ...process.env, NODE_COMPILE_CACHE: home } })
    expect(status).toBe(0)
    const forHelp = kept()
    start()
    const forPages = kept().filter(file => !forHelp.includes(file))
    const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(sizeOf(forPages)).toBeGreaterThan(sizeOf(forHelp))
  })
})
