import { expect, it } from 'vitest'
import { habitsOf } from '../../src/find/habits.ts'
import { contextWeights } from '../../src/find/weights.ts'
import { evidenceOn, headline, paragraphs, shownAt } from './page.ts'

/** What a line of a page shows, where its paragraphs are the core. */
function shown(line: string, ...lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const core = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  const texts = page.map(({ block }) => block.data.text)
  const i = texts.indexOf(line)
  return shownAt(i, contextWeights, habitsOf(page, core, texts.indexOf(headline)))
}

const summary = 'The keeper climbed the tower on Monday with a box of matches, and forty people watched him from the mole in the rain.'

it('a summary is told by the byline below it', () => {
  expect(shown(summary, headline, summary, 'By Ada Brook', ...paragraphs)).toContain('above the byline, prose')
  expect(shown(paragraphs[0], headline, summary, 'By Ada Brook', ...paragraphs)).not.toContain('above the byline, prose')
})

it('a caption is told by the credit below it', () => {
  const caption = 'Jon Hale with the lamp'
  expect(shown(caption, headline, paragraphs[0], caption, 'Photo: Ruth Alder', ...paragraphs.slice(1))).toContain('above a credit, short')
  expect(shown(caption, headline, paragraphs[0], caption, ...paragraphs.slice(1))).not.toContain('above a credit, short')
})

it('pointers are told by opening alike', () => {
  const pointer = 'More on: the lamps of the coast'
  const other = 'More on: who owns the mole'
  expect(shown(pointer, headline, paragraphs[0], pointer, paragraphs[1], other, ...paragraphs.slice(2))).toContain('opens like others')
  expect(shown(pointer, headline, paragraphs[0], pointer, ...paragraphs.slice(1))).not.toContain('opens like others')
})

it('a paragraph that is set like those of the core shows it', () => {
  expect(shown(paragraphs[1], 'Home\nTides\nHarbour cam', headline, ...paragraphs)).toContain('prose spaced like core')
})

it('the description of a picture is told by the caption below it, where lynx sets it at the margin', () => {
  const description = 'A keeper with a lamp'
  const caption = 'Jon Hale carries the lamp up the hundred and twelve steps of the lighthouse of Linden. (Ruth Alder/Linden Press)'
  const page = evidenceOn(headline, paragraphs[0], description, caption, ...paragraphs.slice(1))
  const show = habitsOf(
    page,
    page.map(e => e.prose),
    0,
  )
  expect(shownAt(2, contextWeights, show)).not.toContain('above a caption, at the margin')
  for (const e of page) e.indent = e.prose ? 3 : 0
  expect(shownAt(2, contextWeights, show)).toContain('above a caption, at the margin')
})
