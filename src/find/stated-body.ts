import type { Block, Page } from '../page/nodes.ts'
import { tokenize } from '../page/tokens.ts'
import { tidy } from '../parse/tidy.ts'

/** A stated text counts where the visible one is shorter than this share of it, and is itself at least so long, in UTF-16 units. */
const lacking = { share: 0.5, shortest: 400 }

/**
 * The paragraphs of the article as an HTML page states them for machines, where the visible text lacks most of it (it is
 * loaded by a script, or hidden); none otherwise.
 *
 * @param found how long the body is that was found in the visible text, in UTF-16 units
 */
export function statedBody({ data: { stated } }: Page, found: number): Block[] {
  const { articleBody, articleAt } = stated ?? {}
  if (!articleBody || !articleAt) return []
  if (articleBody.length < lacking.shortest || found >= articleBody.length * lacking.share) return []
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
