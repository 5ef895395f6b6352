import { describe, expect, it } from 'vitest'
import { decode } from '../../src/find/decode.ts'

const costs = { enter: 2, leave: 2, resume: 2, skip: 0.1, end: 1 }
const bodyOf = (...scores: number[]) => decode(Float64Array.from(scores), costs).map(Number).join('')

describe('decode', () => {
  it('takes the stretch that speaks for the article', () => {
    expect(bodyOf(-3, -2, 4, 5, 4, -3, -4)).toBe('0011100')
  })
  it('does not end the article for one odd line', () => {
    expect(bodyOf(-3, 4, 5, -1, 5, 4, -3)).toBe('0111110')
  })
  it('cuts a box out of the article when it costs less than keeping it', () => {
    expect(bodyOf(4, 5, -6, -6, 5, 4)).toBe('110011')
  })
  it('does not go back for one odd line far below', () => {
    expect(bodyOf(4, 5, 6, -4, -4, -4, -4, 2, -4)).toBe('111000000')
  })
  it('finds no article where none pays its costs', () => {
    expect(bodyOf(-1, 1, -1)).toBe('000')
    expect(bodyOf()).toBe('')
  })
})
