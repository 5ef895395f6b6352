import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { parseText } from '../../src/parse/text.ts'

const small = new Set(['the', 'of', 'to', 'by', 'a', 'and', 'in'])
const read = (dump: string) =>
  parseText(dump, { isSmallWord: word => small.has(word.toLowerCase()), opensByline: text => text === 'By', isEditing: text => text === 'edit' })
const texts = (dump: string) => (read(dump).children as Block[]).map(block => block.data.text)

const lynx = `   Home

     * News
     * Sport

The ferry runs again

   The ferry between the two halves of Linden ran again on Monday, three
   months after the storm had torn its landing stage away, and the well-
   known captain was at the wheel.
   A second paragraph follows.
     * a list item that is so long that it has to be carried on in the line
       below it
     * another one
`

describe('a hard-wrapped dump', () => {
  it('gets its paragraphs back', () => {
    expect(texts(lynx)).toEqual([
      'Home',
      'News',
      'Sport',
      'The ferry runs again',
      'The ferry between the two halves of Linden ran again on Monday, three months after the storm had torn its landing stage away, and the well-known captain was at the wheel.',
      'A second paragraph follows.',
      'a list item that is so long that it has to be carried on in the line below it',
      'another one',
    ])
  })
  it('also where a line was broken before a hyphenated word, which lynx does not cut', () => {
    const [paragraph] = texts(
      '   Supplying the ingredients of the evening for an old and rather small\n   ocean-front kitchen was the work of the boats.\n\n     * Home\n\n     * News\n\n     * Sport\n',
    )
    expect(paragraph).toBe('Supplying the ingredients of the evening for an old and rather small ocean-front kitchen was the work of the boats.')
  })
})

describe('a dump of text nodes', () => {
  it('gets its paragraphs back', () => {
    expect(
      texts(
        'Menu\nSport\nThe mayor told the\nLinden Courier\n, a weekly, that she would go.\nIt was the second time that\nAda Brook\nhad said so, "\nwith regret\n".\nBy\nJon Hale\nEnd.',
      ),
    ).toEqual([
      'Menu',
      'Sport',
      'The mayor told the Linden Courier, a weekly, that she would go.',
      'It was the second time that Ada Brook had said so, "with regret".',
      'By Jon Hale',
      'End.',
    ])
  })
})

describe('other forms', () => {
  it('keeps one block a line where lines are blocks', () => {
    expect(texts('Once\nMonthly\n\nA paragraph of its own.\n\nAnother.')).toEqual(['Once', 'Monthly', 'A paragraph of its own.', 'Another.'])
  })
  it('cuts a page on one line into sentences', () => {
    const dump = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} says that the river rose by a hand.`).join(' ')
    expect(texts(dump)).toHaveLength(40)
  })
  it('drops the marks of quoted mail and of Markdown', () => {
    expect(texts('> # A headline\n>\n> - an item\n> Text.\n> More.')).toEqual(['A headline', 'an item', 'Text.', 'More.'])
  })
  it('cuts the crawler’s header off a line', () => {
    const page = read(' date 2025-07-01 Support the Courier!\n\nText.')
    expect((page.children as Block[]).map(block => block.data.text)).toEqual(['date 2025-07-01', 'Support the Courier!', 'Text.'])
    expect(page.data.date).toBe('2025-07-01')
    expect(page.children[1]?.position?.start).toEqual({ line: 1, column: 18, offset: 17 })
  })
})

describe('positions', () => {
  it('are unist positions in the dump, also with CR LF', () => {
    const dump = 'One\r\n\r\n  Two words \r\n'
    const block = read(dump).children[1] as Block
    expect(block.position).toEqual({ start: { line: 3, column: 3, offset: 9 }, end: { line: 3, column: 12, offset: 18 } })
    expect(dump.slice(9, 18)).toBe('Two words')
  })
})

describe('a word that is a line again and again is a label, and', () => {
  const half = 'The lamp had been taken to a workshop in the city, where its glass was'
  const fragments = [
    'Advertisement',
    'Ada Brook is my favourite keeper,',
    'and every year I climb to her lamp.',
    'The',
    'Harbour',
    'board paid for it.',
    'Advertisement',
    'Nobody else did,',
    'and so it went out.',
    'Advertisement',
    'That was in May.',
  ].join('\n')

  it('does not begin a paragraph of fragments', () => {
    expect(texts(fragments)).toContain('Ada Brook is my favourite keeper, and every year I climb to her lamp.')
    expect(texts(fragments).filter(text => text === 'Advertisement')).toHaveLength(3)
  })
  it('does not end a hard-wrapped one', () => {
    const lines = [half, half, half].flatMap(line => [
      `   ${line}`,
      '   ground anew from a drawing that was found in the cellar of the hall.',
      '   Advertisement',
      '',
    ])
    expect(texts(lines.join('\n')).filter(text => text === 'Advertisement')).toHaveLength(3)
  })
  it('still is a link within a sentence', () => {
    const linked = [1, 2, 3].flatMap(day => [`On day ${day} the keepers of`, 'Linden', 'went out to the rocks, and they came back with nothing.'])
    expect(texts(linked.join('\n'))).toContain('On day 2 the keepers of Linden went out to the rocks, and they came back with nothing.')
  })
})

describe('what a hard-wrapped dump says twice on end', () => {
  const wrapped = (...lines: string[]) => texts([lynx, ...lines.map(line => `   ${line}`)].join('\n'))
  const teaser = ['The lamp of Linden is lit again, and the keeper has put the matches', 'back into his coat']

  it('is two lines, not a paragraph', () => {
    const [headline] = teaser as [string]
    expect(wrapped(headline, headline, 'A harbour opens').slice(-3)).toEqual([headline, headline, 'A harbour opens'])
  })
  it('is known where it goes over more lines', () => {
    expect(wrapped(...teaser, ...teaser, 'A harbour opens').slice(-3)).toEqual([teaser.join(' '), teaser.join(' '), 'A harbour opens'])
  })
  it('is known the third time too', () => {
    expect(wrapped(...teaser, ...teaser, ...teaser).slice(-3)).toEqual([teaser.join(' '), teaser.join(' '), teaser.join(' ')])
  })
  it('is a paragraph where the second time goes on otherwise', () => {
    const opening = 'and so the lamp of Linden was lit again, and the keeper put the matches'
    const lines = [opening, 'back into his coat, as he did on each evening before the storm, or else', opening, 'into his bag.']
    expect(wrapped(...lines).slice(-1)).toEqual([lines.join(' ')])
  })
})
