import type { Block, Page } from '../page/nodes.ts'
import { countWords, tokenize } from '../page/tokens.ts'
import { tidy } from '../parse/tidy.ts'

/** A stated text counts where the visible one is shorter than this share of it, and is itself at least so long, in words. */
const lacking = { share: 0.5, fewest: 80 }

/**
 * The paragraphs of the article as an HTML page states them for machines, where the visible text lacks most of it (it is
 * loaded by a script, or hidden); none otherwise.
 *
 * @param found the words of the body that was found in the visible text
 */
export function statedBody({ data: { stated } }: Page, found: number): Block[] {
  const { articleBody, articleAt } = stated ?? {}
  if (!articleBody || !articleAt) return []
  const words = countWords(tokenize(articleBody))
  if (words < lacking.fewest || found >= words * lacking.share) return []
  return articleBody
    .replace(/<[^>]{1,500}>/g, ' ')
    .split(/\n+/)
    .map(paragraph => tidy(paragraph))
    .filter(text => text !== '')
    .map(text => ({
      type: 'block',
      position: articleAt,
      children: [{ type: 'line', value: text, position: articleAt }],
      data: { kind: 'paragraph', text, tokens: tokenize(text), gap: 1, marks: [] },
    }))
}
