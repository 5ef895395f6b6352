import type { VFile } from 'vfile'
import type { Block, Category, Page, Part } from '../page/nodes.ts'

/** Gives a block its part in the article. The only other place where verdicts are written is `removeBlock`. */
export function keepBlock(block: Block, part: Part, note: string): void {
  block.data.verdict = { part, category: null, rule: `find/${part}`, note }
}

/** Calls a block boilerplate. */
export function removeBlock(block: Block, category: Category, rule: string, note: string): void {
  block.data.verdict = { part: null, category, rule, note }
}

/** Says of every block that was removed why it went, in messages on the page's file. */
export function reportRemoved(page: Page, file: VFile): void {
  for (const { data, position } of page.children) {
    const { category, rule, note } = data.verdict ?? { category: null, rule: '', note: '' }
    if (category === null) continue
    const message = file.message(`${category} removed`, { place: position, source: 'cleancopy', ruleId: rule })
    message.actual = data.text
    message.note = note
  }
}

/** Why a block is kept as a part of the article. */
export const partNotes: Readonly<Record<Part, string>> = {
  title: 'the headline above the body',
  standfirst: 'prose between the headline and the body',
  byline: 'who wrote it, where or when',
  body: 'running text of the article',
  caption: 'a picture’s caption or credit',
}
