import { expect, it } from 'vitest'
import { endsSentence } from '../../src/page/sentence.ts'

it.each([
  'The lamp was lit.',
  'Was it lit?',
  '"It was lit."',
  '“It was lit.”',
  '„Sie brannte.“',
  '« Elle brûlait. »',
  '«\u202fElle brûlait.\u202f»',
  '(The lamp was lit.)',
  '「火がともった。」',
  'रक्षी ने दीपक जलाया।',
  'The lamp was lit.[12][3]',
])('%s ends as a sentence', text => {
  expect(endsSentence(text)).toBe(true)
})

it.each(['The lamp', 'The lamp, “lit”', 'Der Wärter sagte: „', 'Il est venu. «', 'Le gardien dit : «', 'Sports »', '[12]', ''])('%s does not', text => {
  expect(endsSentence(text)).toBe(false)
})
