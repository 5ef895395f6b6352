import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Input, InputList } from '../../src/batch/inputs.ts'

const listOf = (inputs: readonly Input[]): InputList => {
  const list = new InputList()
  for (const input of inputs) list.add(input)
  return list
}

it('gives back what it was given, in its order', () => {
  const inputs: Input[] = [
    { source: '-', path: null },
    { source: 'd/a.txt', path: '/w/d/a.txt' },
    { source: 'd/b.txt', path: '/w/d/b.txt' },
    // The same folder by another name.
    { source: './d/c.txt', path: '/w/d/c.txt' },
    { source: '/w/d/d\udce9.txt', path: '/w/d/d\udce9.txt' },
    { source: 'e.txt', path: '/w/e.txt' },
    // A source that is not the end of its path.
    { source: 'x/y/..', path: '/w/x' },
    { source: '', path: '/w' },
  ]
  const list = listOf(inputs)
  expect([...list]).toEqual(inputs)
  expect(list.length).toBe(inputs.length)
  expect(inputs.map((_, i) => list.at(i))).toEqual(inputs)
  expect(list.at(inputs.length)).toBeUndefined()
  expect(new InputList().at(0)).toBeUndefined()
})

it('does so however many lie in a folder', () => {
  const folder = fc.constantFrom('a/', 'a/b/', 'ab/', '')
  const run = fc.tuple(folder, fc.integer({ min: 1, max: 700 }))
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), runs => {
      const inputs = runs.flatMap(([folder, count], r) =>
        Array.from({ length: count }, (_, i) => ({ source: `${folder}${r}-${i}`, path: `/${folder}${r}-${i}` })),
      )
      const list = listOf(inputs)
      expect([...list]).toEqual(inputs)
      for (const i of [0, 255, 256, inputs.length - 1]) expect(list.at(i)).toEqual(inputs[i])
    }),
    { numRuns: 30 },
  )
})

it('can be gone through twice at a time', () => {
  const list = listOf([
    { source: 'a', path: '/a' },
    { source: 'b', path: '/b' },
  ])
  expect([...list].flatMap(one => [...list].map(other => one.source + other.source))).toEqual(['aa', 'ab', 'ba', 'bb'])
})
