import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dead, type JunctionParts, Junctions } from '../../src/strip/junctions.ts'

const number = fc.integer({ min: 0, max: 50_000 })
const parts: fc.Arbitrary<JunctionParts> = fc.record({
  lists: fc.array(number, { maxLength: 20 }),
  ends: fc.array(number, { maxLength: 8 }),
  words: fc.array(number, { maxLength: 200 }),
  awaitsOther: fc.boolean(),
  wantsColon: fc.boolean(),
})

describe('a junction', () => {
  it('is told as it was added, whatever was added before it and behind it', () => {
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 40 }), all => {
        const junctions = new Junctions()
        for (const [at, { lists, ends, words, ...flags }] of all.map(one => [junctions.add(one), one] as const)) {
          expect([...junctions.listsOf(at)]).toEqual(lists)
          expect(Array.from({ length: junctions.countEnds(at) }, (_, k) => junctions.endAt(at, k))).toEqual(ends)
          expect({ awaitsOther: junctions.awaitsOther(at), wantsColon: junctions.wantsColon(at) }).toEqual(flags)
          for (const word of words) expect(junctions.mayHold(at, word)).toBe(true)
        }
      }),
    )
  })
  it('may hold few words but its own', () => {
    const junctions = new Junctions()
    const at = junctions.add({ lists: [1], ends: [], words: Array.from({ length: 100 }, (_, i) => i * 7), awaitsOther: false, wantsColon: false })
    const others = Array.from({ length: 5000 }, (_, i) => 1000 + i)
    expect(others.filter(word => junctions.mayHold(at, word)).length).toBeLessThan(others.length / 4)
  })
  it('is found by its lists and ends, and no other is', () => {
    const junctions = new Junctions()
    const none = { words: [], awaitsOther: false, wantsColon: false }
    const one = junctions.add({ lists: [1, 2], ends: [3], ...none })
    const two = junctions.add({ lists: [1], ends: [2, 3], ...none })
    expect(junctions.find([1, 2], [3])).toBe(one)
    expect(junctions.find([1], [2, 3])).toBe(two)
    expect(junctions.find([1, 2, 3], [])).toBe(dead)
    junctions.clear()
    expect(junctions.find([1, 2], [3])).toBe(dead)
  })
})

it('junctions are full in the end, and have room again when they were cleared', () => {
  const junctions = new Junctions()
  const words = Array.from({ length: 4000 }, (_, i) => i)
  for (let i = 0; i < 2000 && !junctions.isFull; i++) junctions.add({ lists: [i], ends: [], words, awaitsOther: true, wantsColon: false })
  expect(junctions.isFull).toBe(true)
  junctions.clear()
  expect(junctions.isFull).toBe(false)
  const at = junctions.add({ lists: [7], ends: [], words: [9], awaitsOther: false, wantsColon: false })
  expect(Array.from({ length: 64 }, (_, word) => word).filter(word => junctions.mayHold(at, word))).toContain(9)
  expect(Array.from({ length: 64 }, (_, word) => word).filter(word => junctions.mayHold(at, word)).length).toBeLessThan(32)
})

it('those that were there from the start stay when the others are forgotten', () => {
  const before = new Junctions()
  const at = before.add({ lists: [3, 4], ends: [5], words: [9], awaitsOther: true, wantsColon: false })
  const junctions = new Junctions(before.all())
  const later = junctions.add({ lists: [6], ends: [], words: [], awaitsOther: false, wantsColon: false })
  junctions.clear()
  expect([...junctions.listsOf(at)]).toEqual([3, 4])
  expect(junctions.endAt(at, 0)).toBe(5)
  expect(junctions.mayHold(at, 9)).toBe(true)
  expect(junctions.add({ lists: [7], ends: [], words: [], awaitsOther: false, wantsColon: false })).toBe(later)
  expect([...junctions.listsOf(at)]).toEqual([3, 4])
})
