import { expect, it } from 'vitest'
import { categories, clean, parts } from '../../src/index.ts'
import { page } from '../cli/call.ts'

it('leaves in the text what is kept, and names what was not asked for', () => {
  const everything = clean(page, { keep: categories })
  expect(everything.removed).toEqual([])
  expect(everything.text).toBe(page)
  const bare = clean(page, { parts: ['title'] })
  expect(bare.removed.filter(({ rule }) => rule === 'parts').every(({ category }) => (parts as readonly string[]).includes(category))).toBe(true)
  expect(bare.removed.some(({ category }) => category === 'body')).toBe(true)
})

it('ends every text with one line end, and separates blocks by one blank line', () => {
  const { text, blocks } = clean(page.replace(/\n\n/g, '\n\n\n\n'))
  expect(text).toBe(`${blocks.map(block => block.text).join('\n\n')}\n`)
})
