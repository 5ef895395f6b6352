import { describe, expect, it } from 'vitest'
import { PhraseError, parsePhrase } from '../../src/strip/phrase.ts'

describe('a phrase that cannot be read', () => {
  it.each([
    ['(a|b', 'is never closed'],
    ['a)', 'without an opening bracket'],
    ['(a|)', 'an empty choice'],
    ['{prise} a', 'unknown slot'],
    ['... a', 'gap at an end'],
    ['a ...', 'gap at an end'],
    ['a ...99 b', 'a gap is 1 to'],
    ['* a', 'begins with a word'],
    ['!!', 'without a word'],
    ['((((((a))))))', 'too deep'],
  ])('%s is refused, with the reason', (phrase, reason) => {
    expect(() => parsePhrase(phrase)).toThrow(PhraseError)
    expect(() => parsePhrase(phrase)).toThrow(reason)
  })
})
