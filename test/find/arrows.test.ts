import { expect, it } from 'vitest'
import { cutArrows } from '../../src/find/arrows.ts'
import { evidenceOn, paragraphs } from './page.ts'

/** The lines that are cut out of a text that begins with them. */
function cutFrom(...lines: string[]): string[] {
  const page = evidenceOn(...lines, ...paragraphs)
  const body = page.map(() => true)
  cutArrows(page, body)
  return page.filter((_, i) => !body[i]).map(({ block }) => block.data.text)
}

it('a line that ends in an arrow leads to another page', () => {
  const links = ['How the mole of Linden was built »', 'To the shop ›', 'The keeper looks back at forty years →', 'Next: the ferry without a captain▶']
  expect(cutFrom(...links)).toEqual(links)
})

it('a line is of the text where the sign ends a quotation, stands for itself, or is of a formula', () => {
  expect(cutFrom('« The lamp is out', 'and nobody knows why, he said »')).toEqual([])
  expect(cutFrom('The lamp is out»', 'x → y →')).toEqual([])
})

it('a paragraph is of the text though an arrow ends it', () => {
  expect(cutFrom(`${paragraphs[0]} More on this »`)).toEqual([])
})
