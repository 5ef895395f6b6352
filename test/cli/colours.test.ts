import { describe, expect, it } from 'vitest'
import { categoryColours } from '../../src/cli/colours.ts'
import { categories } from '../../src/page/nodes.ts'

/** Relative luminance, as WCAG defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('the colours of categories', () => {
  it.each(categories)('can be read on black and on white: %s', category => {
    const own = luminance(categoryColours[category])
    expect((own + 0.05) / 0.05).toBeGreaterThan(4)
    expect(1.05 / (own + 0.05)).toBeGreaterThan(4)
  })

  it('are twelve', () => {
    expect(new Set(Object.values(categoryColours)).size).toBe(categories.length)
  })
})
