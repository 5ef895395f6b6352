import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { call, page, temporaryFolder } from './call.ts'

const cwd = temporaryFolder()
const inner = join(cwd, 'inner')
mkdirSync(inner)
const prompt = 'Sign up for our free weekly newsletter'
const configure = (text: string): void => writeFileSync(join(cwd, 'cleancopy.yaml'), text)

beforeEach(() => configure('keep: [newsletter]\n'))

it('a configuration found upwards holds where no flag says otherwise', async () => {
  expect((await call([], { stdin: page, cwd: inner })).out).toContain(prompt)
  expect((await call(['--keep', 'share'], { stdin: page, cwd: inner })).out).not.toContain(prompt)
  expect((await call(['--no-config'], { stdin: page, cwd: inner })).out).not.toContain(prompt)
})

it('the files that it names lie beside it', async () => {
  const rule = {
    id: 'mill-bridge',
    why: 'It is a test.',
    phrases: ['the repairs cost less'],
    strength: 'sure',
    strips: ['The repairs cost less'],
    keeps: ['It was repaired.'],
  }
  writeFileSync(join(cwd, 'own.json'), JSON.stringify({ language: 'en', category: 'meta', rules: [{ ...rule, longest: 80 }] }))
  configure('rules: own.json\n')
  const { code, out, err } = await call(['-f', 'json'], { stdin: page, cwd: inner })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out).blocks.length + JSON.parse(out).removed.length).toBeGreaterThan(0)
  expect((await call(['rules', 'test', '../own.json'], { cwd: inner })).code).toBe(0)
})

it('tells what is in force, and where each value came from', async () => {
  const { code, out } = await call(['config', '--json'], { cwd: inner })
  expect(code).toBe(0)
  expect(out).toContain('newsletter')
  expect((await call(['config'], { cwd: inner })).out).toMatch(/keep +newsletter +.*cleancopy\.yaml/)
})

it('a fault in it is named with file, line and mend, and nothing is done', async () => {
  configure('keep: [newsletter]\nkeeep: share\n')
  const { code, out, err } = await call([], { stdin: page, cwd: inner })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/cleancopy\.yaml:2: keeep: .*did you mean 'keep'/)
})

it('takes lists wherever a flag may be given again, and true for a flag that needs no value', async () => {
  configure("fail-on: [empty, listing]\ninclude: ['*.dat', '*.txt']\nexclude: [drafts]\ncommon-lines: true\n")
  const { code, out, err } = await call(['config', '--json'], { cwd: inner })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { options } = JSON.parse(out)
  expect(options['fail-on'].value).toEqual(['empty', 'listing'])
  expect(options.include.value).toEqual(['*.dat', '*.txt'])
  expect(options.exclude.value).toEqual(['drafts'])
  expect(options['common-lines'].value).toBe(true)
  expect((await call([], { stdin: 'Home\nNews\n', cwd: inner })).code).toBe(1)
  configure('common-lines: false\n')
  expect(JSON.parse((await call(['config', '--json'], { cwd: inner })).out).options['common-lines'].value).toBeNull()
})

it.each(['cleancopy.yml', '.cleancopyrc', '.cleancopyrc.json', '.cleancopyrc.yaml', '.cleancopyrc.yml'])('is found as %s', async name => {
  const file = join(inner, name)
  writeFileSync(file, '{"keep": "share"}')
  try {
    expect((await call(['config'], { cwd: inner })).out).toMatch(new RegExp(`keep +share +${name.replaceAll('.', '\\.')}\n`))
  } finally {
    rmSync(file)
  }
})

it('names a folder that stands where a configuration is looked for', async () => {
  const folder = join(inner, '.cleancopyrc')
  mkdirSync(folder)
  try {
    const { code, err } = await call(['config'], { cwd: inner })
    expect(code).toBe(2)
    expect(err).toContain(`cleancopy: ${folder}: is a folder`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
