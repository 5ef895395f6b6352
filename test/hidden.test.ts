import { expect, it } from 'vitest'
import { clean } from '../src/clean.ts'
import { headline, paragraphs } from './find/page.ts'

const article = `<h1>${headline}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}`
const page = (body: string): string =>
  `<!doctype html><html lang="en"><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>${body}<footer><p>All rights reserved.</p></footer></body></html>`
const kinds = (source: string): string[] => clean(source).warnings.map(({ kind }) => kind)

it.each(['style="display:none"', 'hidden', 'aria-hidden="true"', 'style="visibility: hidden"'])('keeps an article that is hidden as a whole: %s', how => {
  const cleaned = clean(page(`<main ${how}>${article}</main>`))
  for (const paragraph of paragraphs) expect(cleaned.text).toContain(paragraph)
  expect(cleaned.title).toBe(headline)
  expect(cleaned.warnings.map(({ kind }) => kind)).toEqual(['hidden'])
})

it('keeps an article of which only the beginning is shown', () => {
  const rest = paragraphs
    .slice(1)
    .map(text => `<p>${text}</p>`)
    .join('')
  const cleaned = clean(
    page(`<main><h1>${headline}</h1><p>${paragraphs[0]}</p><div class="paid" style="display:none">${rest}${rest.replace(/lamp/g, 'light')}</div></main>`),
  )
  for (const paragraph of paragraphs) expect(cleaned.text).toContain(paragraph)
})

it('leaves hidden what is no more than a part of the page', () => {
  const source = page(
    `<main>${article}</main><div hidden><p>${'A dialog that asks whether you would like to see more of the lamps of Linden. '.repeat(3)}</p></div>`,
  )
  expect(clean(source).text).not.toContain('A dialog')
  expect(kinds(source)).toEqual([])
})

it('does not take a hidden notice for the article', () => {
  const consent =
    'We and our partners use cookies to store and access personal data, such as browsing data, to serve personalised ads. You can change your mind and withdraw your consent at any time. '
  const source = page(`<main>${article}</main><div style="display:none">${`<p>${consent}</p>`.repeat(20)}</div>`)
  expect(clean(source).text).not.toContain('cookies')
  for (const paragraph of paragraphs) expect(clean(source).text).toContain(paragraph)
})
