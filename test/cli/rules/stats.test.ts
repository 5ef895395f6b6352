import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, page, temporaryFolder } from '../call.ts'
import { pack } from './packs.ts'

const cwd = temporaryFolder()
mkdirSync(join(cwd, 'dumps'))
writeFileSync(join(cwd, 'dumps/a.txt'), page)
writeFileSync(join(cwd, 'dumps/b.txt'), page)
writeFileSync(join(cwd, 'my.yaml'), `${pack}---\n${pack.replace('left-over', 'idle').replace('the money that is left over will go to', 'no page says this')}`)
const stats = (...args: string[]) => call(['rules', 'stats', 'dumps', ...args], { cwd })

interface Stats {
  pages: number
  languages: string[]
  rules: { rule: string; fired: number; heldBack: number; decided: number; pages: number }[]
  never: string[]
}

describe('cleancopy rules stats', () => {
  it('counts how often each rule fires, is held back and cuts, and names those that never fire', async () => {
    const { code, out, err } = await stats('--json', '--rules', 'my.yaml')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const { pages, languages, rules, never } = JSON.parse(out) as Stats
    expect({ pages, languages }).toEqual({ pages: 2, languages: ['any', 'en'] })
    expect(rules).toContainEqual({ rule: 'en/newsletter/sign-up', fired: 2, heldBack: 0, decided: 2, pages: 2 })
    expect(rules).toContainEqual({ rule: 'own/en/advertising/left-over', fired: 2, heldBack: 0, decided: 2, pages: 2 })
    expect(never).toContain('own/en/advertising/idle')
    expect(never).toContain('en/share/share-this')
    expect(never).not.toContain('en/newsletter/sign-up')
    for (const { rule, fired } of rules) expect(never.includes(rule), rule).toBe(fired === 0 && !rule.startsWith('find/'))
  })
  it('prints it as a table', async () => {
    const { out } = await stats('--rules', 'my.yaml')
    expect(out).toMatch(/^2 pages; in any, en \d+ rules are in play, of which \d+ never fired\n\nrule +fired +pages +held back +cut\n/)
    expect(out).toMatch(/^own\/en\/advertising\/left-over +2 +2 +0 +2$/m)
    expect(out).toMatch(/^never fired:$/m)
    expect(out).toMatch(/^ {2}own\/en\/advertising: idle$/m)
  })
  it('leaves out what is switched off', async () => {
    const { rules, never } = JSON.parse((await stats('--json', '--disable', 'newsletter,en/share')).out) as Stats
    expect([...rules.map(({ rule }) => rule), ...never].filter(rule => /newsletter|en\/share/.test(rule))).toEqual([])
  })
})
