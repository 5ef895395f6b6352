import { describe, expect, it } from 'vitest'
import { headsByline, isByline, isNameBeside } from '../../src/find/bylines.ts'
import { english, evidenceOn, evidenceOnDump, headline, paragraphs } from './page.ts'

describe('a byline', () => {
  const is = (text: string) => isByline(evidenceOn(text)[0] as never, english)
  it.each([
    'By Ada Brook',
    'Words by Ada Brook',
    'Published 19 November 2024, 10:00',
    '19 November 2024',
    'Updated: 3 May 2024 at 9:15',
    'Jan. 14, 2026 | Updated Jan. 15, 2026, 9:12 a.m. CT',
    'By Ada Brook and Jon Hale Courier Staff and Courier Correspondent, Updated May 3, 2024, 9:15 a.m.',
  ])('is "%s"', text => {
    expect(is(text)).toBe(true)
  })
  it.each(['14:12', '10:30 | Ada Brook, Linden Courier, north desk', '9:15 Ada Brook'])('is the hour with its writer: "%s"', text => {
    expect(is(text)).toBe(true)
  })
  it.each(['By the sea', 'By and by the lamp went out.', headline, paragraphs[0], 'Share', '13:40 Two boats adrift off the northern mole of Linden'])(
    'is not "%s"',
    text => {
      expect(is(text)).toBe(false)
    },
  )
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

describe('a name that heads the lines of a byline', () => {
  const heads = (...lines: string[]) => headsByline(evidenceOnDump(['Sport', lines.join('\n'), ...paragraphs].join('\n\n')), 1)
  it('is of it, with a handle or a place between', () => {
    expect(heads('Ada Brook', '19 November 2024')).toBe(true)
    expect(heads('Ada Brook', '@adabrook', 'Linden', '19 November 2024')).toBe(true)
  })
  it('is none where no date follows it without a blank line', () => {
    expect(heads('Ada Brook', 'Linden')).toBe(false)
    expect(heads('Ada Brook\n', '19 November 2024')).toBe(false)
  })
  it('has two words at least, and a capital on each', () => {
    expect(heads('Linden', '19 November 2024')).toBe(false)
    expect(heads('Lamps of old', '19 November 2024')).toBe(false)
  })
})

it('figures with a colon alone are how long something is, unless a date stands beside them', () => {
  const isOfByline = (...lines: string[]) => evidenceOn(...lines)[1]?.signed
  expect(isOfByline('A lamp is lit', '04:51', paragraphs[0])).toBe(false)
  expect(isOfByline('A lamp is lit', '00:00 / 04:51', paragraphs[0])).toBe(false)
  expect(isOfByline('19 November 2024', '04:51', paragraphs[0])).toBe(true)
  expect(isOfByline('A lamp is lit', '04:51', '19 November 2024')).toBe(true)
})
