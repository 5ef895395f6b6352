import { describe, expect, it } from 'vitest'
import { cutRepeats } from '../../src/find/repeats.ts'
import { evidenceOn, paragraphs } from './page.ts'

/** The lines of a body that stay. */
function kept(...lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const body = page.map(() => true)
  cutRepeats(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

describe('a paragraph that the body holds twice', () => {
  const [first, second, third, fourth] = paragraphs
  const rest = [1, 2, 3].map(day => `On day ${day} the gallery was still wet, and nobody but the keeper stood on it.`)

  it('stays in the text, not in the summary above it', () => {
    expect(kept(third, first, second, third, fourth)).toEqual([first, second, third, fourth])
  })
  it('stays where it is said first, if that is in the text', () => {
    expect(kept(...rest, first, second, third, fourth, third)).toEqual([...rest, first, second, third, fourth])
  })
  it('is known whatever its quotation marks', () => {
    expect(kept(...rest, first, second, third, third.replaceAll('"', '”'))).toEqual([...rest, first, second, third])
  })
  it('stays twice if it is a refrain', () => {
    const refrain = 'Lit is the lamp, and cold are the steps.'
    expect(kept(first, refrain, second, refrain, third, refrain)).toEqual([first, refrain, second, refrain, third, refrain])
  })
})

describe('a sentence that is a paragraph of its own, and stands in another', () => {
  const [first, second, third, fourth] = paragraphs
  const quote = 'It was cold on the gallery, and there was nobody to whom he could say so.'
  const holder = `${quote} The keeper went down again, and put the matches back into his coat.`

  it('is printed once, in its paragraph, before or behind it', () => {
    expect(kept(first, quote, second, holder)).toEqual([first, second, holder])
    expect(kept(first, holder, second, quote)).toEqual([first, holder, second])
  })
  it('stays where the other is a summary above the text, and that goes', () => {
    const summary = `${first} ${quote}`
    expect(kept(summary, `LINDEN: ${first}`, second, third, quote, fourth)).toEqual([`LINDEN: ${first}`, second, third, quote, fourth])
  })
  it('goes where what stands above says something of its own, too', () => {
    expect(kept(holder, first, second, third, quote, fourth)).toEqual([holder, first, second, third, fourth])
  })
  it('stays where it opens the body', () => {
    expect(kept(quote, first, holder)).toEqual([quote, first, holder])
  })
  it('stays if it is short, as a heading is', () => {
    const short = 'It was cold on the gallery that night.'
    const lines = [first, short, second, `${short} Nobody came, and the keeper went down the steps again.`]
    expect(kept(...lines)).toEqual(lines)
  })
  it('stays where its paragraph is far away', () => {
    const days = Array.from({ length: 17 }, (_, day) => `${third} That was on day ${day}.`)
    expect(kept(first, quote, ...days, holder)).toEqual([first, quote, ...days, holder])
  })
  it('stays where two paragraphs hold it: then it is a formula', () => {
    const lines = [first, quote, second, holder, fourth, `Nobody came. ${quote} He went home at nine.`]
    expect(kept(...lines)).toEqual(lines)
  })
  it('stays where it is only nearly said', () => {
    const lines = [first, quote.replace('nobody', 'no one'), second, holder]
    expect(kept(...lines)).toEqual(lines)
  })
})
