import { expect, it } from 'vitest'
import { examplesFrom, examplesOf } from '../../src/rules/examples.ts'
import { builtInVocabulary } from '../../src/rules/load.ts'

it('has examples of every built-in rule, under its full id', () => {
  for (const language of ['any', 'en', 'ja']) {
    const { rules } = builtInVocabulary(language)
    expect(rules.length).toBeGreaterThan(0)
    for (const { fullId } of rules) expect(examplesOf(fullId)?.strips.length).toBeGreaterThan(0)
  }
})

it('has none of what is no rule', () => {
  expect(examplesOf('find/before')).toBeUndefined()
  expect(examplesOf('parse/crawl-header')).toBeUndefined()
  expect(examplesOf('en/newsletter/nothing')).toBeUndefined()
})

it('has examples of the rules that a user brings along', () => {
  const rule = { id: 'a', why: 'Why.', phrases: ['a'], strips: ['A'], keeps: ['B'] }
  const own = [{ language: 'en', category: 'share' as const, own: true as const, rules: [rule] }]
  expect(examplesOf('own/en/share/a', own)).toEqual({ strips: ['A'], keeps: ['B'] })
  expect(examplesOf('own/en/share/b', own)).toBeUndefined()
  expect(examplesOf('own/en/share/a')).toBeUndefined()
})

it('tells the rules of packs apart by language, category and id', () => {
  const rule = { id: 'a', why: 'Why.', phrases: ['a'], strips: ['A'], keeps: ['B'] }
  expect(
    Object.keys(
      examplesFrom([
        { language: 'en', category: 'share', rules: [rule, { ...rule, id: 'b' }] },
        { language: 'en', category: 'meta', rules: [rule] },
      ]),
    ),
  ).toEqual(['en/share/a', 'en/share/b', 'en/meta/a'])
})
