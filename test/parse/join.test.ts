import { describe, expect, it } from 'vitest'
import { glue, goesOn, wrapsOn } from '../../src/parse/join.ts'
import { type RawLine, readLines } from '../../src/parse/lines.ts'

const small = new Set(['the', 'of', 'to', 'a', 'and', 'in', 'with'])
const words = { isSmallWord: (word: string) => small.has(word.toLowerCase()), opensByline: (text: string) => text === 'By', isEditing: () => false }

describe('a text node', () => {
  /** Whether the second line belongs to the first. */
  const belongs = (...lines: string[]) => goesOn(lines[0] as string, readLines(lines.join('\n')), 1, words)

  it.each([
    ['after a function word', 'The keeper spoke to the', 'Linden Courier'],
    ['that begins with a comma', 'The keeper told the Linden Courier', ', a weekly paper'],
    ['that says behind a dash what a term is', 'Linden', '– a village in the'],
    ['that begins small', 'The keeper of Linden', 'said that he would stay'],
    ['after an open bracket', 'The lamp (', 'built in 1903'],
    ['within open quotes', 'He said "never', 'Again'],
    ['with a name between two halves of a sentence', 'It was the second time that', 'Ada Brook', 'had said so.'],
    ['after "By", a name', 'By', 'Ada Brook'],
    ['that is a reference mark', 'The lamp was lit in 1903.', '[12]'],
    ['after an opening quote', 'Le gardien a dit «', 'Jamais'],
    ['of a script without capitals, to the end of its second sentence', '灯台に火がともった。守り人の', '真壁ゆうこ', 'さんが喜んだ。'],
    ['of a script without capitals, where a link is cut out', 'রক্ষী বাতি জ্বালালেন। এই দ্বীপের', 'পুরনো বাতিঘর আবার খুলল।'],
  ])('goes on %s', (_, ...lines) => {
    expect(belongs(...lines)).toBe(true)
  })
  it.each([
    ['after the end of a sentence', 'The lamp was lit.', 'Then the ships came.'],
    ['after a label', 'Sport', 'Culture'],
    ['after a closing quote', 'Wie das Blatt schreibt: »Nie wieder Sturm«', 'Anzeige'],
    ['after a headline in a script without capitals', '灯台に三年ぶりの火', '灯台に火がともった。'],
    ['after a paragraph without a full stop, as a label', '灯台に火がともった。守り人は喜んだ', '関連記事', '港の新しい船'],
    ['with a byline', 'The keeper of the lighthouse', 'By Ada Brook'],
    ['after a headline, with the first sentence', 'A Lamp for Linden', 'The keeper lit the lamp on Monday.', 'It was late.'],
  ])('stands alone %s', (_, ...lines) => {
    expect(belongs(...lines)).toBe(false)
  })
})

describe('a hard-wrapped line', () => {
  const wraps = (dump: string, width: number) =>
    wrapsOn(...(readLines(dump) as [RawLine, RawLine]), { width, widthAt: () => width, measure: text => text.length })

  it('goes on when the next word had no room left in it', () => {
    expect(wraps('The keeper climbed the\nlighthouse', 30)).toBe(true)
    expect(wraps('The keeper climbed\nup', 30)).toBe(false)
  })
  it('does not go on in an item of a list, nor in a line that stands further left', () => {
    expect(wraps('The keeper climbed the steps.\n* extraordinary', 30)).toBe(false)
    expect(wraps('   The keeper climbed the\nlighthouse', 26)).toBe(false)
  })
  it('goes on to the left of a first line that ideographic spaces set in, but not of another', () => {
    expect(wraps('   　灯台に三年ぶりに火がともった。嵐が\n   灯りを消してからずっと暗かった。', 20)).toBe(true)
    expect(wraps('     灯台に三年ぶりに火がともった。嵐が\n灯りを消してからずっと暗かった。', 20)).toBe(false)
  })
  it('of a list goes on under the text of its item', () => {
    expect(wraps('* The keeper climbed the\n  lighthouse', 30)).toBe(true)
  })
  it('goes on after a hyphen within a word', () => {
    expect(wraps('The keeper was a well-\nknown man', 24)).toBe(true)
  })
  it('of Chinese goes on where not one more sign would have fitted', () => {
    expect(wraps('灯塔守护人每天晚上\n点灯', 9)).toBe(true)
    expect(wraps('灯塔守护人\n点灯', 9)).toBe(false)
  })
})

describe('between two joined lines stands', () => {
  it.each([
    ['a space between words', 'the', 'lamp', ' '],
    ['nothing before punctuation', 'the lamp', ', lit', ''],
    ['nothing after an opening bracket', 'the lamp (', 'lit', ''],
    ['nothing within a hyphened word', 'well-', 'known', ''],
    ['nothing between Chinese signs', '灯塔', '点灯', ''],
    ['a space between Korean words', '등대', '등불', ' '],
    ['nothing before the closing quote', 'He said "never', '" and left', ''],
    ['nothing after the opening quote', 'He said "', 'never', ''],
  ])('%s', (_, before, next, expected) => {
    expect(glue(before, next)).toBe(expected)
  })
})
