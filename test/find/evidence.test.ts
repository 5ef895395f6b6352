import { describe, expect, it } from 'vitest'
import { type Evidence, gather } from '../../src/find/evidence.ts'
import { parsePage } from '../../src/pipeline.ts'
import { english, evidenceOn, paragraphs, smallWords } from './page.ts'

const onlyOf = (text: string): Evidence => evidenceOn(text)[0] as Evidence

describe('a line is dated', () => {
  it.each(['19 November 2024', 'Published: 8:53, 7 May 2026 | Updated: 8:54, 7 May 2026', '2025年1月14日 01時28分 (1月14日 01時40分更新)'])(
    'that says "%s"',
    text => {
      expect(onlyOf(text).dated).toBe(true)
    },
  )
  it('but not if it is a paragraph that names a day', () => {
    expect(onlyOf(`${paragraphs[0]} That was on 7 May 2026.`).dated).toBe(false)
  })
})

describe('nothing of an article, and not in its way, is', () => {
  it.each([
    ['the name of a picture', '[lighthouse-at-dusk.jpg]'],
    ['the name of a picture, broken by the margin', '[keeper-jon-hale-climbs-the-hundred-and-twelve-steps-of-the-li ghthouse-of-linden-on-monday-night.jpeg]'],
    ['the address of a picture', '[65849078cefc010bea26?width=600&amp;format=jpeg&amp;auto=webp]'],
    ['the number of a picture', '[b9aa0dd0-a0d2-11ee-bfff-bb71045205d3]'],
    ['the address of a frame', 'IFRAME: https://maps.example/embed?lat=58.5&lon=-4.3'],
    ['a frame that could not be shown', 'IFRAME: https://maps.example/embed Your browser shows no frames.'],
  ])('%s', (_, text) => {
    expect(onlyOf(text).aside).toBe(true)
  })
  it.each([
    ['a remark in brackets', '[Laughter in the hall]'],
    ['a question in brackets', '[Hale: Did you light it? I did.]'],
    ['the sign of a source', '[HALE2019]'],
    ['a sentence that begins with one', '[3] The lamp was ground anew from a drawing, lamp.jpg, in the cellar.'],
  ])('but %s may be', (_, text) => {
    expect(onlyOf(text).aside).toBe(false)
  })
})

describe('a control that a dump’s maker left', () => {
  it.each(['#Linden Courier » Comments Feed', '[ ] Remember me', 'IFRAME: https://maps.example/', '[INLINE]', '#'])('is "%s"', text => {
    expect(onlyOf(text).control).toBe(true)
  })
  it.each(['#1 choice of lighthouse keepers', '#3 The gallery', '# Keepers of the north'])('is not "%s"', text => {
    expect(onlyOf(text).control).toBe(false)
  })
})

describe('how far in a block begins', () => {
  const wrapped = (text: string): string => text.replace(/(.{1,72})(?:\s|$)/g, '   $1\n').trimEnd()
  const dump = `Home\n\n${paragraphs.map(wrapped).join('\n\n')}\n\nA heading\n\n   A picture\n\n     * An item\n\n${paragraphs.map(wrapped).join('\n\n')}\n`
  const indents = (source: string): Map<string, number> => {
    const page = parsePage(source, { from: 'text' })
    page.data.language = 'en'
    return new Map(gather(page, smallWords, english).map(({ block, indent }) => [block.data.text, indent]))
  }

  it('is counted from the page\u2019s prose in a dump that keeps its margins', () => {
    const found = indents(dump)
    expect([...paragraphs.map(text => found.get(text)), found.get('A heading'), found.get('A picture'), found.get('An item')]).toEqual([0, 0, 0, 0, -3, 0, 2])
  })
  it('is not known in others', () => {
    expect([...indents(paragraphs.join('\n\n')).values()]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
  })
})

it('a letter that a rule only hints at is of a formula where the page repeats it; a label that a rule knows is not', () => {
  const page = evidenceOn(paragraphs[0], 'x', 'x', 'x', 'Reply', 'Reply', 'Reply')
  expect(page.slice(1, 4).map(e => [e.phrase, e.aside])).toEqual([1, 1, 1].map(hint => [hint, false]))
  expect(page.slice(4).map(e => e.aside)).toEqual([true, true, true])
})

it('the markup of a formula, as lynx leaves it, is set aside', () => {
  expect(onlyOf('[MATH: <mi> a </mi> <mo> = </mo> <mn> 0 </mn> :MATH]').aside).toBe(true)
})

it('an article ends at a link of the page’s foot; the label of an advertisement, which may be one, ends none', () => {
  const endsAfter = (line: string) => evidenceOn(paragraphs[0], line, paragraphs[1])[2]?.ended
  expect([endsAfter('Privacy policy'), endsAfter('About us')]).toEqual([1, 1])
  expect([endsAfter('Advertising'), endsAfter('Advertisement')]).toEqual([0, 0])
})
