import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLanguage, readLanguages } from '../src/rules/load.ts'
import { runExamples, variants } from '../src/strip/examples.ts'
import { makeVocabulary } from '../src/strip/recognise.ts'
import { describeFault, validatePack, validateProfile } from '../src/strip/validate.ts'

// RULES_LANGUAGE=de runs one language alone, which is quicker while its packs are written.
const only = process.env.RULES_LANGUAGE?.split(',')
const languages = readLanguages().filter(language => !only || only.includes(language))
const vocabularies = new Map(readLanguages().map(language => [language, makeVocabulary(readLanguage(language).packs)]))

describe.each(languages)('rules of %s', language => {
  const { profile, packs } = readLanguage(language)

  it('are well-formed', () => {
    const faults = packs.flatMap(pack => {
      const checked = validatePack(pack, `${language}/${pack.category}.yaml`)
      return 'faults' in checked ? checked.faults.map(describeFault) : []
    })
    const checked = profile ? validateProfile(profile, `${language}/language.yaml`) : { profile }
    if ('faults' in checked) faults.push(...checked.faults.map(describeFault))
    expect(faults).toEqual([])
  })

  it.each(variants)('keep their examples, alone, %s', (_, vary) => {
    expect(runExamples(packs, [], vary)).toEqual([])
  })

  it('keep their examples with all packs of all languages on', () => {
    const others = [...vocabularies].flatMap(([other, vocabulary]) => (other === language ? [] : vocabulary))
    expect(runExamples(packs, others)).toEqual([])
  })
})

describe('rule packs', () => {
  it('stand in files named after a category, one folder a language', () => {
    const files = languages.flatMap(language => readdirSync(new URL(`../src/rules/${language}/`, import.meta.url)).map(file => `${language}/${file}`))
    expect(
      files.filter(
        file =>
          !/^[a-z]{2,3}\/(language|classes|paywall|newsletter|related|share|comments|navigation|footer|consent|advertising|media|meta|technical)\.yaml$/.test(
            file,
          ),
      ),
    ).toEqual([])
    for (const file of files) expect(readFileSync(new URL(`../src/rules/${file}`, import.meta.url), 'utf8')).not.toContain('\t')
  })
})
