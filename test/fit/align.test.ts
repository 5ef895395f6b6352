import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headline, paragraphs } from '../find/page.ts'
import { shinglesOf } from '../score/shingles.ts'
import { align, labels, wordsOf } from './align.ts'

const gold = [headline, ...paragraphs].join('\n')
/** The blocks that the gold holds. */
const heldBy = (text: string, ...blocks: string[]) => blocks.filter((_, i) => align(blocks, text)[i] === labels.article)
/** The same as places, where blocks are equal. */
const placesIn = (text: string, ...blocks: string[]) => align(blocks, text).flatMap((label, i) => (label === labels.article ? [i] : []))

describe('the gold holds', () => {
  it('its own lines, and no line of the page around them', () => {
    expect(heldBy(gold, 'Home', 'News', headline, ...paragraphs, 'Seven walks along the coast', 'Share')).toEqual([headline, ...paragraphs])
  })
  it('a line whose spaces, quotes and marks the dump writes otherwise', () => {
    const written = paragraphs[2].replaceAll('"', '”').replaceAll(' ', '\u00a0')
    expect(heldBy(gold, written)).toEqual([written])
  })
  it('a paragraph with a few words more, and none with only a few words in common', () => {
    const more = `${paragraphs[1]} Photo: Ruth Alder`
    const other = 'Forty people stood on the mole, and the band that had been asked to play in the evening went home without a note.'
    expect(heldBy(gold, more, other)).toEqual([more])
  })
})

describe('a line of one to three words', () => {
  const listed = [paragraphs[0], paragraphs[1], 'Old glass'].join('\n')

  it('is held where the gold has it as a line, beside others of the article', () => {
    expect(heldBy(listed, paragraphs[0], paragraphs[1], 'Old glass')).toContain('Old glass')
  })
  it('is not held far from the article', () => {
    const menu = ['Home', 'News', 'Sport', 'Culture', 'Tides', 'Weather', 'Lamp club']
    expect(heldBy(listed, 'Old glass', ...menu, paragraphs[0], paragraphs[1])).not.toContain('Old glass')
  })
  it('is held where the gold has it within a line, between others of the article only', () => {
    expect(heldBy(gold, paragraphs[0], 'Jon Hale', paragraphs[1])).toContain('Jon Hale')
    expect(heldBy(gold, paragraphs[0], paragraphs[1], 'Jon Hale')).not.toContain('Jon Hale')
    expect(heldBy(gold, 'Jon Hale', paragraphs[0], paragraphs[1])).not.toContain('Jon Hale')
  })
  it('is not held where the gold does not say it', () => {
    expect(heldBy(gold, paragraphs[0], 'Share', paragraphs[1])).not.toContain('Share')
  })
})

describe('of equal lines', () => {
  it('the one that stands in the article is held, not the one in a list', () => {
    expect(placesIn(gold, headline, 'Seven walks along the coast', 'Ten walks along the coast', headline, ...paragraphs)).toEqual([3, 4, 5, 6, 7])
  })
  it('as many are held as the gold has', () => {
    const refrain = 'And the lamp went round and round'
    const song = [paragraphs[0], refrain, paragraphs[1], refrain]
    expect(placesIn(song.join('\n'), refrain, 'Home', 'News', 'Sport', 'Culture', 'Tides', 'Weather', ...song)).toEqual([7, 8, 9, 10])
  })
})

it('nothing is said of a block without words, which is no one’s loss', () => {
  expect(align([paragraphs[0], '* * *', paragraphs[1]], gold)[1]).toBe(labels.unknown)
})

it('a page without gold is all boilerplate', () => {
  expect(heldBy('', headline, ...paragraphs, 'Share')).toEqual([])
})

it('every line of the gold itself is held, in any order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([headline, ...paragraphs], { minLength: 1 }), blocks => {
      expect(heldBy(blocks.join('\n'), ...blocks)).toEqual(blocks)
    }),
  )
})

describe('shingles', () => {
  const shingles = (text: string) => Object.fromEntries(shinglesOf(wordsOf(text)))

  it('are all runs of four words, as often as they stand there', () => {
    expect(shingles('the lamp, the lamp: the lamp!')).toEqual({ 'the lamp the lamp': 2, 'lamp the lamp the': 1 })
  })
  it('are the whole of a shorter text, and none of an empty one', () => {
    expect(shingles('The lamp.')).toEqual({ 'The lamp': 1 })
    expect(shingles('…')).toEqual({})
  })
})
