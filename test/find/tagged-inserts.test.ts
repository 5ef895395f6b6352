import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { headline, paragraphs } from './page.ts'

const [first, second, third, fourth] = paragraphs as [string, string, string, string]
const other = 'Harbour of Skerray gets a bridge of its own, and pays for it with a tax on boats'
const p = (text: string): string => `<p>${text}</p>`

/** The body of an HTML page, by paragraphs. */
const bodyOf = (...body: string[]): string[] =>
  clean(`<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${body.join('')}</article></body></html>`, {
    parts: ['body'],
  })
    .text.trim()
    .split('\n\n')

describe('an aside within an article', () => {
  const aside = (inner: string): string => `<aside>${inner}</aside>`
  const fact = 'The lamp was built in 1904 by a smith of Skerray, who never saw it lit.'
  it('goes, and so does a button', () => {
    expect(bodyOf(p(first), p(second), aside(`<h4>The lamp</h4>${p(fact)}`), p(third), '<button>Open comments</button>', p(fourth))).toEqual(paragraphs)
  })
  it('stays, if it is a note to the reader of a manual, and so does a button that opens a section', () => {
    const warning = 'Never look into the lamp while it is lit.'
    const faq = '<h3><button>Cleaning the lamp</button></h3>'
    expect(bodyOf(p(first), p(second), `<aside class="note">${p(warning)}</aside>`, p(third), faq, p(fourth))).toEqual([
      first,
      second,
      warning,
      third,
      'Cleaning the lamp',
      fourth,
    ])
  })
  it('stays, if the article itself lies in it', () => {
    expect(bodyOf(aside(`<article>${paragraphs.map(p).join('')}</article>`))).toEqual(paragraphs)
    expect(bodyOf(aside(paragraphs.map(p).join('')))).toEqual(paragraphs)
  })
})

it.each([
  ['points elsewhere, as a rule knows, and is mostly a link', `<p>[Related: <a href="/bridge">${other}</a>]</p>`],
  [
    'tells of the writer, as its class says',
    p('Ada Brook writes about lamps, and has done so since the storm of that year.').replace('<p>', '<p class="author-bio">'),
  ],
  [
    'is boilerplate, as a class around it says',
    `<div class="post-boilerplate"><h3>Courier event</h3>${p('We meet in the town hall of Skerray on May 3 to talk about lamps.')}</div>`,
  ],
])('what %s, goes', (_, insert) => {
  expect(bodyOf(p(first), p(second), insert, p(third), p(fourth))).toEqual(paragraphs)
})

describe('a block of an article that is nothing but a link', () => {
  it.each([
    ['that lies around the whole block', `<a href="/bridge"><h3>${other}</h3></a>`],
    ['whose class says that it leads to a related article', `<div class="related-link"><a href="/bridge">${other}</a></div>`],
    ['whose class says that it sells', `<div class="product-button"><a href="/lamp">Lamps of brass at the Linden Store</a></div>`],
  ])('goes, if it is one %s', (_, card) => {
    expect(bodyOf(p(first), p(second), card, p(third), p(fourth))).toEqual(paragraphs)
  })
  it('goes with the few words that stand beside it in its card, but not with the text of a section that it heads', () => {
    const excerpt = 'The town council of Skerray has made up its mind.'
    expect(bodyOf(p(first), p(second), `<div><a href="/bridge"><h3>${other}</h3></a>${p(excerpt)}</div>`, p(third), p(fourth))).toEqual(paragraphs)
    const section = `<div><a href="/lamp"><h3>The lamp of Linden</h3></a>${p(third)}${p(fourth)}</div>`
    expect(bodyOf(p(first), p(second), section, `<div>${p(`${second} ${first}`)}</div>`)).toContain('The lamp of Linden')
  })
  it('goes alone, if it sells what is described beside it', () => {
    const described = 'A lamp of brass, made by hand in Skerray.'
    const offer = `<div class="product"><p>${described}</p><div class="product-button"><a href="/lamp">Lamps at the Linden Store</a></div></div>`
    expect(bodyOf(p(first), p(second), offer, p(third), p(fourth))).toEqual([first, second, described, third, fourth])
  })
  it('stays, if it is a sub-heading or a paragraph with a link in it', () => {
    const heading = `<h3><a href="#oil">Oil for three years more</a></h3>`
    const report = 'The report of the harbour office can be read by everyone, for once.'
    expect(bodyOf(p(first), p(second), heading, p(third), `<p><a href="/report.pdf">${report}</a></p>`, p(fourth))).toEqual([
      first,
      second,
      'Oil for three years more',
      third,
      report,
      fourth,
    ])
  })
  it('stays, if the link only names a place, or if it was never closed', () => {
    expect(bodyOf(p(first), '<a name="oil">', p(second), p(third), p(fourth))).toEqual(paragraphs)
    expect(
      bodyOf(
        p(first),
        '<a href="#top">',
        ...[second, third, fourth].map(text => p(`${text} ${text.slice(0, -1)} again, and once more after that, said Hale.`)),
      ),
    ).toHaveLength(4)
  })
  it('stays, if the page consists of such', () => {
    const cards = paragraphs.map(text => `<a href="/a"><h3>${text}</h3></a>`)
    expect(bodyOf(...cards, p(`${first} ${second}`)).length).toBeGreaterThan(2)
  })
})
