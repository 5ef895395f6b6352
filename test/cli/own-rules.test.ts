import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, page, temporaryFolder } from './call.ts'

const cwd = temporaryFolder()
const box = 'The Mill Circle meets on Thursdays at the ferryman’s house'
const dump = page.replace('Sign up for our free weekly newsletter', box)

const pack = (more = '', phrase = 'the mill circle meets on ... at the ferryman s house'): string => `language: en
category: newsletter
${more}rules:
  - id: mill-circle
    why: The paper invites to its readers' circle in the middle of every article.
    phrases:
      - ${phrase}
    strength: sure
    strips:
      - The Mill Circle meets on Fridays at the ferryman's house
    keeps:
      - She told the court that the circle met at the ferryman's house, and nowhere else.
`
const write = (name: string, text: string): string => {
  writeFileSync(join(cwd, name), text)
  return name
}
const cleaned = async (...args: string[]): Promise<string> => {
  const { code, out, err } = await call(args, { stdin: dump, cwd })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

describe('--rules', () => {
  it('brings a pack along, in YAML or JSON, whose rule is named as the ground of its cuts', async () => {
    expect(await cleaned()).toContain(box)
    const file = write('mill.yaml', pack())
    expect(await cleaned('--rules', file)).not.toContain(box)
    const { removed } = JSON.parse(await cleaned('--rules', file, '-f', 'json')) as { removed: { rule: string; text: string }[] }
    expect(removed).toContainEqual(expect.objectContaining({ rule: 'own/en/newsletter/mill-circle', text: box }))
    const rule = {
      id: 'mill-circle',
      why: 'It is a box.',
      phrases: ['the mill circle meets'],
      strength: 'sure',
      strips: ['The Mill Circle meets'],
      keeps: ['A circle'],
    }
    expect(await cleaned('--rules', write('mill.json', JSON.stringify({ language: 'en', category: 'newsletter', rules: [rule] })))).not.toContain(box)
  })

  it('is kept to the sites that the pack names', async () => {
    const file = write('site.yaml', pack('site: mill.example\n'))
    expect(await cleaned('--rules', file)).toContain(box)
    expect(await cleaned('--rules', file, '--url', 'https://other.example/bridge')).toContain(box)
    expect(await cleaned('--rules', file, '--url', 'https://www.mill.example/bridge')).not.toContain(box)
  })

  it('can be kept or switched off by its id', async () => {
    const file = write('mill.yaml', pack())
    expect(await cleaned('--rules', file, '--keep', 'own/en/newsletter/mill-circle')).toContain(box)
    expect(await cleaned('--rules', file, '--disable', 'own')).toContain(box)
  })

  it.each([
    ['a field that is none', pack().replace('strength:', 'strenght:'), /wrong\.yaml(:\d+)?: rule mill-circle: strenght: .*strength/],
    ['a phrase that cannot be read', pack('', 'the mill (circle'), /rule mill-circle: phrases 1: "\(" is never closed/],
    ['a category that is none', pack().replace('newsletter', 'letters'), /category/],
    ['no YAML', 'rules: [', /wrong\.yaml/],
    ['nothing', '', /holds no pack|wrong\.yaml/],
    [
      'references that multiply',
      `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nrules: [*d,*d,*d,*d,*d,*d,*d]\n`,
      /wrong\.yaml/,
    ],
    [
      'gaps that multiply',
      pack('', '(the|a) ...12 (mill|inn) ...12 (circle|ring) ...12 (meets|sits) ...12 (on|at) ...12 (house|hut) '.repeat(40).trim()),
      /wrong\.yaml/,
    ],
  ])('refuses a file with %s, and cleans nothing', async (_, text, message) => {
    const { code, out, err } = await call(['--rules', write('wrong.yaml', text)], { stdin: dump, cwd })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^cleancopy: /)
    expect(err).toMatch(message)
  })

  it('tells every fault of every file, and of a file that is not there', async () => {
    mkdirSync(join(cwd, 'folder.yaml'))
    const { code, err } = await call(
      ['--rules', write('wrong.yaml', pack().replace('strength:', 'strenght:')), '--rules', 'gone.yaml', '--rules', 'folder.yaml'],
      { stdin: dump, cwd },
    )
    expect(code).toBe(2)
    for (const name of ['wrong.yaml', 'gone.yaml', 'folder.yaml']) expect(err).toContain(`cleancopy: ${name}`)
  })
})

describe('--disable', () => {
  it('switches a rule or a category off, and names what there is where there is none', async () => {
    const sure = 'Share this story'
    const { removed } = JSON.parse((await call(['-f', 'json'], { stdin: `${page}\n${sure}\n`, cwd })).out) as { removed: { rule: string; text: string }[] }
    const rule = removed.find(({ text }) => text === sure)?.rule ?? ''
    const off = JSON.parse((await call(['-f', 'json', '--disable', rule], { stdin: `${page}\n${sure}\n`, cwd })).out) as { removed: { rule: string }[] }
    expect(off.removed.map(cut => cut.rule)).not.toContain(rule)
    expect(await call(['--disable', 'letters'], { stdin: page, cwd })).toMatchObject({ code: 2, err: expect.stringContaining("'letters'") })
    expect(await call(['--disable', 'en/share/no-such-rule'], { stdin: page, cwd })).toMatchObject({ code: 2, err: expect.stringContaining('en/share') })
  })
})
