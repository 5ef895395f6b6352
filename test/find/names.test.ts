import { describe, expect, it } from 'vitest'
import { nameRemoved } from '../../src/find/names.ts'
import { evidenceOn, headline, paragraphs } from './page.ts'

const article: readonly string[] = [headline, ...paragraphs]

/** For each removed line of a page what it is called, and by which rule. */
function named(...lines: string[]) {
  const page = evidenceOn(...lines)
  const kept = page.map(({ block }) => article.includes(block.data.text))
  const names = nameRemoved(page, kept, kept.indexOf(true), kept.lastIndexOf(true))
  return Object.fromEntries(page.flatMap(({ block }, i) => (names[i] ? [[block.data.text, names[i]]] : [])))
}
const categoriesOf = (...lines: string[]) => Object.fromEntries(Object.entries(named(...lines)).map(([text, { category }]) => [text, category]))

describe('a removed line is named', () => {
  it('by the rule that recognised it, with the reason that the rule gives', () => {
    const { 'Sign up for our free weekly newsletter': name } = named(...article.slice(0, 3), 'Sign up for our free weekly newsletter', ...article.slice(3))
    expect(name).toMatchObject({ category: 'newsletter', rule: expect.stringMatching(/^en\/newsletter\//) })
    expect(name?.note).not.toBe('')
  })
  it('by its place above the article', () => {
    expect(named('Tides', 'Harbour cam', ...article)).toEqual({
      Tides: { category: 'navigation', rule: 'find/before', note: expect.any(String) },
      'Harbour cam': { category: 'navigation', rule: 'find/before', note: expect.any(String) },
    })
  })
  it('by its place within the article, or below it', () => {
    const names = named(...article.slice(0, 3), 'Seven walks along the coast', ...article.slice(3), 'Ten walks along the coast')
    expect(names['Seven walks along the coast']).toMatchObject({ category: 'related', rule: 'find/insert' })
    expect(names['Ten walks along the coast']).toMatchObject({ category: 'related', rule: 'find/after' })
  })
  it('by the heading of the list in which it stands, and the note says which', () => {
    const names = named(...article, 'Comments', 'Herring forever', 'I walked there as a child and never forgot it')
    expect(names['I walked there as a child and never forgot it']).toMatchObject({ category: 'comments', note: 'Stands below "Comments".' })
  })
  it('by its looks, where it is code or a form’s control', () => {
    expect(categoriesOf(...article, 'window.lamp.load({ id: 12 })', '____________')).toMatchObject({
      'window.lamp.load({ id: 12 })': 'technical',
      ____________: 'technical',
    })
  })
  it('as navigation, on a page without an article', () => {
    expect(named('Tides', 'Harbour cam')).toMatchObject({ Tides: { rule: 'find/no-article' }, 'Harbour cam': { rule: 'find/no-article' } })
  })
})

it('a line that is kept has no name', () => {
  expect(named(...article)).toEqual({})
})
