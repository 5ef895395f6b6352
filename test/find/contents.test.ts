import { describe, expect, it } from 'vitest'
import { cutContents, noteContents } from '../../src/find/contents.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

const sections = ['A lamp', 'A match', 'A word', 'A workshop'] as const
const text = sections.map((heading, i) => `${heading}\n\n${paragraphs[i]}`)

/** What is cut out of a text that has everything before. */
function cutFrom(...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(() => true)
  cutContents(page, body)
  return page.filter((_, i) => !body[i]).map(({ block }) => block.data.text)
}

describe('a table of contents', () => {
  it.each(['Table of contents', 'On this page', 'Jump to:'])('is cut with its heading: "%s"', heading => {
    expect(cutFrom([heading, ...sections].join('\n'), ...text)).toEqual([heading, ...sections])
  })
  it('is cut where its entries have numbers', () => {
    const numbered = sections.map((section, i) => `${i + 1} ${section}`)
    expect(cutFrom(['Contents', ...numbered].join('\n'), ...text)).toEqual(['Contents', ...numbered])
  })
  it('is cut where a sentence alone stands below each heading', () => {
    const short = sections.map((section, i) => `${section}\n\nThe keeper lit it with ${i + 2} matches.`)
    expect(cutFrom(['Jump to:', ...sections].join('\n'), ...short)).toEqual(['Jump to:', ...sections])
  })
  it('is cut with two entries, too, where it has its heading', () => {
    expect(cutFrom(['Contents', ...sections.slice(0, 2)].join('\n'), ...text)).toEqual(['Contents', ...sections.slice(0, 2)])
  })
  it('keeps what stands nowhere else', () => {
    expect(cutFrom(['Contents', ...sections.slice(0, 2), 'Where to buy oil', ...sections.slice(2)].join('\n'), ...text)).toEqual(['Contents', ...sections])
  })
  it('is none where the text itself leads to the list', () => {
    expect(cutFrom('Four things were needed to light it again:', sections.join('\n'), ...text)).toEqual([])
  })
  it('stays in an encyclopaedia, whose sections can be edited', () => {
    expect(cutFrom(['Contents', ...sections].join('\n'), ...text.map(section => section.replace('\n', '[edit]\n')))).toEqual([])
  })
  it('is none where no heading of the text is named', () => {
    expect(cutFrom(['Contents', 'Old lamps', 'Ferries', 'Pianos', 'Cranes'].join('\n'), ...text)).toEqual([])
  })
})

describe('what names a section', () => {
  const named = (...parts: string[]): string[] => {
    const page = evidenceOnDump(parts.join('\n\n'))
    noteContents(page)
    return page.filter(e => e.namesSection).map(({ block }) => block.data.text)
  }

  it('is the table of contents, and its headings but the first, which may be the headline', () => {
    expect(named('The keeper of the lighthouse', ['Contents', ...sections].join('\n'), ...text)).toEqual([...sections, ...sections.slice(1)])
  })
  it('is nothing in a list that no known heading stands above', () => {
    expect(named('The keeper of the lighthouse', sections.join('\n'), ...text)).toEqual([])
  })
})
