import { describe, expect, it } from 'vitest'
import type { Block, Mark, Page } from '../../src/page/nodes.ts'
import { stronger } from '../../src/strip/extents.ts'
import { mark, markDump, marksOf, pack, rule } from './packs.ts'

const prose = 'The keeper climbed the hundred and twelve steps each evening, and lit the lamp that the ships of the bay looked for.'
const more = 'From the gallery the whole coast could be seen, and on clear nights the fires of the villages on the other side.'

describe('the box of an appeal', () => {
  const appeal = pack('paywall', rule('appeal', ['before you read on', 'donate now'], { removes: 'section', strength: 'sure' }))

  it('is bridged over unmarked paragraphs that speak of the paper or to its reader', () => {
    const page = mark(
      [
        prose,
        'Before you read on',
        'The Courier has no owner but its readers, and we answer to nobody else than you.',
        'Our reporters sat in the court for forty days, and nobody else did.',
        'Donate now',
        more,
      ],
      appeal,
    )
    expect(marksOf(page)).toEqual(['', 'paywall', 'paywall', 'paywall', 'paywall', ''])
    expect((page.children as Block[])[2]?.data.marks[0]).toMatchObject({
      rule: 'en/paywall/appeal',
      by: 'extent',
      coverage: 0,
      strength: 'likely',
      boxed: true,
    })
  })
  it('holds the controls of its form', () => {
    expect(marksOf(mark([prose, 'Before you read on', 'Once', 'Monthly', 'Continue', 'Donate now', more], appeal))).toEqual([
      '',
      ...Array(5).fill('paywall'),
      '',
    ])
  })
  it('ends at a paragraph that speaks neither of the paper nor to its reader', () => {
    expect(marksOf(mark(['Before you read on', prose, 'Donate now'], appeal))).toEqual(['paywall', '', 'paywall'])
  })
  it('is not carried on by words that nothing marked follows', () => {
    expect(marksOf(mark(['Donate now', 'We were four when we set out, my brother told us, and you were not born.', prose], appeal))).toEqual([
      'paywall',
      '',
      '',
    ])
  })
  it('does not bridge more than a few paragraphs', () => {
    const words = Array.from({ length: 9 }, (_, i) => `We walked on for ${i} more hours, and nobody spoke to us.`)
    expect(marksOf(mark(['Before you read on', ...words, 'Donate now'], appeal)).slice(1, -1)).toEqual(Array(9).fill(''))
  })
  it('is made sure by three phrases side by side that are not all of one rule', () => {
    const offers = pack('paywall', rule('a', ['become a member']), rule('b', ['cancel any time']), rule('c', ['already a member']))
    const boxed = (...lines: string[]) => (mark(lines, offers).children as Block[]).map(({ data }) => data.marks.some(mark => mark.boxed))
    expect(boxed('Become a member', 'Cancel any time', 'Already a member')).toEqual([true, true, true])
    expect(boxed('Become a member', 'Cancel any time')).toEqual([false, false])
    expect(boxed('Become a member', 'Become a member', 'Become a member')).toEqual([false, false, false])
  })
})

describe('the list under "Read more"', () => {
  const related = pack('related', rule('heading', ['read more'], { at: 'whole', removes: 'section' }))
  const teasers = ['Storm shuts the port for a third day', 'Who will buy the last salt works', 'Five recipes with herring']

  /** The strength of each block's mark of a list; a mark by extent of a likely phrase is a hint. */
  const reached = (...lines: string[]) => (mark(lines, related).children as Block[]).map(({ data }) => data.marks.length > 0)

  it('ends where prose begins', () => {
    expect(reached(prose, 'Read more', ...teasers, prose, more)).toEqual([false, true, true, true, true, false, false])
  })
  it('goes on behind a single sentence, which may sum up a teaser', () => {
    expect(reached('Read more', teasers[0] as string, prose, teasers[1] as string)).toEqual([true, true, true, true])
  })
  it('ends before a paragraph that is too long for a teaser', () => {
    expect(reached('Read more', teasers[0] as string, `${prose} ${more} ${prose}`)).toEqual([true, true, false])
  })
  it('ends at short sentences between blank lines where its own lines stand tight below the heading', () => {
    const box = ['Read more', ...teasers].join('\n')
    const said = ['He never told anybody why.', '"Ask my mother," he said.']
    const reachedIn = (...parts: string[]) => (markDump(parts.join('\n\n'), related).children as Block[]).map(({ data }) => data.marks.length > 0)
    expect(reachedIn(prose, box, ...said)).toEqual([false, true, true, true, true, false, false])
    expect(reachedIn(prose, 'Read more', ...teasers, ...said)).toEqual([false, ...Array(6).fill(true)])
  })
  it('ends there at a single sentence, too, that an advertisement parts from what follows', () => {
    const advertising = pack('advertising', rule('label', ['advertisement'], { at: 'whole' }))
    const dump = [prose, ['Read more', ...teasers].join('\n'), more, 'Advertisement', 'What the keeper saw'].join('\n\n')
    expect((markDump(dump, related, advertising).children as Block[]).map(({ data }) => data.marks.map(({ category }) => category).join(' '))).toEqual([
      '',
      ...Array(4).fill('related'),
      '',
      'advertising',
      '',
    ])
  })
  it('ends before the heading and the list of the text that goes on, where it interrupts that text', () => {
    const box = `Read more\n${teasers.join('\n')}`
    const goesOn =
      'What the keeper saw\n\nThree ships\nTwo gulls\n\nWhen the fog had gone he counted them once more, wrote both numbers into the book of the tower, and then went down to have his tea.'
    const reachedIn = (above: string) => (markDump([above, box, goesOn].join('\n\n'), related).children as Block[]).map(({ data }) => data.marks.length > 0)
    expect(reachedIn(prose)).toEqual([false, true, true, true, true, false, false, false, false])
    expect(reachedIn('Harbour')).toEqual([false, ...Array(8).fill(true)])
  })
  it('ends where another list has its heading', () => {
    const comments = pack('comments', rule('heading', ['comments'], { at: 'whole', removes: 'section' }))
    const page = mark(['Read more', ...teasers, 'Comments', 'Herring forever'], related, comments)
    const categories = ({ children }: Page) => (children as Block[]).map(({ data }) => data.marks.map(({ category }) => category).join(' '))
    expect(categories(page)).toEqual([...Array(4).fill('related'), ...Array(2).fill('comments')])
    expect(categories(mark(['Read more', 'Comments on the storm', ...teasers], related, comments))).toEqual(Array(5).fill('related'))
  })
  it('is marked no more than by a hint, so that the shape of the page decides', () => {
    const [, teaser] = mark(['Read more', ...teasers], related).children as Block[]
    expect(teaser?.data.marks).toMatchObject([{ category: 'related', by: 'extent', strength: 'hint', boxed: false }])
  })
  it('is marked as a box where headlines and their summaries take turns', () => {
    const pairs = teasers.flatMap(headline => [headline, 'The council will decide about it in the week before Easter.'])
    const page = mark(['Read more', ...pairs, `${prose} ${more} ${prose}`], related)
    expect(marksOf(page)).toEqual(Array(7).fill('related').concat(''))
    expect((page.children as Block[])[3]?.data.marks.some(mark => mark.boxed)).toBe(true)
  })
  it('is the phrase’s own block alone where the rule removes no more', () => {
    const line = pack('related', rule('line', ['read also']))
    expect((mark(['Read also: the storm', ...teasers], line).children as Block[]).map(({ data }) => data.marks.length)).toEqual([1, 0, 0, 0])
  })
})

describe('the box above a line that ends it', () => {
  const credit = pack('related', rule('gallery-credit', ['gallery credit: * *'], { at: 'whole', removes: 'above' }))
  const marked = (...lines: string[]) => marksOf(mark(lines, credit))

  it('is a headline with its summary', () => {
    const headline = 'Meet the Keepers: Ten Lamps and Who Lit Them'
    expect(marked(prose, headline, 'Ten keepers, ten lamps, and a hundred and twelve steps for each of them.', 'Gallery credit: Ada Brook', more)).toEqual([
      '',
      'related',
      'related',
      'related',
      '',
    ])
  })
  it('is a question with its answers', () => {
    expect(marked(prose, 'Which lamp do you like best of all?', 'The old one', 'The new one', 'Neither', 'Gallery credit: Ada Brook')).toEqual([
      '',
      ...Array(5).fill('related'),
    ])
  })
  it('goes also where another rule says more about the line', () => {
    const both = pack('related', rule('gallery', ['gallery credit: ada brook'], { at: 'whole', strength: 'sure' }), ...credit.rules)
    const question = 'Which lamp do you like best of all?'
    expect(marksOf(mark([prose, question, 'Neither', 'Gallery credit: Ada Brook'], both))).toEqual(['', ...Array(3).fill('related')])
  })
  it('is nothing where text stands above', () => {
    expect(marked(prose, more, 'Gallery credit: Ada Brook')).toEqual(['', '', 'related'])
    expect(marked('Which lamp do you like best of all?', prose, 'The old one', 'Gallery credit: Ada Brook')).toEqual(['', '', '', 'related'])
  })
})

describe('the answers below the heading of a poll', () => {
  const poll = pack('meta', rule('poll', ['the poll'], { at: 'whole', removes: 'section' }))
  const marked = (...lines: string[]) => marksOf(mark(lines, poll))

  it('go with it and its question', () => {
    expect(marked(prose, 'The poll', 'Which lamp do you like best?', 'The old one', 'The new one', more)).toEqual(['', ...Array(4).fill('meta'), ''])
  })
  it('end where the text goes on behind a blank line', () => {
    const dump = [prose, 'The poll\nWhich lamp do you like best?\nThe old one\nThe new one', 'Two lamps', more].join('\n\n')
    expect(marksOf(markDump(dump, poll))).toEqual(['', ...Array(4).fill('meta'), '', ''])
  })
  it('are none where a text stands below a question, or a heading below the word', () => {
    expect(marked(prose, 'The poll', 'Which lamp do they like best?', prose, more)).toEqual(['', 'meta', '', '', ''])
    expect(marked(prose, 'The poll', 'Two lamps', 'The old one', 'The new one')).toEqual(['', 'meta', '', '', ''])
  })
})

it('a list of teasers ends at a heading whose number goes on counting those of the text above it', () => {
  const more = pack('related', rule('more', ['read more'], { at: 'whole', removes: 'section', strength: 'sure' }))
  const page = [
    prose,
    '3. The siesta',
    prose,
    'Read more',
    'Council sells its cranes',
    '1. Herring is back',
    '2. Piano on the mole',
    '4. The well',
    'Water for all',
  ]
  expect(marksOf(mark(page, more))).toEqual(['', '', '', ...Array(4).fill('related'), '', ''])
})

it('a rule that removes the rest reaches the end of the page', () => {
  const footer = pack('footer', rule('imprint', ['all rights reserved'], { removes: 'rest', strength: 'sure' }))
  expect(marksOf(mark([prose, 'All rights reserved', 'Contact', prose, more], footer))).toEqual(['', 'footer', 'footer', 'footer', 'footer'])
})

it('a hint marks its own block and nothing else', () => {
  const hint = pack('related', rule('label', ['topics'], { removes: 'rest', strength: 'hint' }))
  expect((mark(['Topics', 'Harbour', 'Salt'], hint).children as Block[]).map(({ data }) => data.marks.length)).toEqual([1, 0, 0])
})

describe('the strongest mark', () => {
  const of = (more: Partial<Mark>): Mark => ({
    category: 'share',
    rule: 'en/share/a',
    strength: 'likely',
    by: 'phrase',
    coverage: 0.5,
    why: '',
    removes: 'block',
    boxed: false,
    ...more,
  })
  const strongest = (marks: Mark[]): Mark | undefined => marks.reduce<Mark | undefined>(stronger, undefined)
  it('is the surest, then the one that covers most, then the first', () => {
    const sure = of({ strength: 'sure', coverage: 0.1 })
    const covering = of({ coverage: 1 })
    expect(strongest([covering, sure])).toBe(sure)
    expect(strongest([of({}), covering])).toBe(covering)
    expect(strongest([of({ by: 'extent', coverage: 0 }), of({ rule: 'en/share/b', coverage: 0 })])?.rule).toBe('en/share/b')
    const twin = of({})
    expect(strongest([twin, of({})])).toBe(twin)
    expect(strongest([])).toBeUndefined()
  })
})
