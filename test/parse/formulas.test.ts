import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { withoutAnnotations } from '../../src/parse/formulas.ts'
import { parseText } from '../../src/parse/text.ts'

const words = { isSmallWord: (word: string) => ['by', 'the', 'of', 'is'].includes(word), opensByline: () => false, isEditing: () => false }
const blocksOf = (dump: string) => parseText(dump, words).children as Block[]
const textsOf = (dump: string): string[] => blocksOf(dump).map(({ data }) => data.text)

describe('a formula that is shown, and annotated in TeX', () => {
  it.each([
    ['within a sentence', 'The area a 2 {\\displaystyle a^{2}} of the field', 'The area a 2 of the field'],
    ['in front of a comma', 'For every a i j {\\displaystyle a_{ij}} , the sum is odd.', 'For every a i j, the sum is odd.'],
    ['with letters that TeX writes as commands', 'The angle sin α {\\displaystyle \\sin \\alpha } is small.', 'The angle sin α is small.'],
    ['in signs alone', 'The product ⟨ ⋅ , ⋅ ⟩ {\\displaystyle \\langle \\cdot ,\\cdot \\rangle } is real.', 'The product ⟨ ⋅ , ⋅ ⟩ is real.'],
  ])('is written once: %s', (_, text, said) => {
    expect(withoutAnnotations(text)).toBe(said)
  })
  it.each([
    ['where nothing shows it', 'The area {\\displaystyle a^{2}} of the field'],
    ['where its signs are not shown', 'The product {\\displaystyle \\langle \\cdot \\rangle } is real.'],
    ['where something else stands before it', 'The area b 2 {\\displaystyle a^{2}} of the field'],
    ['where its braces never close', 'The area a 2 {\\displaystyle a^{2} of the field'],
  ])('stays %s', (_, text) => {
    expect(withoutAnnotations(text)).toBe(text)
  })
})

describe('a dump with formulas', () => {
  it('has them in their sentences, where each of their letters stood on a line of its own', () => {
    const dump = [
      'The area of the field is',
      'a',
      '2',
      '{\\displaystyle a^{2}}',
      ', and the clerk',
      'of Linden',
      'wrote it down.',
      'The fence is four times as long.',
    ]
    const [sentence, next] = blocksOf(dump.join('\n'))
    expect(sentence?.data.text).toBe('The area of the field is a 2, and the clerk of Linden wrote it down.')
    expect(next?.data.text).toBe('The fence is four times as long.')
    // The annotation is not said again; it stands in the block all the same, for nothing of the dump may lie outside.
    expect(sentence?.children.map(({ value }) => value)).toEqual(dump.slice(0, 7))
  })
  it('leaves out the tags that lynx writes for them', () => {
    const prose = 'The clerk of Linden measured the fields of the parish in the spring and'
    const dump = [
      prose,
      prose,
      prose,
      prose,
      'wrote that the area',
      '[MATH: <mrow> <msup> <mi> a </mi>',
      '<mn> 2 </mn> </msup> </mrow> :MATH]',
      '{\\displaystyle a^{2}} is odd.',
    ]
    expect(textsOf(dump.map(line => `   ${line}`).join('\n')).at(-1)).toMatch(/wrote that the area \{\\displaystyle a\^\{2\}\} is odd\.$/)
  })
  it('keeps what only looks like their tags, and never ends', () => {
    expect(textsOf('[MATH: <mi> a\n\nThe clerk wrote it down.')).toEqual(['[MATH: <mi> a', 'The clerk wrote it down.'])
  })
})
