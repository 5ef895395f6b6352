import { describe, expect, it } from 'vitest'
import { isByline, isNameBeside } from '../../src/find/bylines.ts'
import { english, evidenceOn, headline, paragraphs } from './page.ts'

describe('a byline', () => {
  const is = (text: string) => isByline(evidenceOn(text)[0] as never, english)
  it.each([
    'By Ada Brook',
    'Words by Ada Brook',
    'Published 19 November 2024, 10:00',
    '19 November 2024',
    'Updated: 3 May 2024 at 9:15',
    'By Ada Brook and Jon Hale Courier Staff and Courier Correspondent, Updated May 3, 2024, 9:15 a.m.',
  ])('is "%s"', text => {
    expect(is(text)).toBe(true)
  })
  it.each(['By the sea', 'By and by the lamp went out.', headline, paragraphs[0], 'Share'])('is not "%s"', text => {
    expect(is(text)).toBe(false)
  })
})

it('a name is one of the byline only beside one', () => {
  const beside = (...lines: string[]) => isNameBeside(evidenceOn(...lines), 1, english)
  expect(beside('By', 'Ada Brook', 'Text')).toBe(true)
  expect(beside('Text', 'Ada Brook', '19 November 2024')).toBe(true)
  expect(beside('Text', 'Ada Brook', 'Text')).toBe(false)
  expect(beside('By', 'and by the lamp', 'Text')).toBe(false)
  expect(beside('By', 'Ada Brook Travel Reporter', 'Text')).toBe(true)
  expect(beside('By', 'Sport', 'Text')).toBe(false)
  expect(beside('19 November 2024', 'Highlights', 'Text')).toBe(false)
  expect(beside('Text', 'Linden', '19 November 2024')).toBe(true)
  expect(beside('19 November 2024', 'By', 'Ada Brook')).toBe(true)
})
