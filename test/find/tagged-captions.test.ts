import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean.ts'
import { headline, paragraphs } from './page.ts'

const [first, second, third, fourth] = paragraphs as [string, string, string, string]
const caption = 'The keeper on the mole at dusk'

/** The parts of what an HTML page keeps, by their texts. */
const partsOf = (...body: string[]): Map<string, string> =>
  new Map(
    clean(`<!doctype html><html><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${body.join('')}</article></body></html>`).blocks.map(
      ({ text, part }) => [text, part],
    ),
  )
const p = (text: string): string => `<p>${text}</p>`

describe('what an HTML page calls a caption', () => {
  it.each([
    ['by its element', `<figure><img src="mole.jpg"><figcaption>${caption}</figcaption></figure>`],
    ['by its class', `<div class="wp-caption"><img src="mole.jpg"><p class="wp-caption-text">${caption}</p></div>`],
    ['by a class around it', `<div class="image-caption"><div><span>${caption}</span></div></div>`],
  ])('is one, %s', (_, picture) => {
    expect(partsOf(p(first), p(second), picture, p(third), p(fourth)).get(caption)).toBe('caption')
  })
  it('is one above the text, too', () => {
    expect(partsOf(`<figure><img src="mole.jpg"><figcaption>${caption}</figcaption></figure>`, ...paragraphs.map(p)).get(caption)).toBe('caption')
  })
  it('is none in the teaser of another article, within the text or above it', () => {
    const teaser = `<a class="teaser" href="/bridge"><figure><img src="b.jpg"><figcaption>${caption}</figcaption></figure></a>`
    expect(partsOf(p(first), p(second), teaser, p(third), p(fourth)).has(caption)).toBe(false)
    const other = 'The bridge of Skerray is to be of iron, and its tax on boats stays'
    expect(partsOf(`<a href="/bridge"><h3>${other}</h3></a>`, ...paragraphs.map(p)).has(other)).toBe(false)
  })
  it('is text where it says who is quoted above', () => {
    const quoted = 'Nothing was said up there, and nothing had to be.'
    const figure = `<figure><blockquote><p>${quoted}</p></blockquote><figcaption>Jon Hale, keeper of the lamp</figcaption></figure>`
    expect(partsOf(p(first), p(second), figure, p(third), p(fourth)).get('Jon Hale, keeper of the lamp')).toBe('body')
  })
  it('is text where a class says that there is no caption', () => {
    const odd = 'The town paid for the lamp, and for the oil.'
    expect(partsOf(p(first), p(second), `<div class="item no-caption"><p>${odd}</p></div>`, p(third), p(fourth)).get(odd)).toBe('body')
  })
  it('is text where it is as long as a paragraph', () => {
    const long = `${first} ${third} ${second}`
    expect(partsOf(p(fourth), p(second), `<figure><figcaption>${long}</figcaption></figure>`, p(third)).get(long)).toBe('body')
  })
  it('is text where the page consists of it', () => {
    const gallery = paragraphs.map(text => `<figure><img src="a.jpg"><figcaption>${text}</figcaption></figure>`)
    expect([...partsOf(...gallery)].filter(([, part]) => part === 'body').map(([text]) => text)).toEqual(paragraphs)
  })
})
