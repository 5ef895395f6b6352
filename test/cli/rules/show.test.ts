import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../../src/rules/load.ts'
import { call, temporaryFolder } from '../call.ts'
import { pack } from './packs.ts'

const cwd = temporaryFolder()
writeFileSync(join(cwd, 'my.yaml'), pack)
const rule = readLanguage('en')
  .packs.find(({ category }) => category === 'newsletter')
  ?.rules.find(({ id }) => id === 'sign-up')

describe('cleancopy rules show', () => {
  it('shows all that a rule says', async () => {
    const { code, out, err } = await call(['rules', 'show', 'en/newsletter/sign-up'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^en\/newsletter\/sign-up\n/)
    for (const text of [rule?.why, ...(rule?.phrases ?? []), ...(rule?.strips ?? []), ...(rule?.keeps ?? [])]) expect(out).toContain(text)
    expect(out).toContain(`in a block of more than ${rule?.longest} words`)
    for (const phrase of rule?.unless ?? []) expect(out).toContain(`beside: ${phrase}`)
  })
  it('shows it as JSON, with its defaults', async () => {
    const { out } = await call(['rules', 'show', 'own/en/advertising/left-over', '--json', '--rules', 'my.yaml'], { cwd })
    expect(JSON.parse(out)).toEqual({
      id: 'own/en/advertising/left-over',
      why: 'The town pays for these lines.',
      phrases: ['the money that is left over will go to'],
      at: 'anywhere',
      removes: 'block',
      strength: 'sure',
      longest: 40,
      locks: false,
      unless: [],
      sites: [],
      strips: ['The money that is left over will go to the path.'],
      keeps: ['She said that the money that is left over will go to the path, which nobody in the town had known before.'],
    })
  })
  it('shows all rules of a pack', async () => {
    const { out } = await call(['rules', 'show', 'en/share'])
    const ids = readLanguage('en')
      .packs.find(({ category }) => category === 'share')
      ?.rules.map(({ id }) => `en/share/${id}`)
    expect(out.match(/^en\/share\/.*$/gm)).toEqual(ids)
    expect(JSON.parse((await call(['rules', 'show', 'en/share', '--json'])).out)).toHaveLength(ids?.length ?? 0)
  })
  it.each(['find/after', 'find/thread', 'parse/crawl-header', 'parts'])('explains what %s stands for', async id => {
    const { code, out } = await call(['rules', 'show', id])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^${id}\n  why +The block|^${id}\n  why +A crawler`))
    expect(out).toContain('no rule of a pack')
  })
  it.each([
    ['en/newsletter/signup', "did you mean 'en/newsletter/sign-up'?"],
    ['en/newsletter/nothing-like-it', 'the rules of en/newsletter are: sign-up'],
    ['sign-up', "did you mean 'en/newsletter/sign-up'?"],
    ['paywall', "'paywall' is a category; name a pack of it, such as en/paywall"],
    ['find/nothing', 'find/after'],
    ['own/en/share/x', 'name their file with --rules'],
    ['xx/share/x', "no rules for 'xx'"],
    ['constructor', "no rule 'constructor'"],
    ['newsleter', "did you mean 'newsletter'?"],
  ])('says of %s what there is instead', async (id, message) => {
    const { code, out, err } = await call(['rules', 'show', id])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })
})
