import { expect, it } from 'vitest'
import { clean, parsePage } from '../../src/clean.ts'
import { commonLineRule, keysOf } from '../../src/find/common-lines.ts'

const story = 'The ferry to the outer islands was late on Monday, because a seal had gone to sleep on the ramp and would not be moved by anyone.'
const other = 'The harbour master, who has known the seal for years, waited for it with a cup of tea and let the passengers watch from the wall.'
const template = 'Ninety years of Skerray in print and in pictures'
const page = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`
const dump = page('Home', 'News', 'Sport', 'A Seal Holds Up the Ferry', story, template, other, 'Contact us', 'Privacy policy', '© 2026 Skerray Post')

it('cuts a line that the site’s pages share, and says so', () => {
  expect(clean(dump).text).toContain(template)
  const common = [...keysOf(parsePage(page(template)))]
  const { text, removed } = clean(dump, { commonLines: { '': common } })
  expect(text).not.toContain(template)
  expect(text).toContain(story)
  expect(text).toContain(other)
  expect(removed).toContainEqual(expect.objectContaining({ rule: commonLineRule, text: template, note: expect.stringContaining('many pages of the site') }))
})

it('takes figures, capitals and marks for alike, and no line of another site or a paragraph', () => {
  const keys = (text: string): string[] => [...keysOf(parsePage(page(text)))]
  expect(keys('12 Readers, 3 days ago')).toEqual(keys('480 READERS · 9 days ago'))
  expect(keys(story)).toEqual([])
  expect(clean(dump, { commonLines: { 'post.example': keys(template) } }).text).toContain(template)
  expect(clean(dump, { commonLines: { 'post.example': keys(template) }, url: 'https://www.post.example/seal' }).text).not.toContain(template)
})
