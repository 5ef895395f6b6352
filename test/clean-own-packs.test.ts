import { describe, expect, it } from 'vitest'
import { type CleanOptions, clean, pipeline } from '../src/clean.ts'
import type { Block, Page } from '../src/page/nodes.ts'
import type { Pack } from '../src/strip/pack.ts'
import { page } from './cli/call.ts'

const pack = (more: Partial<Pack> = {}): Pack => ({
  language: 'any',
  category: 'share',
  rules: [
    {
      id: 'arches',
      why: 'It is an example.',
      phrases: ['workers replaced four of its'],
      strength: 'sure',
      strips: ['Workers replaced four of its arches.'],
      keeps: ['-'],
    },
  ],
  ...more,
})
const sentence = 'Workers replaced four'
const isCut = (options: CleanOptions, dump = page): boolean => !clean(dump, options).text.includes(sentence)
const html = (head: string): string => `<html><head>${head}</head><body><main>${page.replace(/(.+)\n/g, '<p>$1</p>\n')}</main></body></html>`

describe('a pack of your own', () => {
  it('cuts what it recognises, under an id that no built-in rule has', () => {
    expect(isCut({})).toBe(false)
    const article = clean(page, { packs: [pack()] })
    expect(article.removed.find(({ text }) => text.startsWith(sentence))).toMatchObject({ category: 'share', rule: 'own/any/share/arches' })
  })
  it('can be handed to a worker', () => {
    expect(isCut(structuredClone({ packs: [pack()] }))).toBe(true)
  })
  it.each([
    ['en', 'en', true],
    ['de', 'en', false],
    ['en', 'de', true],
    ['de', 'de', true],
  ])('for %s counts on a page in %s: %s', (language, of, counts) => {
    expect(isCut({ packs: [pack({ language })], language: of })).toBe(counts)
  })
  it('does not stand for a built-in rule of the same name', () => {
    const own = pack({ language: 'en', category: 'newsletter', rules: [{ ...(pack().rules[0] as Pack['rules'][number]), id: 'sign-up' }] })
    const { removed } = clean(page, { packs: [own] })
    expect(removed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['own/en/newsletter/sign-up', 'en/newsletter/sign-up']))
  })
})

describe('a pack that is limited to a site', () => {
  const packs = [pack({ sites: ['example.org', 'bücher.example'] })]
  it.each([
    ['https://example.org/page', true],
    ['http://www.Example.ORG:8080/', true],
    ['https://example.org./', true],
    ['https://notexample.org/', false],
    ['https://example.org.example.com/', false],
    ['https://example.com/?u=example.org', false],
    ['https://xn--bcher-kva.example/', true],
    ['https://bücher.example/', true],
    ['www.example.org/page', true],
    ['nonsense', false],
    ['', false],
  ])('counts for a page at %s: %s', (url, counts) => {
    expect(isCut({ packs, url })).toBe(counts)
  })
  it('does not count where the address is not known', () => {
    expect(isCut({ packs })).toBe(false)
  })
  it("goes by the page's canonical link, by og:url, and by a crawler's header", () => {
    expect(isCut({ packs }, html('<link rel="canonical" href="https://example.org/mill">'))).toBe(true)
    expect(isCut({ packs }, html('<meta property="og:url" content="https://example.org/mill">'))).toBe(true)
    expect(isCut({ packs }, html('<link rel="canonical" href="https://example.com/mill">'))).toBe(false)
    expect(isCut({ packs }, `url: https://www.example.org/mill\n\n${page}`)).toBe(true)
    expect(isCut({ packs }, `url: https://www.example.com/mill\n\n${page}`)).toBe(false)
  })
  it('goes by the address that it is given rather than by what the page states', () => {
    expect(isCut({ packs, url: 'https://example.com/' }, html('<link rel="canonical" href="https://example.org/mill">'))).toBe(false)
  })
})

describe('the address of an article', () => {
  it('is the one that was given, else the one that the page or a crawler states', () => {
    expect(clean(page).url).toBeNull()
    expect(clean(page, { url: 'https://example.org/a' }).url).toBe('https://example.org/a')
    expect(clean(`url: https://example.org/b\n\n${page}`).url).toBe('https://example.org/b')
    expect(clean(html('<link rel="canonical" href="https://example.org/c">')).url).toBe('https://example.org/c')
  })
})

describe('a rule that is switched off', () => {
  const marksOf = (options: CleanOptions): string[] => {
    const processor = pipeline(options)
    const tree = processor.runSync(processor.parse(page)) as Page
    return (tree.children as Block[])
      .flatMap(({ data }) => [...data.marks, ...(data.hits ?? []).map(({ rule }) => ({ rule: rule.fullId }))])
      .map(({ rule }) => rule)
  }
  it('marks nothing, and nothing is cut by its name', () => {
    expect(marksOf({})).toContain('en/newsletter/sign-up')
    for (const name of ['en/newsletter/sign-up', 'en/newsletter', 'newsletter', 'en']) {
      expect(marksOf({ disable: [name] }), name).not.toContain('en/newsletter/sign-up')
      expect(
        clean(page, { disable: [name] }).removed.map(({ rule }) => rule),
        name,
      ).not.toContain('en/newsletter/sign-up')
    }
  })
  it('leaves the others on', () => {
    expect(marksOf({ disable: ['en/newsletter/sign', 'en/news', 'de', 'share', 'own'] })).toEqual(marksOf({}))
    expect(isCut({ packs: [pack()], disable: ['any/share/arches', 'any'] })).toBe(true)
  })
  it('may be of your own', () => {
    for (const name of ['own', 'own/any', 'own/any/share/arches', 'share']) expect(isCut({ packs: [pack()], disable: [name] }), name).toBe(false)
  })
})
