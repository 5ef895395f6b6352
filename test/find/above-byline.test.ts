import { describe, expect, it } from 'vitest'
import { takeAboveByline } from '../../src/find/above-byline.ts'
import { evidenceOnDump, paragraphs } from './page.ts'

/** What of a dump is of the body in the end, where the article's first paragraphs are. */
function bodyOf(...parts: string[]): string[] {
  const page = evidenceOnDump(parts.join('\n\n'))
  const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeAboveByline(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

const list = ['A lamp of brass', 'Two boxes of matches', 'A ladder']
const end = 'Whoever comes to the opening on Sunday is asked to bring one of these along, said the keeper.'
const byline = 'By Ann Hale'

describe('what stands between the body and the byline at its foot', () => {
  it('is of the body, a list and the paragraph below it', () => {
    expect(bodyOf(...paragraphs, list.join('\n'), end, byline, 'Old lamps for sale')).toEqual([...paragraphs, ...list, end])
  })
  it('is so, be it one paragraph, where a list of the body stands above it', () => {
    const page = evidenceOnDump([...paragraphs, list.join('\n'), end, byline].join('\n\n'))
    const body = page.map(({ block }) => block.data.text !== end && block.data.text !== byline)
    takeAboveByline(page, body)
    expect(page.filter((_, i) => !body[i]).map(({ block }) => block.data.text)).toEqual([byline])
  })
  it.each([
    ['where no byline stands there', [list.join('\n'), end, 'Old lamps for sale']],
    ['where a date stands there, as below a teaser', [list.join('\n'), end, '3 May 2024']],
    ['where it is one paragraph, which may be a picture’s', [end, byline]],
    ['where no sentence stands in it', [list.join('\n'), byline]],
    ['where a rule knows a line of it', [list.join('\n'), 'Read more', end, byline]],
    ['where it breaks off, as a summary does', [list.join('\n'), 'Whoever comes to the opening on Sunday is asked to bring one of...', byline]],
    ['where it is far below', [...Array.from({ length: 5 }, () => list.join('\n')), end, byline]],
  ])('is none of it %s', (_, parts) => {
    expect(bodyOf(...paragraphs, ...parts)).toEqual([...paragraphs])
  })
  it('is none of it where no blank lines part paragraphs', () => {
    expect(bodyOf([...paragraphs, ...list, end, byline].join('\n'))).toEqual([...paragraphs])
  })
})
