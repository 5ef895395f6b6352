import type { Block, Page } from '../page/nodes.ts'
import { countWords, tokenize } from '../page/tokens.ts'
import { isSaid, type Said, saidIn } from './said.ts'

/** A stated text counts where the visible one is shorter than this share of it, and is itself at least so long, in UTF-16 units. */
const lacking = { share: 0.5, shortest: 400 }
/** It is of this page if it holds so much of what was found on it, or else so many of the title's longer words. */
const own = { found: 0.5, title: 0.3, longWord: 4 }

/**
 * The paragraphs of the article as an HTML page states them for machines, where the visible text lacks most of it (it is
 * loaded by a script, or hidden); none otherwise, and none where the statement is of something else.
 *
 * @param found the body that was found in the visible text
 */
export function statedBody({ data: { stated } }: Page, found: readonly Block[]): Block[] {
  const { articleBody, articleAt, title } = stated ?? {}
  if (!articleBody || !articleAt || articleBody.length < lacking.shortest) return []
  const length = found.reduce((sum, { data }) => sum + data.text.length, 0)
  if (length >= articleBody.length * lacking.share) return []
  if (!isOfPage(saidIn(tokenize(articleBody).words), found, title)) return []
  return articleBody.split('\n').map(text => ({
    type: 'block',
    position: articleAt,
    children: [{ type: 'line', value: text, position: articleAt }],
    data: { kind: 'paragraph', text, tokens: tokenize(text), gap: 1, marks: [] },
  }))
}

function isOfPage(said: Said, found: readonly Block[], title = ''): boolean {
  let all = 0
  let held = 0
  for (const { data } of found) {
    const words = countWords(data.tokens)
    all += words
    if (isSaid(data.tokens.words, said)) held += words
  }
  if (all > 0) return held >= all * own.found
  const words = tokenize(title).words.filter(word => word.length >= own.longWord)
  return words.filter(word => said.words.has(word)).length >= words.length * own.title
}
