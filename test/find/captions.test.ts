import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { captionsAboveCredits, captionsBelowCredits, captionsSetApart } from '../../src/find/captions.ts'
import type { Evidence } from '../../src/find/evidence.ts'
import { evidenceOn, evidenceOnDump, paragraphs } from './page.ts'

const [first, second, third, fourth] = paragraphs
const caption = 'The keeper stands on the mole at dusk.'
const another = 'Jon Hale climbs the steps on May 3, 2024.'
const credit = 'Photo by Ruth Alder'
/** Two sentences each: nothing here is like a caption. */
const long = [`${first} ${third}`, `${second} ${fourth}`, `${third} ${second}`, `${fourth} ${first}`] as const

function found(page: Evidence[], find: typeof captionsAboveCredits): string[] {
  const parts = page.map(({ block }) => (block.data.text === credit ? null : 'body'))
  return find(page, parts, 0, parts.lastIndexOf('body')).map(i => (page[i] as Evidence).block.data.text)
}
const above = (...lines: string[]) => found(evidenceOn(...lines), captionsAboveCredits)

describe('a sentence right above a picture’s credit', () => {
  it('is its caption where the page’s paragraphs are longer', () => {
    expect(above(long[0], caption, credit, long[1], long[2])).toEqual([caption])
  })
  it('is its caption where all that stands above credits is short, though other paragraphs are too', () => {
    expect(above(long[0], caption, credit, first, long[1], another, credit, long[2], second)).toEqual([caption, another])
  })
  it('is text where paragraphs stand above credits, too', () => {
    expect(above(long[0], credit, long[1], credit, second, credit, long[2], caption, credit, long[3])).toEqual([])
  })
  it('is text where the page’s paragraphs are all as short', () => {
    expect(above(first, second, third, caption, credit, fourth, first)).toEqual([])
  })
  it('is the article’s end where nothing of it follows', () => {
    expect(above(long[0], long[1], long[2], caption, credit)).toEqual([])
  })
  it('is text above one word alone, which may sign a report or stand above its own picture', () => {
    expect(above(long[0], caption, 'Reuters', long[1], long[2])).toEqual([])
  })
  it('is text above a caption that has its own credit', () => {
    expect(above(long[0], caption, 'The old lamp. (Ruth Alder)', long[1], long[2])).toEqual([])
    expect(above(long[0], caption, 'The old lamp itself Photo: Ruth Alder', long[1], long[2])).toEqual([])
  })
})

it('what stands above a figure of an HTML page is no caption of it, though its credit follows', () => {
  const html = `<!doctype html><body><article>${[long[0], caption].map(text => `<p>${text}</p>`).join('')}<figure><figcaption>${credit}</figcaption></figure>${[long[1], long[2]].map(text => `<p>${text}</p>`).join('')}</article></body>`
  expect(clean(html).blocks.find(({ text }) => text === caption)?.part).toBe('body')
})

describe('a line with a credit right below it', () => {
  const apart = (dump: string) => found(evidenceOnDump(dump), captionsSetApart)
  const shown = 'The keeper on the mole at dusk'

  it('is the caption where blank lines stand around the two, and around paragraphs that are as short', () => {
    expect(apart([first, '', second, '', caption, credit, '', third].join('\n'))).toEqual([caption])
    expect(apart([first, '', second, '', shown, credit, '', third].join('\n'))).toEqual([shown])
  })
  it('is text where a blank line parts it from the credit', () => {
    expect(apart([first, '', second, '', caption, '', credit, '', third].join('\n'))).toEqual([])
  })
  it('is text where it ends a paragraph of several lines', () => {
    expect(apart([first, '', second, caption, credit, '', third, '', fourth, '', first].join('\n'))).toEqual([])
  })
  it('is text where no paragraph stands between blank lines', () => {
    expect(apart([first, second, third, fourth, '', caption, credit, '', first, second].join('\n'))).toEqual([])
  })
})

describe('a line right below an agency’s name', () => {
  const below = (dump: string) => found(evidenceOnDump(dump), captionsBelowCredits)

  it('is the caption where blank lines stand around the two', () => {
    expect(below([first, '', 'Getty Images', 'The keeper on the mole at dusk', '', second, '', third].join('\n'))).toEqual(['The keeper on the mole at dusk'])
  })
  it('is a heading where a blank line parts it from the name', () => {
    expect(below([first, '', 'Getty Images', '', 'The keeper on the mole at dusk', '', second, '', third].join('\n'))).toEqual([])
  })
  it('is a heading below a photographer', () => {
    expect(below([first, '', credit, 'The keeper on the mole at dusk', '', second, '', third].join('\n'))).toEqual([])
  })
  it('is text if it is a sentence', () => {
    expect(below([first, '', 'Getty Images', caption, '', second, '', third].join('\n'))).toEqual([])
  })
})
