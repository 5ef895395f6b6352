import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { tokenize } from '../../src/page/tokens.ts'
import { readLanguage } from '../../src/rules/load.ts'
import { readVocabularyFile, writeVocabulary } from '../../src/rules/pack-file.ts'
import type { Pack } from '../../src/strip/pack.ts'
import { makeVocabulary, recognise, type Vocabulary } from '../../src/strip/recognise.ts'
import { speechOf } from '../../src/strip/speech.ts'

const folder = mkdtempSync(join(tmpdir(), 'cleancopy-pack-'))
const file = join(folder, 'xx.rules')
afterAll(() => rmSync(folder, { recursive: true }))

/** A vocabulary as the build writes it and the installed command reads it. */
function rebuilt(packs: Pack[]): { before: Vocabulary; after: Vocabulary } {
  const before = makeVocabulary(packs)
  writeFileSync(file, writeVocabulary(before))
  return { before, after: readVocabularyFile(file) }
}

/** What a vocabulary finds in a text; rules by their names. */
const found = (text: string, vocabulary: Vocabulary) =>
  recognise(text, tokenize(text), [vocabulary], speechOf(null)).map(({ rule, ...hit }) => ({ ...hit, rule: rule.fullId }))

describe('a vocabulary that was written to a file and read back', () => {
  it.each(['en', 'de', 'ru', 'ja', 'any'])('finds the same in every example of its packs: %s', language => {
    const { packs } = readLanguage(language)
    const { before, after } = rebuilt(packs)
    const examples = packs.flatMap(pack => pack.rules.flatMap(({ strips, keeps }) => [...strips, ...keeps]))
    for (const text of examples) expect(found(text, after), text).toEqual(found(text, before))
    expect(examples.some(text => found(text, after).length > 0)).toBe(true)
  })
  it('has the same rules', () => {
    const { before, after } = rebuilt(readLanguage('en').packs)
    expect(after.rules).toEqual(before.rules)
    expect(after.owners).toEqual(before.owners)
  })
  it.each(['a', 'bc', 'def', 'ghij', 'ключ', '鍵'])('is read whatever the length of its text: with the rule %s', why => {
    const pack: Pack = {
      language: 'en',
      category: 'share',
      rules: [{ id: 'a', why, phrases: ['share {number} [of] key~ for {price}'], unless: ['not ... share'], strips: ['-'], keeps: ['-'] }],
    }
    const { before, after } = rebuilt([pack])
    for (const text of ['Share 3 keys for $2', 'Share 3 of keyholes for 2 €', 'Do not ever share 3 keys for $2', 'Share a key']) {
      expect(found(text, after)).toEqual(found(text, before))
    }
    expect(found('Share 3 keys for $2', after)).toHaveLength(1)
    expect(found('Do not ever share 3 keys for $2', after)[0]?.guard).toBe('exception')
    expect(after.rules[0]?.why).toBe(why)
  })
  it('may be empty', () => {
    expect(found('Share this', rebuilt([]).after)).toEqual([])
  })
  it('is missed where the file ends too early', () => {
    const bytes = writeVocabulary(makeVocabulary(readLanguage('en').packs))
    writeFileSync(file, bytes.subarray(0, -2))
    expect(() => readVocabularyFile(file)).toThrow()
    writeFileSync(file, bytes.subarray(0, 3))
    expect(() => readVocabularyFile(file)).toThrow('ends too early')
  })
})
