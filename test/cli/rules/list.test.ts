import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../../src/rules/load.ts'
import { call, temporaryFolder } from '../call.ts'
import { pack } from './packs.ts'

const cwd = temporaryFolder()
writeFileSync(join(cwd, 'my.yaml'), pack)

describe('cleancopy rules list', () => {
  it('counts the packs of a language, and sums them up', async () => {
    const { packs } = readLanguage('en')
    const { code, out, err } = await call(['rules', 'list', '--lang', 'en'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^pack +rules +phrases +strips +keeps +sites$/)
    expect(lines.slice(1, -1).map(line => line.split(/ +/)[0])).toEqual(packs.map(({ category }) => `en/${category}`))
    const rules = packs.flatMap(({ rules }) => rules)
    expect(lines.at(-1)?.split(/ {2,}/)).toEqual([
      `${packs.length} packs`,
      ...[
        rules.length,
        rules.flatMap(({ phrases }) => phrases).length,
        rules.flatMap(({ strips }) => strips).length,
        rules.flatMap(({ keeps }) => keeps).length,
      ].map(String),
    ])
  })
  it('lists a category of all languages, and own packs among them, as JSON', async () => {
    const { out } = await call(['rules', 'list', '--category', 'advertising', '--json', '--rules', 'my.yaml'], { cwd })
    const listed = JSON.parse(out) as { pack: string; category: string; ids: string[] }[]
    expect(new Set(listed.map(({ category }) => category))).toEqual(new Set(['advertising']))
    expect(listed.map(({ pack }) => pack)).toEqual(expect.arrayContaining(['en/advertising', 'de/advertising', 'own/en/advertising']))
    expect(listed.at(-1)).toEqual({
      pack: 'own/en/advertising',
      language: 'en',
      category: 'advertising',
      sites: [],
      rules: 1,
      phrases: 1,
      strips: 1,
      keeps: 1,
      ids: ['left-over'],
    })
  })
  it.each([
    [['--lang', 'xx'], "no rules for the language 'xx'; choose one of: any, ar"],
    [['--category', 'adverts'], 'paywall, newsletter'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await call(['rules', 'list', ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
