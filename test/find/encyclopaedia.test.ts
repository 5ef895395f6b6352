import { describe, expect, it } from 'vitest'
import { takeSections } from '../../src/find/encyclopaedia.ts'
import type { Evidence } from '../../src/find/evidence.ts'
import { encyclopaediaLine } from '../../src/page/marks.ts'
import { readLanguage, readLanguages } from '../../src/rules/load.ts'
import { evidenceOn, paragraphs } from './page.ts'

const [first, second] = paragraphs
/** A paragraph that calls a note. */
const cited = `${second}[1]`

const headings = ['The night of the storm', 'A lamp in the city', 'What the keeper said', 'How the tower was paid for']
const sections = headings.flatMap((heading, i) => [heading, paragraphs[i] as string])

const textsOf = (page: readonly Evidence[]): string[] => page.map(({ block }) => block.data.text)

/** What of some lines is of the body in the end, where at first the article's paragraphs are. */
function bodyOf(...lines: string[]): string[] {
  const read = evidenceOn(...lines).filter(e => !e.aside)
  const body = read.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text.replace('[1]', '')))
  takeSections(read, body)
  return textsOf(read.filter((_, i) => body[i]))
}

describe('the sections that a page names', () => {
  it('are of the body with what stands in them, where the body holds some of them', () => {
    const list = ['Oak, forty beams', 'Larch, ninety boards']
    const lines = [...headings, ...sections.slice(0, 6), ...list, ...sections.slice(6)]
    expect(bodyOf(...lines)).toEqual([...sections.slice(0, 6), ...list, ...sections.slice(6)])
  })
  it('are left where they are when the body holds none of them', () => {
    const teasers = ['Old lamps for sale at the quay', 'Ferry to the island runs again', 'Football on Sunday in Linden', 'A new cook for the harbour inn']
    const lines = teasers.flatMap(teaser => [
      teaser,
      'The weekly paper of the island tells on its last page in twenty words or more what happened there on the quay.',
    ])
    expect(bodyOf(...paragraphs, ...teasers, ...lines)).toEqual([...paragraphs])
  })
})

describe('an article of an encyclopaedia', () => {
  const name = 'From Openpedia, the free encyclopedia'

  it('keeps the sections that can be edited, short ones too', () => {
    expect(bodyOf('Tower[edit]', first, 'Keepers[edit]', 'Ada Merrow', 'Jon Hale', 'Fauna[edit]', 'Gulls')).toEqual([
      'Tower',
      first,
      'Keepers',
      'Ada Merrow',
      'Jon Hale',
      'Fauna',
      'Gulls',
    ])
  })
  it('keeps a list below a heading that leads elsewhere on other pages, where it can be edited', () => {
    expect(bodyOf('Tower[edit]', first, 'See also[edit]', 'List of towers', 'Lamp', 'Notes[edit]', '^ One.', '^ Two.', '^ Three.')).toEqual([
      'Tower',
      first,
      'See also',
      'List of towers',
      'Lamp',
      'Notes',
      '^ One.',
      '^ Two.',
      '^ Three.',
    ])
  })
  it('keeps notes in pieces to the last one’s end', () => {
    const notes = ['^', 'Carver, Joan (1994).', '^', 'The tower.', '^', 'Peel 1989', 'A book of lamps']
    expect(bodyOf(first, cited, ...notes)).toEqual([first, cited, ...notes])
  })
  it('keeps its notes', () => {
    const notes = ['^ a b Carver, Joan (1994). Lamps. p. 12.', '^ "The tower". Retrieved 4 May 2021.', '^ Peel 1989.']
    expect(bodyOf(first, cited, 'References', ...notes, 'Privacy policy')).toEqual([first, cited, ...notes])
  })
  it('takes arrows for no notes where nothing calls one: they lead to the top of the page', () => {
    const lines = [first, '↑ Top', 'Lamps for sale', '↑ To the top', 'Ropes for sale', '↑ Up again', second]
    expect(bodyOf(...lines)).toEqual([first, second])
  })
  it('keeps the facts on its subject, which stand between its name and its text', () => {
    const facts = ['Height 31 m', 'Built 1871', 'Keeper Jon Hale']
    const notes = ['^ One.', '^ Two.', '^ Three.']
    expect(bodyOf('Tower of Linden', name, ...facts, cited, ...notes)).toEqual([...facts, cited, ...notes])
  })
  it('leaves the box out that lists the articles of its field', () => {
    const field = ['Lamps', 'Lenses', 'Keepers', 'Towers', 'Buoys', 'Bells', 'Horns', 'Pilots', 'Charts', 'Shoals', 'Wrecks', 'Tides', 'Harbours', 'Lifeboats']
    const notes = ['^ One.', '^ Two.', '^ Three.']
    expect(bodyOf('Tower of Linden', name, ...field, cited, ...notes)).toEqual([cited, ...notes])
  })
})

it.each(readLanguages().filter(language => language !== 'any'))('articles of encyclopaedias are told in this language: %s', language => {
  const { profile, packs } = readLanguage(language)
  const ids = packs.flatMap(({ category, rules }) => rules.map(({ id }) => `/${category}/${id}`))
  expect(ids).toContain(encyclopaediaLine)
  expect(profile?.editing.length).toBeGreaterThan(0)
})
