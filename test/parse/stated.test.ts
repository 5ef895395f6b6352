import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { parseHtml } from '../../src/parse/html.ts'
import { headline, paragraphs } from '../find/page.ts'

const statedBy = (head: string) => parseHtml(`<!doctype html><html><head>${head}</head><body><p>Lamp.</p></body></html>`).data.stated
const script = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const story = {
  '@type': 'NewsArticle',
  headline,
  author: [{ name: 'Ada Brook' }, { name: 'Jon Hale' }],
  datePublished: '2024-11-19T08:00:00Z',
  publisher: { name: 'Linden Courier' },
}

describe('what an HTML page states of its article', () => {
  it('is read from linked data, wherever the article stands in it', () => {
    for (const data of [story, [{ '@type': 'BreadcrumbList' }, story], { '@graph': [{ '@type': 'WebSite' }, story] }])
      expect(statedBy(script(data))).toMatchObject({ title: headline, byline: 'Ada Brook, Jon Hale', date: '2024-11-19', site: 'Linden Courier' })
  })
  it('is read from meta and link elements', () => {
    const head =
      '<meta property="og:site_name" content="Linden Courier"><meta name="author" content="Ada Brook"><link rel="canonical" href="https://linden.example/lamp">'
    expect(statedBy(head)).toMatchObject({ site: 'Linden Courier', byline: 'Ada Brook', url: 'https://linden.example/lamp' })
  })
  it.each([
    ['broken data', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    ['data without end', script(JSON.parse('['.repeat(500) + ']'.repeat(500)))],
    ['data of something else', script({ '@type': 'Organization', headline: 'Linden' })],
    ['an address as author', script({ '@type': 'Article', author: 'https://linden.example/ada' })],
  ])('is nothing, of %s', (_, head) => {
    expect(statedBy(head)).toEqual({})
  })
})

describe('an article that is only stated for machines', () => {
  const long = [
    ...paragraphs,
    'The gallery is new, too: the smith of Linden made its rail from the iron of the old one, and would not say how long it had taken him.',
    'Not everyone in the harbour is glad of the light, because it shines into the bedrooms of the houses that were built while it was out.',
    'A shutter on the side of the land is to help, which the town has ordered and which nobody has seen so far.',
    'Hale will climb up every evening until it comes, and turn the lamp away from the houses by hand.',
  ]
  const page = (visible: string): string =>
    `<!doctype html><html><head>${script({ ...story, articleBody: long.join('\n') })}</head><body><nav><a href="/">Home</a></nav><h1>${headline}</h1>${visible}</body></html>`
  it('is given, with a warning', () => {
    const { text, warnings } = clean(page(`<p>${paragraphs[0]}</p><p>Please turn on scripts.</p>`), { parts: ['body'] })
    expect(long.every(paragraph => text.includes(paragraph))).toBe(true)
    expect(text.split(paragraphs[0] as string).length).toBe(2)
    expect(warnings).toEqual([expect.objectContaining({ kind: 'stated' })])
  })
  it('is given from the data that the page keeps for its scripts, too', () => {
    const data = `<script id="data" type="application/json">${JSON.stringify({ story: { title: headline, content: long.map(text => ({ type: 'paragraph', text })) } })}</script>`
    const html = `<!doctype html><html><head><title>${headline}</title></head><body><nav><a href="/">Home</a></nav><h1>${headline}</h1><p>${paragraphs[0]}</p>${data}</body></html>`
    const { text, warnings } = clean(html, { parts: ['body'] })
    expect(long.every(paragraph => text.includes(paragraph))).toBe(true)
    expect(warnings).toEqual([expect.objectContaining({ kind: 'stated' })])
  })
  it.each([
    ['from a template', (html: string) => `<script type="text/template">${html}</script>`],
    ['from what browsers without scripts see', (html: string) => `<noscript>${html}</noscript>`],
  ])('is given %s, instead of labels that were all there was to see', (_, keep) => {
    const labels = ['Archive', 'Android', 'Big data', 'Encryption', 'Spyware'].map(label => `<li><a href="/${label}">${label}</a></li>`).join('')
    const html = `<!doctype html><html><head><title>${headline}</title></head><body><h1>${headline}</h1>${keep(long.map(text => `<p>${text}</p>\n`).join(''))}<ul>${labels}</ul></body></html>`
    const { text, warnings } = clean(html, { parts: ['body'] })
    expect(text.trim().split('\n\n')).toEqual(long)
    expect(warnings).toEqual([expect.objectContaining({ kind: 'stated' })])
  })
  it("is given where its title tells that it is the page's, though the page shows a summary of other words", () => {
    const summary = 'What the harbour had missed since the storm has come back, and half the town went out to see it in the rain.'
    const { text } = clean(page(`<p>${summary}</p>`), { parts: ['body'] })
    expect(long.every(paragraph => text.includes(paragraph))).toBe(true)
    expect(text).toContain(summary)
  })
  it('is not given where it is of something else than the page shows', () => {
    const other = Array.from(
      { length: 12 },
      (_, i) => `On day ${i + 1} the council of Skerray spoke about the bridge, its piers and its price, and went home late.`,
    )
    const html = `<!doctype html><html><head>${script({ ...story, articleBody: other.join('\n') })}</head><body><h1>${headline}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}</body></html>`
    expect(
      clean(html, { parts: ['body'] })
        .text.trim()
        .split('\n\n'),
    ).toEqual(paragraphs)
  })
  it('is not given again where the page shows it', () => {
    const { text, warnings } = clean(page(long.map(paragraph => `<p>${paragraph}</p>`).join('')), { parts: ['body'] })
    expect(text.trim().split('\n\n')).toEqual(long)
    expect(warnings).toEqual([])
  })
})
