import type { Block, Page } from '../page/nodes.ts'

/** A page may hide its article when it hides at least so much running text, in UTF-16 units, and so many times what was found. */
const leastHidden = { length: 400, times: 2 }
/** What is found once all is shown is the article when it is at least so many times as long. */
const leastGain = 2

const bodyOf = (page: Page): Block[] => (page.children as Block[]).filter(({ data }) => data.verdict?.part === 'body')
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { data }) => sum + data.text.length, 0)

/** Whether a page, as it was read, shows much less of an article than it hides text. */
export function mayHideArticle(page: Page): boolean {
  const { concealed = 0 } = page.data
  return concealed >= leastHidden.length && concealed >= lengthOf(bodyOf(page)) * leastHidden.times
}

/** Whether the page with all shown holds the article that was found in it before, and much more of it. */
export function holdsMore(revealed: Page, shown: Page): boolean {
  const found = bodyOf(shown)
  const now = bodyOf(revealed)
  const texts = new Set(now.map(({ data }) => data.text))
  return lengthOf(now) >= Math.max(leastHidden.length, lengthOf(found) * leastGain) && found.every(({ data }) => texts.has(data.text))
}
