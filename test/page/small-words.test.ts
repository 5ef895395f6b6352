import { describe, expect, it } from 'vitest'
import { SmallWords } from '../../src/page/small-words.ts'

describe('the function words of a language', () => {
  const many = new SmallWords(['the', 'of', 'and'])
  const few = new SmallWords(['ve', 'bir', 'bu'], 0.15)

  it('tell as much of a text in a language that has few of them', () => {
    expect(many.shareIn(6, 20)).toBeCloseTo(0.3)
    expect(few.shareIn(3, 20)).toBeCloseTo(0.3)
    expect(few.shareIn(10, 12)).toBe(1)
    expect(new SmallWords(['le', 'de'], 0.47).shareIn(6, 20)).toBeCloseTo(0.3)
  })
  it('tell nothing of a text in which none of them need stand', () => {
    expect(many.shareIn(0, 8)).toBe(0)
    expect(many.shareIn(0, 3)).toBeNaN()
    expect(few.shareIn(0, 8)).toBeNaN()
    expect(few.shareIn(0, 20)).toBe(0)
  })
  it('are missed where many would stand, and not in a sentence that has none by chance', () => {
    expect(many.lackIn(1, 20)).toBe(true)
    expect(many.lackIn(3, 20)).toBe(false)
    expect(few.lackIn(0, 15)).toBe(false)
    expect(few.lackIn(0, 60)).toBe(true)
  })
})
