import { describe, expect, it } from 'vitest'
import { looksLikeCode, takeListings } from '../../src/find/listings.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

const statement = ['SELECT', '  gauge_id,', '  max(height) - min(height) AS spread', 'FROM', '  gauge_reading;']

/** What is of the body in the end, where all lines were but some. */
function bodyOf(lines: readonly string[], cut: readonly string[]): string[] {
  const page = evidenceOnDump([paragraphs[0], lines.join('\n'), paragraphs[1]].join('\n\n'))
  const body = page.map(({ block }) => !cut.includes(block.data.text))
  takeListings(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const [first, second] = paragraphs
const whole = (lines: readonly string[]) => [first, ...lines.map(line => line.trim().replace(/\s+/g, ' ')), second]

describe('a listing within the article', () => {
  it('keeps the words that it shares with the buttons of a page', () => {
    expect(bodyOf(statement, ['SELECT', 'FROM'])).toEqual(whole(statement))
  })
  it('is kept whole though none of its lines was', () => {
    const program = ['const gauge = open("linden.db");', 'for (const row of gauge.rows()) {', '  row.height += 4;', '}']
    expect(bodyOf(program, program)).toEqual(whole(program))
  })
  it('may be a table drawn with characters', () => {
    const table = ['17 │ 18:00 │ 412', '17 │ 17:50 │ 409', '17 │ 17:40 │ 404']
    expect(bodyOf(table, table)).toEqual(whole(table))
  })
})

describe('lines that are none', () => {
  it.each([
    ['labels of the page', ['Share', 'Print', 'Save', 'Listen']],
    ['a script that rules know', ['window.dataLayer = window.dataLayer || [];', 'function gtag() {', 'dataLayer.push(arguments); }']],
    ["tags of the page's own source", ['<div class="box">', '<a href="#">', '<span class="line"></span>', '</div>']],
    ['the slots of a template', ['{{#choices}}', '{{> row }}', '{{/choices}}', '{{ title }}']],
    ['names of readers', ['Jon (@jon_hale)', 'Ada (@ada_brook)', 'Ruth (@ruth_alder)', 'Elias (@e_thorne)']],
    ['a few lines only', ['x += 4;', 'Share']],
  ])('stay cut: %s', (_, lines) => {
    expect(bodyOf(lines, lines)).toEqual([first, second])
  })
  it('stay cut behind a blank line', () => {
    expect(bodyOf([...statement, '', 'SELECT'], ['SELECT'])).toEqual(whole(statement))
  })
})

it('tells code by its marks, not by its words', () => {
  for (const line of ['if (a == b) {', '});', '$ ls -l', '>>> foo()', '// a note', 'gauge_id', '"name": 4,', '<p class="x">'])
    expect(looksLikeCode(line), line).toBe(true)
  for (const line of ['The lamp (broken) was lit;', 'Photo: Ruth Alder', 'Linden, Skerray and others', '- a list', '12:30', 'Ada Brook | 4 min'])
    expect(looksLikeCode(line), line).toBe(false)
})
