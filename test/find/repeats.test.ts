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
