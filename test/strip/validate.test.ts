import { describe, expect, it } from 'vitest'
import { describeFault, validatePack, validateProfile } from '../../src/strip/validate.ts'

const rule = {
  id: 'sign-up',
  why: 'A prompt is no part of the article.',
  phrases: ['sign up'],
  strips: ['Sign up'],
  keeps: ['They sign up ships for the race.'],
}
const faultsOf = (value: unknown) => {
  const checked = validatePack(value, 'my.yaml')
  return 'faults' in checked ? checked.faults.map(({ rule, field }) => [rule, field]) : []
}
const pack = (...rules: object[]) => ({ language: 'en', category: 'newsletter', rules })

describe('a rule pack', () => {
  it('that is well-formed is handed back', () => {
    expect(validatePack(pack(rule), 'my.yaml')).toEqual({ pack: pack(rule) })
  })
  it.each([
    ['no example that it strips', { ...rule, strips: [] }, 'strips'],
    ['no example that it keeps', { ...rule, keeps: [] }, 'keeps'],
    ['no phrases', { ...rule, phrases: [] }, 'phrases'],
    ['no reason', { ...rule, why: ' ' }, 'why'],
    ['a field that does not exist', { ...rule, phrase: 'sign up' }, 'phrase'],
    ['an unknown place', { ...rule, at: 'middle' }, 'at'],
    ['an unknown extent', { ...rule, removes: 'page' }, 'removes'],
    ['an unknown strength', { ...rule, strength: 'certain' }, 'strength'],
    ['a longest block of no word', { ...rule, longest: 0 }, 'longest'],
    ['a number among its phrases', { ...rule, phrases: ['sign up', 7] }, 'phrases 2'],
    ['a phrase that cannot be read', { ...rule, phrases: ['sign (up'] }, 'phrases 1'],
    ['an exception that cannot be read', { ...rule, unless: ['...'] }, 'unless 1'],
  ])('is refused for a rule with %s, by the names of rule and field', (_, faulty, field) => {
    expect(faultsOf(pack(rule, { ...faulty, id: 'other' }))).toEqual([['other', field]])
  })
  it('is refused for an id that stands twice, or is none', () => {
    expect(faultsOf(pack(rule, rule))).toEqual([['sign-up', 'id']])
    expect(faultsOf(pack({ ...rule, id: 'Sign Up' }))).toEqual([['Sign Up', 'id']])
    expect(faultsOf(pack(rule, { ...rule, id: undefined }))).toEqual([['number 2', 'id']])
  })
  it('is refused for an unknown category or language, and where it is no pack at all', () => {
    expect(faultsOf({ ...pack(rule), category: 'spam', language: 'English' })).toEqual([
      [null, 'language'],
      [null, 'category'],
    ])
    expect(faultsOf(pack())).toEqual([[null, 'rules']])
    expect(faultsOf(null)).toEqual([[null, '(the whole)']])
    expect(faultsOf({ ...pack(), rules: 'none' })).toEqual([[null, 'rules']])
    expect(faultsOf(pack(null as unknown as object))).toEqual([['number 1', '(the whole)']])
  })
  it('has all its faults told at once', () => {
    expect(faultsOf(pack({ ...rule, why: '', keeps: [] }, { ...rule, id: 'other', at: 'middle' }))).toEqual([
      ['sign-up', 'why'],
      ['sign-up', 'keeps'],
      ['other', 'at'],
    ])
  })
})

describe('a fault', () => {
  it('is told in one line, with the file, the rule, the field, what is wrong and what to do', () => {
    const checked = validatePack(pack({ ...rule, phrases: ['sign (up'] }), 'packs/my.yaml')
    expect('faults' in checked && checked.faults.map(describeFault)).toEqual([
      'packs/my.yaml: rule sign-up: phrases 1: "(" is never closed at character 6 of "sign (up"; close what is open, and write at least one word: (a|b) for one of several, [a|b] for one or none, ... for up to four words',
    ])
    expect(describeFault({ file: 'my.yaml', rule: null, field: 'language', problem: 'is missing', mend: 'write it' })).toBe(
      'my.yaml: language: is missing; write it',
    )
  })
})

describe('the profile of a language', () => {
  const words = Array.from({ length: 20 }, (_, i) => `word${i}`)
  const profile = { language: 'en', name: 'English', words, months: [], byline: [], dated: [], said: [], we: [], you: [], abbreviations: [] }
  it('may leave out its credits, the words of captions and corrections, and those of wikis', () => {
    expect(validateProfile(profile, 'language.yaml')).toEqual({ profile: { ...profile, credits: [], pointing: [], corrections: [], editing: [] } })
  })
  it.each([
    ['too few words', { words: ['the'] }, 'words'],
    ['eleven months', { months: Array(11).fill(['may']) }, 'months'],
    ['no name', { name: '' }, 'name'],
  ])('is refused for %s', (_, faulty, field) => {
    expect(validateProfile({ ...profile, ...faulty }, 'en/language.yaml')).toMatchObject({ faults: [{ file: 'en/language.yaml', rule: null, field }] })
  })
})
