import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { cutEditLinks } from '../../src/parse/edit-links.ts'
import { readLines } from '../../src/parse/lines.ts'
import { parseText } from '../../src/parse/text.ts'

const words = { isSmallWord: () => false, opensByline: () => false, isEditing: (text: string) => ['edit', 'edit source'].includes(text) }

/** What is cut out of some lines as links for editing, and what is left of each line. */
function cut(...dump: string[]): { links: string[]; rest: string[] } {
  const { lines, links } = cutEditLinks(readLines(dump.join('\n')), words.isEditing)
  return { links: lines.filter(line => links.has(line)).map(({ text }) => text), rest: lines.filter(line => !links.has(line)).map(({ text }) => text) }
}

describe('a wiki’s links for editing', () => {
  it.each([
    ['behind their headings', ['Course[edit]', 'History [edit]', 'Fauna[ edit ]'], ['[edit]', '[edit]', '[ edit ]']],
    [
      'of two ways to edit',
      ['Course[edit | edit source]', 'History[edit | edit source]', 'Fauna[edit]'],
      ['[edit | edit source]', '[edit | edit source]', '[edit]'],
    ],
    [
      'in pieces',
      ['Course', '[', 'edit', ']', 'History', '[', 'edit', ']', 'Fauna', '[', 'edit', '|', 'edit source', ']'],
      ['[', 'edit', ']', '[', 'edit', ']', '[', 'edit', '|', 'edit source', ']'],
    ],
  ])('are cut off %s', (_, dump, links) => {
    expect(cut(...dump)).toEqual({ links, rest: ['Course', 'History', 'Fauna'] })
  })
  it.each([
    ['too few', ['Course[edit]', 'The river rises on the moor.', 'History[edit]']],
    ['words that no wiki writes there', ['Report [PDF]', 'Minutes [PDF]', 'Budget [PDF]', 'Plan [PDF]']],
    ['references', ['The mill closed in 1931.[1]', 'The weir is older.[2]', 'It was dated.[3]']],
    [
      'the ends of paragraphs',
      Array.from({ length: 3 }, () => 'The clerk who kept the minutes of the parish wrote behind each of his longer sentences a small [edit]'),
    ],
  ])('are not found in %s', (_, dump) => {
    expect(cut(...dump)).toEqual({ links: [], rest: dump })
  })
})

describe('a page of a wiki', () => {
  const page = parseText(
    '  Course[edit]\nThe river rises on the moor.\n  History[edit]\nThe last mill closed in 1931.\n  Fauna[edit]\nOtters live in it.',
    words,
  )
  const blocks = page.children as Block[]

  it('has its headings as headings, and the links as blocks of their own', () => {
    expect(blocks.map(({ data }) => `${data.kind}: ${data.text}`).slice(0, 3)).toEqual([
      'heading: Course',
      'paragraph: [edit]',
      'paragraph: The river rises on the moor.',
    ])
    expect(blocks[1]?.data.marks.map(({ rule }) => rule)).toEqual(['parse/edit-link'])
  })
  it('has each of them where it stands in the dump', () => {
    expect(blocks.slice(0, 2).map(({ position }) => [position.start, position.end])).toEqual([
      [
        { line: 1, column: 3, offset: 2 },
        { line: 1, column: 9, offset: 8 },
      ],
      [
        { line: 1, column: 9, offset: 8 },
        { line: 1, column: 15, offset: 14 },
      ],
    ])
  })
})
