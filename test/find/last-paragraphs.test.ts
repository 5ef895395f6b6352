import { describe, expect, it } from 'vitest'
import { takeLastParagraphs } from '../../src/find/last-paragraphs.ts'
import { evidenceOn, paragraphs } from './page.ts'

const body = [...paragraphs, 'Hale had lit the lighthouse of Linden for forty years, and his lamp had never been out for longer than a storm.']
const last =
  'So the lighthouse has its lamp again, and Linden its keeper. Hale wants to climb the steps every evening for as long as his knees allow it, he says. Then he will show them, one by one, to whoever in Linden wants the matches, the coat and the cold.'
/** Its lines follow each other without a blank one. */
const box = ['More on this topic', 'Ferry strike goes on', 'Prices of butter rise'].join('\n')

/** What of a page is of the body in the end, where it was of it down to the box; a blank line stands between what is listed. */
function bodyOf(lines: readonly string[], score = 0): string[] {
  const page = evidenceOn(...body, ...lines)
  const is = page.map((_, i) => i < body.length)
  takeLastParagraphs(page, is, new Float64Array(page.length).fill(score))
  return page.filter((_, i) => is[i]).map(({ block }) => block.data.text)
}

describe('a paragraph below a box of teasers', () => {
  it('is the article’s last where it is long and in the words of the body', () => {
    expect(bodyOf([box, last])).toEqual([...body, last])
  })
  it('may have another below it', () => {
    const other = last.replace('So the lighthouse', 'For now the lighthouse')
    expect(bodyOf([box, last, box, other])).toEqual([...body, last, other])
  })
  it.each([
    ['it is short', [box, 'So the lighthouse of Linden has its lamp again, and Hale his steps.']],
    [
      'it speaks of something else',
      [
        box,
        'Butter has become dearer for the third time since spring, and bakers in the whole of the county say that they can no longer sell a pound cake for less than nine, whatever they put into it and however early they get up for it, summer or winter.',
      ],
    ],
    ['there is no box above it', ['Ferry strike goes on', 'Prices of butter rise', last]],
    ['comments stand above it', [box, 'Comments', last]],
    ['it stands far below', [box, ...Array.from({ length: 12 }, (_, i) => `Old lamp ${i + 1} for sale`), last]],
  ])('is none of it where %s', (_, lines) => {
    expect(bodyOf(lines)).toEqual(body)
  })
  it('is none of it where the page as a whole speaks against it', () => {
    expect(bodyOf([box, last], -2)).toEqual(body)
  })
})

describe('a paragraph right below the body that is signed in brackets', () => {
  const signed = 'Two of the hundred and twelve steps were mended as well. The others may wait for a spring in which there is money for stone. (LINDEN PRESS)'
  it('is of it', () => {
    expect(bodyOf([signed, 'Ferry strike goes on'], -1)).toEqual([...body, signed])
  })
  it.each([
    ['a single sentence', 'Two of the hundred and twelve steps of the lighthouse were mended as well, and the door of the cellar below. (Ann Hale)'],
    ['signed by a photographer and an agency', signed.replace('LINDEN PRESS', 'Ann Hale/Linden Press')],
  ])('is not where it may be a caption: %s', (_, caption) => {
    expect(bodyOf([caption, 'Ferry strike goes on'], -1)).toEqual(body)
  })
})

describe('speech right below the body', () => {
  const speech = '"I shall climb up there as long as my knees allow it, and then somebody else will have the cold," he said.'
  it('is of it', () => {
    expect(bodyOf([speech, 'Ferry strike goes on'], -1)).toEqual([...body, speech])
  })
  it('is not where something stands between, or where no sentence ends', () => {
    expect(bodyOf(['Ferry strike goes on', speech], -1)).toEqual(body)
    expect(bodyOf(['“Nobody has asked me yet”: the keeper of Linden on his lamp, his steps and the cold'], -1)).toEqual(body)
  })
})
