import { expect, it } from 'vitest'
import { collectFunctionWords, FunctionWords } from '../../src/language/function-words.ts'
import { tokenize } from '../../src/page/tokens.ts'

const data = collectFunctionWords([
  { language: 'aa', words: ['lu', 'mo', 'lu'] },
  { language: 'bb', words: ['mo', 'ne'] },
])

/** The languages that use each word of a text. */
function languagesOf(words: FunctionWords, text: string): string[] {
  const tokens = tokenize(text)
  return tokens.words.map((_, i) => (words.users[words.listOf(tokens, i)] as readonly number[]).map(number => words.languages[number]).join('+'))
}

it('tell which languages use a word', () => {
  expect(languagesOf(new FunctionWords(data), 'Lu mo, ne? Harbour.')).toEqual(['aa', 'aa+bb', 'bb', ''])
})

it('tell the same when they were written to a file', () => {
  const words = new FunctionWords(JSON.parse(JSON.stringify(data)))
  expect(languagesOf(words, 'ne mo lu')).toEqual(['bb', 'aa+bb', 'aa'])
  expect([words.isOf(0, 'mo'), words.isOf(1, 'lu'), words.isOf(-1, 'lu')]).toEqual([true, false, false])
})
