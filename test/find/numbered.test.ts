import { describe, expect, it } from 'vitest'
import { takeNumbered } from '../../src/find/numbered.ts'
import { evidenceOn, paragraphs } from './page.ts'

/** What of some lines is of the body in the end, where the article's paragraphs are. */
function bodyOf(...lines: string[]): string[] {
  const page = evidenceOn(...lines)
  const body = page.map(({ block }) => (paragraphs as readonly string[]).includes(block.data.text))
  takeNumbered(page, body)
  return page.filter((_, i) => body[i]).map(({ block }) => block.data.text)
}

describe('numbered headings below the body', () => {
  const headings = ['1. The lighthouse of Linden has one keeper', '2. Its gallery was rebuilt', '3. The lamp burns through the storm']
  const slides = headings.flatMap(heading => ['Ruth Alder/Linden Press', heading])

  it('are of the body where pictures lie between them', () => {
    expect(bodyOf(...paragraphs, 'Three facts', ...slides, 'Old lamps for sale')).toEqual([...paragraphs, ...headings])
  })
  it('are teasers where they stand right below each other', () => {
    expect(bodyOf(...paragraphs, 'Three facts', ...headings)).toEqual([...paragraphs])
  })
  it('are teasers where they name nothing that the body names', () => {
    const others = ['1. Ferry strike goes on', '2. Prices of butter rise', '3. Football on Sunday']
    expect(bodyOf(...paragraphs, ...others.flatMap(line => ['Ruth Alder/Linden Press', line]))).toEqual([...paragraphs])
  })
  it('are none where a number is missing, or the first stands far below', () => {
    expect(bodyOf(...paragraphs, ...slides.filter((_, i) => i !== 3))).toEqual([...paragraphs])
    const far = Array.from({ length: 12 }, (_, i) => `Old lamp ${i + 1} for sale`)
    expect(bodyOf(...paragraphs, ...far, ...slides)).toEqual([...paragraphs])
  })
})
