import { describe, expect, it } from 'vitest'
import { gather } from '../../src/find/evidence.ts'
import { jointOf, takeRows } from '../../src/find/rows.ts'
import { parseHtml } from '../../src/parse/html.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

/** What is of the body in the end, where some lines of a dump were by their scores. */
function bodyOf(dump: string, ...scored: string[]): string[] {
  const page = evidenceOnDump(dump)
  const body = page.map(({ block }) => scored.includes(block.data.text))
  takeRows(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

describe('a list at the end of the body', () => {
  const prizes = ['Best lamp – Linden', 'Best horn – Skerray', 'Best mole – Kestrel Sound', 'Best keeper – Jon Hale']
  const offers = ['Old lamps for sale', 'Holiday – seven nights in the lighthouse']

  it('is kept whole where its first rows were', () => {
    expect(bodyOf([paragraphs[0], prizes.join('\n'), offers.join('\n')].join('\n\n'), paragraphs[0], ...prizes.slice(0, 2))).toEqual([paragraphs[0], ...prizes])
  })
  it('is kept behind a line that leads on to it', () => {
    const lead = 'These are the winners of the year:'
    expect(bodyOf([lead, prizes.join('\n'), offers[0]].join('\n\n'), lead)).toEqual([lead, ...prizes])
    expect(bodyOf([lead, prizes.slice(0, 2).join('\n'), offers[0]].join('\n\n'), lead)).toEqual([lead])
  })
  it('may have a row among it that is joined otherwise', () => {
    const odd = [...prizes.slice(0, 3), 'Best stairs (since 1911)', 'Best keeper – Jon Hale']
    expect(bodyOf([paragraphs[0], odd.join('\n'), offers[0]].join('\n\n'), paragraphs[0], ...odd.slice(0, 2))).toEqual([paragraphs[0], ...odd])
  })
  it('is kept together with the line that leads on to it', () => {
    const items = ['– the lamp', '– the horn', '– the gallery']
    expect(bodyOf([paragraphs[0], 'What was mended:', items.join('\n'), offers[0]].join('\n\n'), paragraphs[0])).toEqual([
      paragraphs[0],
      'What was mended:',
      ...items,
    ])
  })
  it('does not go on behind a blank line, nor with rows of another kind, nor from a single row', () => {
    const both = prizes.slice(0, 2)
    expect(bodyOf([...both, '', ...prizes.slice(2)].join('\n'), ...both)).toEqual(both)
    expect(bodyOf([...both, 'Best oil: whale'].join('\n'), ...both)).toEqual(both)
    expect(bodyOf(prizes.join('\n'), prizes[0] as string)).toEqual([prizes[0]])
    expect(bodyOf([prizes[0], '', ...prizes.slice(1)].join('\n'), ...both)).toEqual(both)
  })
  it('ends where a rule is sure', () => {
    const both = prizes.slice(0, 2)
    expect(bodyOf([...both, 'Follow us on Facebook – Instagram', prizes[2]].join('\n'), ...both)).toEqual(both)
  })
})

it('keeps the rows of a table between rows that are kept', () => {
  const table = ['200 │ 4084', '404 │ 0', '400 │ 24', '500 │ 12']
  const within = (lines: string[]) => bodyOf([paragraphs[0], lines.join('\n'), paragraphs[1]].join('\n\n'), ...paragraphs, '200 │ 4084', '500 │ 12')
  expect(within(table)).toEqual([paragraphs[0], ...table, paragraphs[1]])
  expect(within([...table.slice(0, 2), 'Buy a lamp', ...table.slice(2)])).toEqual([paragraphs[0], '200 │ 4084', '500 │ 12', paragraphs[1]])
})

it('keeps the rows of a table of which a browser parted the cells by tabs', () => {
  const rows = ['Place\tJuly\tJanuary', 'Linden\t23/16\t8/4', 'Skerray\t20/13\t6/1', 'Kestrel Sound\t19/12\t5/1']
  const texts = rows.map(row => row.replaceAll('\t', ' '))
  const dump = [paragraphs[0], rows.join('\n'), paragraphs[1]].join('\n\n')
  expect(bodyOf(dump, paragraphs[0], ...texts.slice(0, 2), paragraphs[1])).toEqual([paragraphs[0], ...texts, paragraphs[1]])
})

it('keeps rows that go on with several rows on one side of them', () => {
  const rows = ['Lamp: dark', 'Horn: mended', 'Mole: broken', 'Stairs: swept']
  const lines = ['How it stands', ...rows]
  const within = (cut: string) => bodyOf([paragraphs[0], lines.join('\n'), paragraphs[1]].join('\n\n'), ...paragraphs, ...lines.filter(line => line !== cut))
  for (const cut of ['Lamp: dark', 'Stairs: swept']) expect(within(cut)).toEqual([paragraphs[0], ...lines, paragraphs[1]])
})

describe('items of a list in a page with tags', () => {
  const within = (item: (text: string) => string) => {
    const texts = ['The lamp', 'The horn', 'The gallery', 'The stairs']
    const page = gather(parseHtml(`<p>${paragraphs[0]}</p><ul>${texts.map(item).join('')}</ul><p>${paragraphs[1]}</p>`), undefined, [])
    const body = page.map(({ block }) => block.data.text !== 'The horn' && block.data.text !== 'The gallery')
    takeRows(page, body)
    return texts.filter(text => page.some(({ block }, i) => body[i] && block.data.text === text))
  }
  it('are kept between items that are kept', () => {
    expect(within(text => `<li>${text}</li>`)).toEqual(['The lamp', 'The horn', 'The gallery', 'The stairs'])
  })
  it('are not where they lead to other pages', () => {
    expect(within(text => `<li><a href="/a">${text}</a></li>`)).toEqual(['The lamp', 'The stairs'])
  })
})

it('tells what joins the halves of a line', () => {
  expect(['Displacement: 6.6 liters', '排水量：六升', 'Best film – The Weir', 'Ada Brook - Linden', '200 │ 4084', '| a | b |'].map(jointOf)).toEqual([
    'colon',
    'colon',
    'dash',
    'dash',
    'bar',
    'bar',
  ])
  expect(['Photo:', 'half-open at 10:30', 'A plain line'].map(jointOf)).toEqual(['none', 'none', 'none'])
})
