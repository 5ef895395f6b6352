import { describe, expect, it } from 'vitest'
import type { Category, Part } from '../../src/index.ts'
import { belowFloors, type Case, figuresOf, readLabels, scorePage, sumUp } from './scorer.ts'
import { articleTable, lineTable } from './table.ts'

const expected = 'One two three four five.\n\nSix seven eight nine.\n'

/** A page on which these lines were removed, each under this category. */
const removing = (dump: string, ...removed: [line: number, category: Category | Part][]): Pick<Case, 'dump' | 'article'> => ({
  dump,
  article: {
    text: '',
    blocks: [],
    removed: removed.map(([line, category]) => {
      const text = dump.split('\n')[line - 1] as string
      const position = { start: { line, column: 1 }, end: { line, column: text.length + 1 } }
      return { category, rule: '', note: '', text, position }
    }),
  },
})

const page = (text: string, gold = expected): Case => ({ dump: '', expected: gold, labels: new Map(), article: { text, blocks: [], removed: [] } })

describe('the text of a page', () => {
  it('that came out as expected scores 1 throughout', () => {
    expect(scorePage(page(expected))).toMatchObject({ precision: 1, recall: 1, paragraphs: 2, rightParagraphs: 2, exact: true })
  })
  it('loses recall by what is missing, and precision by what is too much', () => {
    // Nine words are six shingles of four; five words are two of them.
    expect(scorePage(page('One two three four five.\n'))).toMatchObject({ precision: 1, recall: 2 / 6, rightParagraphs: 1, exact: false })
    expect(scorePage(page(`${expected}\nShare this page\n`)).precision).toBe(6 / 9)
  })
  it('counts what stands twice twice', () => {
    expect(scorePage(page('a b c d\n\na b c d\n', 'a b c d\n'))).toMatchObject({ precision: 1 / 5, recall: 1, paragraphs: 1, rightParagraphs: 1 })
  })
  it('of fewer than four words is one shingle', () => {
    expect(scorePage(page('Two words', 'Two words\n'))).toMatchObject({ precision: 1, recall: 1 })
    expect(scorePage(page('Other words', 'Two words\n'))).toMatchObject({ precision: 0, recall: 0 })
  })
  it('in Chinese is compared sign by sign', () => {
    expect(scorePage(page('海边的灯塔', '海边的灯塔亮了')).recall).toBe(2 / 4)
  })
  it('that is empty, as expected, counts for neither precision nor recall', () => {
    expect(scorePage(page('', ''))).toMatchObject({ precision: null, recall: null, exact: true })
    expect(scorePage(page('A teaser taken for an article', ''))).toMatchObject({ precision: 0, recall: null, exact: false })
    expect(scorePage(page(''))).toMatchObject({ precision: null, recall: 0 })
  })
})

describe('the lines of a page', () => {
  const labels = readLabels('1\ttitle\n2\tshare\n3\tshare\n5\tnewsletter\n')
  const dump = 'Headline\nPrint\nSend\n\nSign up'

  it('are counted as removed, and as removed under their name', () => {
    const { lines } = scorePage({ expected, labels, ...removing(dump, [2, 'share'], [3, 'navigation']) })
    expect(Object.fromEntries(lines)).toEqual({
      title: { lines: 1, removed: 0, named: 0 },
      share: { lines: 2, removed: 2, named: 1 },
      newsletter: { lines: 1, removed: 0, named: 0 },
    })
  })
  it('are removed when more than half of their characters are, and bear the name of the range that tips it', () => {
    const cut = (from: number, to: number, category: Category) => ({
      category,
      rule: '',
      note: '',
      text: '',
      position: { start: { line: 1, column: from }, end: { line: 1, column: to } },
    })
    const count = (...removed: ReturnType<typeof cut>[]) =>
      scorePage({ dump: '  abcdefghij', expected, labels: new Map([[1, 'share']]), article: { text: '', blocks: [], removed } }).lines.get('share')
    expect(count(cut(3, 8, 'share'))).toEqual({ lines: 1, removed: 0, named: 0 })
    expect(count(cut(3, 9, 'share'))).toEqual({ lines: 1, removed: 1, named: 1 })
    expect(count(cut(3, 6, 'media'), cut(6, 10, 'share'))).toEqual({ lines: 1, removed: 1, named: 1 })
  })
  it('are counted alike with CR LF, and in ranges over several lines', () => {
    const position = { start: { line: 2, column: 1 }, end: { line: 5, column: 8 } }
    const article = { text: '', blocks: [], removed: [{ category: 'share' as const, rule: '', note: '', text: '', position }] }
    const { lines } = scorePage({ dump: dump.replaceAll('\n', '\r\n'), expected, labels, article })
    expect([lines.get('title')?.removed, lines.get('share')?.removed, lines.get('newsletter')?.removed]).toEqual([0, 2, 1])
  })
  it('of the article are counted as kept, and as kept under the name of their part', () => {
    const position = { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } }
    const as = (part: Part) =>
      scorePage({ dump, expected, labels, article: { text: '', blocks: [{ part, kind: 'paragraph', text: '', position }], removed: [] } }).lines.get('title')
    expect(as('title')).toEqual({ lines: 1, removed: 0, named: 1 })
    expect(as('body')).toEqual({ lines: 1, removed: 0, named: 0 })
  })
  it.each(['1 share', '0\tshare', 'x\tshare', '1\tshares', '1'])('refuse the label "%s"', row => {
    expect(() => readLabels(`${row}\n`)).toThrow(row)
  })
})

describe('the pages together', () => {
  const labels = readLabels('1\tbody\n2\tshare\n3\tshare\n')
  const dump = 'A\nB\nC'
  const total = sumUp([
    { ...scorePage({ ...page(expected), ...removing(dump, [2, 'share']), labels }), precision: 1, recall: 1, exact: true },
    { ...scorePage({ ...page(''), ...removing(dump, [1, 'share'], [2, 'media']), labels }), precision: null, recall: 0.5 },
  ])

  it('average precision over the pages that have any, and F1 over the averages', () => {
    expect(total).toMatchObject({ pages: 2, precision: 1, recall: 0.75, exact: 0.5 })
    expect(total.f1).toBeCloseTo((2 * 0.75) / 1.75)
  })
  it('give a figure for each label that occurs, and for all of a kind', () => {
    const figures = figuresOf(total)
    expect(figures).toMatchObject({
      'kept body': 0.5,
      'removed share': 0.5,
      'named share': 0.5,
      'kept all': 0.5,
      'removed all': 0.5,
      'named categories': 0.5,
      'named parts': 0,
    })
    expect(figures).not.toHaveProperty('removed media')
    expect(Object.values(figures).every(Number.isFinite)).toBe(true)
  })
  it('have no figure for what could not be measured', () => {
    expect(figuresOf(sumUp([scorePage(page(''))]))).toEqual({ recall: 0, paragraphs: 0, exact: 0 })
  })
  it('stand in a table that names every group and label', () => {
    expect(articleTable([['all', total]])).toContain('all      2     1.0000  0.7500  0.8571')
    expect(lineTable(total)).toMatch(/share +4 +0\.5000 +0\.5000/)
  })
})

describe('floors', () => {
  it('hold at the figure itself and above', () => {
    expect(belowFloors({ f1: 0.9, recall: 0.8 }, { f1: 0.9, recall: 0.7 })).toEqual([])
  })
  it('name the figure that sank, the one that went, and the one without a floor', () => {
    expect(belowFloors({ f1: 0.89, exact: 1 }, { f1: 0.9, 'removed share': 0.7 })).toEqual([
      '"f1" sank to 0.8900, below its floor of 0.9',
      '"removed share" has a floor of 0.7, but was not measured',
      '"exact" was measured, but has no floor',
    ])
  })
})
