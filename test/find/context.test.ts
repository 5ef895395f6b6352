import { expect, it } from 'vitest'
import { readInContext } from '../../src/find/context.ts'
import { contextWeights } from '../../src/find/weights.ts'
import { evidenceOn, headline, paragraphs, shownAt } from './page.ts'

const pointer = '* Storm shuts the port for a third day'

/** What a line of a page shows, where its paragraphs are the core. */
function shown(line: string, ...lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const core = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  const scores = Float64Array.from(core, is => (is ? 2 : -2))
  return shownAt(lines.indexOf(line), contextWeights, readInContext(page, scores, core, 0))
}

it('an item that stands alone between two paragraphs is told from those of a list', () => {
  expect(shown(pointer, headline, paragraphs[0], pointer, paragraphs[1])).toContain('lone list item inside')
  expect(shown(pointer, headline, paragraphs[0], pointer, '* The lamp', '* The glass', paragraphs[1])).not.toContain('lone list item inside')
  expect(shown(pointer, headline, paragraphs[0], paragraphs[1], pointer)).not.toContain('lone list item inside')
})

it('on a page without a core, blocks show what the first reading made of them', () => {
  const page = evidenceOn(headline, 'Menu', 'Search')
  const show = readInContext(page, Float64Array.of(-1, -2, 3), [false, false, false], -1)
  expect(shownAt(0, contextWeights, show)).toEqual(expect.arrayContaining(['no core', 'first reading against', 'chance after']))
  expect(shownAt(2, contextWeights, show)).toContain('first reading for')
})
