import type { VFile } from 'vfile'
import type { Block, Category, Part } from '../page/nodes.ts'

/** Gives a block its part in the article. The only other place where verdicts are written is `removeBlock`. */
export function keepBlock(block: Block, part: Part, note: string): void {
  block.data.verdict = { part, category: null, rule: `find/${part}`, note }
}

/** Calls a block boilerplate, and says so in a message on the file. */
export function removeBlock(file: VFile, block: Block, category: Category, rule: string, note: string): void {
  block.data.verdict = { part: null, category, rule, note }
  const message = file.message(`${category} removed`, { place: block.position, source: 'cleancopy', ruleId: rule })
  message.actual = block.data.text
  message.note = note
}
