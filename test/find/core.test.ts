import { describe, expect, it } from 'vitest'
import { coreOf } from '../../src/find/core.ts'
import { evidenceOn, paragraphs } from './page.ts'

const headlines = Array.from({ length: 60 }, (_, i) => `Ferry to Linden is late again on day ${i + 1} of its strike`)

describe('coreOf', () => {
  it('takes what speaks loudly for the article', () => {
    const page = evidenceOn(headlines[0] as string, ...paragraphs, headlines[1] as string)
    expect(coreOf(page, Float64Array.of(-4, 3, 3, 3, 3, -4))).toEqual([false, true, true, true, true, false])
  })

  it('takes a few paragraphs on a page that whispers, not the longest list of headlines', () => {
    const page = evidenceOn(...headlines, ...paragraphs)
    const core = coreOf(
      page,
      Float64Array.from(page, e => (e.words > 15 ? 0.2 : -1.2)),
    )
    expect(core.slice(0, headlines.length)).not.toContain(true)
    expect(core.slice(headlines.length)).toEqual([true, true, true, true])
  })

  it('takes short lines where a page has nothing else', () => {
    const page = evidenceOn(...headlines.slice(0, 6))
    expect(coreOf(page, new Float64Array(6).fill(-1))).toContain(true)
  })

  it('takes nothing of a page of which nothing is believable', () => {
    const page = evidenceOn(...headlines)
    expect(coreOf(page, new Float64Array(60).fill(-5))).not.toContain(true)
  })
})
