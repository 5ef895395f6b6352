import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { tokenize } from '../../src/page/tokens.ts'
import { builtInProfile } from '../../src/rules/load.ts'
import { makeGuards } from '../../src/strip/guards.ts'
import type { Rule, RuleSource } from '../../src/strip/pack.ts'
import { speechOf } from '../../src/strip/speech.ts'
import { mark, pack, rule } from './packs.ts'

/** What holds "sign up for our newsletter" back in a text; null where it is taken for a prompt. */
function guardIn(text: string, more: Partial<RuleSource> = {}) {
  const [block] = mark([text], pack('newsletter', rule('sign-up', ['sign up for our newsletter'], more))).children as Block[]
  const [hit] = block?.data.hits ?? []
  expect(hit, `the phrase stands in "${text}"`).toBeDefined()
  // A rule that is held back leaves no mark, and one that is not leaves one.
  expect(block?.data.marks).toHaveLength(hit?.guard ? 0 : 1)
  return hit?.guard
}

const prose = 'The harbour town has had four papers in a hundred years and the last of them lives on what its readers send'

describe('a prompt', () => {
  it.each([
    'Sign up for our newsletter',
    '"Sign up for our newsletter"',
    'Sign up for our newsletter: it is free',
    'Sign up for our newsletter, says the team',
    'The "Courier" is free: sign up for our newsletter',
  ])('is taken for one: %s', text => {
    expect(guardIn(text)).toBeNull()
  })
})

describe('an article that mentions the prompt is kept', () => {
  it('by an exception of the rule', () => {
    expect(guardIn('Residents can sign up for our newsletter', { unless: ['residents'] })).toBe('exception')
  })
  it('by its length: forty words, or what the rule says', () => {
    expect(guardIn(`${prose}, ${prose}: sign up for our newsletter.`)).toBe('long')
    expect(guardIn(`${prose}: sign up for our newsletter.`)).toBeNull()
    expect(guardIn(`${prose}: sign up for our newsletter.`, { longest: 20 })).toBe('long')
    expect(guardIn(`${prose}, ${prose}: sign up for our newsletter.`, { longest: 60 })).toBeNull()
  })
  it.each([
    ['straight', 'Every page ended with "sign up for our newsletter" in red.'],
    ['curly', 'Every page ended with “sign up for our newsletter” in red.'],
    ['low', 'Every page ended with „sign up for our newsletter“ in red.'],
    ['pointed', 'Every page ended with « sign up for our newsletter » in red.'],
    ['inward', 'Every page ended with »sign up for our newsletter« in red.'],
    ['cornered', 'Every page ended with 「sign up for our newsletter」 in red.'],
  ])('by %s quotation marks around it', (_, text) => {
    expect(guardIn(text)).toBe('quoted')
  })
  it('but not by a quotation that has ended before it', () => {
    expect(guardIn('After "Salt and Light": sign up for our newsletter.')).toBeNull()
    expect(guardIn('After »Salt and Light«: sign up for our newsletter.')).toBeNull()
    expect(guardIn('Home » Salt and Light » Sign up for our newsletter')).toBeNull()
  })
  it('by a verb of speech around it', () => {
    expect(guardIn('He said that the shop told him to sign up for our newsletter twice.')).toBe('reported')
  })
  it('but not by a word that only looks like one without its accent', () => {
    const speech = speechOf(builtInProfile('sv'))
    const guardOf = (text: string) => {
      const tokens = tokenize(text)
      return makeGuards(text, tokens, speech)({ longest: 40 } as Rule, { from: 0, to: 4 })
    }
    expect(guardOf('Anmäl dig till nyhetsbrevet så får du veta allt om vår hamn')).toBeNull()
    expect(guardOf('Anmäl dig till nyhetsbrevet sa hon och fick veta allt om hamnen')).toBe('reported')
    expect(guardOf('Anmäl dig till nyhetsbrevet SÄGER hon och får veta allt om hamnen')).toBe('reported')
    expect(guardOf('Anmäl dig till nyhetsbrevet SAGER hon och får veta allt om hamnen')).toBe('reported')
  })
  it('also where it is shouted in an alphabet whose capitals have fewer letters', () => {
    for (const [language, verb] of [
      ['tr', 'AÇIKLADI'],
      ['el', 'ΕΙΠΕ'],
    ] as const) {
      const text = `sign up for our newsletter ${verb} one two three four five`
      expect(makeGuards(text, tokenize(text), speechOf(builtInProfile(language)))({ longest: 40 } as Rule, { from: 0, to: 5 })).toBe('reported')
    }
  })
  it('but not by one in a short line, which is a label', () => {
    expect(guardIn('She said: sign up for our newsletter')).toBeNull()
  })
})
