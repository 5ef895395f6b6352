import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { dumpParser, languageDetector, recogniser, stripper } from '../../src/clean.ts'
import { findArticle } from '../../src/find/finder.ts'
import { type Block, categories, type Page } from '../../src/page/nodes.ts'

/** How often the finder looks at the blocks of a page. */
function visits(dump: string): number {
  const file = new VFile(dump)
  const reader = unified()
    .use(dumpParser, { from: 'text' })
    .use(languageDetector, { language: 'en' })
    .use(recogniser)
    .use(categories.map(category => stripper(category)))
  const page = reader.runSync(reader.parse(file) as Page, file) as Page
  let count = 0
  for (const block of page.children as Block[]) {
    const { data } = block
    Object.defineProperty(block, 'data', {
      get() {
        count++
        return data
      },
    })
  }
  findArticle(page)
  return count
}

const blocks = (n: number, make: (i: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join('\n\n')
const prose = (n: number): string => blocks(n, i => `The keeper climbed step ${i} of the lighthouse, and the lamp was lit before the ships came in.`)
const labels = (n: number): string => blocks(n, i => (i % 7 === 0 ? 'Sign up for our newsletter' : i % 2 ? 'Harbour' : `News ${i}`))
const teasers = (n: number): string =>
  blocks(n, i => (i % 2 ? `Jon Hale opens pier ${i} of Linden` : 'Nobody had expected the ferry back before the winter was over.'))

it.each([
  ['paragraphs', prose],
  ['labels', labels],
  ['teasers', teasers],
  ['an article between labels', (n: number) => [labels(n), prose(n), labels(n)].join('\n\n')],
] as const)('the finder looks at every block equally often, however many there are: %s', (_, make) => {
  const [small, double, fourfold] = [200, 400, 800].map(n => visits(make(n))) as [number, number, number]
  expect(small).toBeGreaterThan(200)
  expect((fourfold - double) / (double - small)).toBeLessThan(2.05)
})
