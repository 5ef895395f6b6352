import { describe, expect, it } from 'vitest'
import { tagWeights } from '../../src/find/weights.ts'
import { partsOfName } from '../../src/parse/class-names.ts'
import { readConcepts } from '../../src/rules/load.ts'

it.each([
  ['share-bar', ['share', 'bar']],
  ['post_tags', ['post', 'tags']],
  ['shareBar', ['share', 'bar', 'sharebar']],
  ['c-article__body--2 wide', ['c', 'article', 'body', 'wide']],
  ['', []],
  ['--', []],
])('the class %j is read as %j', (called, parts) => {
  expect(partsOfName(called)).toEqual(parts)
})

it('of a class attribute without end only the start is read', () => {
  expect(partsOfName(`share ${'x'.repeat(100_000)}`).map(part => part.length)).toEqual([5, 294])
})

describe('the names of classes', () => {
  for (const { id, names, matches, ignores } of readConcepts()) {
    it(`of ${id} are found in their examples, and in no other`, () => {
      const knows = (called: string): boolean => partsOfName(called).some(part => names.includes(part))
      expect(matches.filter(called => !knows(called))).toEqual([])
      expect(ignores.filter(knows)).toEqual([])
      expect(matches.length * ignores.length).toBeGreaterThan(0)
    })
    it(`of ${id} have their weights`, () => {
      expect(Object.keys(tagWeights)).toEqual(expect.arrayContaining([`named ${id}`, `within ${id}`]))
    })
  }
})
