import type { Block, Page } from '../page/nodes.ts'
import { countWords, tokenize } from '../page/tokens.ts'
import { isSaid, type Said, saidIn } from './said.ts'

/** A stated text counts where the visible one is shorter than this share of it, and is itself at least so long, in UTF-16 units. */
const lacking = { share: 0.5, shortest: 400 }
/** It is of this page if it holds so much of what was found on it, or else so many of the title's longer words. */
const own = { found: 0.5, title: 0.3, longWord: 4 }
/** A title of so many longer words is the statement's where it says so many of them, whatever was found: a page that a script fills shows its furniture. */
const titled = { fewest: 4, share: 0.6 }

/** The article as a page states it. */
export interface StatedBody {
  /** Its paragraphs; none where nothing is stated that the page lacks. */
  blocks: Block[]
  /** Whether it holds little of what was found: of that only running text can be the article's. */
  isOther: boolean
}

const nothing: StatedBody = { blocks: [], isOther: false }

/**
 * The paragraphs of the article as an HTML page states them for machines, where the visible text lacks most of it (it is
 * loaded by a script, or hidden); none otherwise, and none where the statement is of something else.
 *
 * @param found the body that was found in the visible text
 */
export function statedBody({ data: { stated } }: Page, found: readonly Block[]): StatedBody {
  const { articleBody, articleAt, title } = stated ?? {}
  if (!articleBody || !articleAt || articleBody.length < lacking.shortest) return nothing
  const length = found.reduce((sum, { data }) => sum + data.text.length, 0)
  if (length >= articleBody.length * lacking.share) return nothing
  const said = saidIn(tokenize(articleBody).words)
  const isOther = found.length > 0 && !holds(said, found)
  if ((isOther || found.length === 0) && !tells(said, title ?? '', found.length > 0)) return nothing
  const blocks = articleBody.split('\n').map(
    (text): Block => ({
      type: 'block',
      position: articleAt,
      children: [{ type: 'line', value: text, position: articleAt }],
      data: { kind: 'paragraph', text, tokens: tokenize(text), gap: 1, marks: [] },
    }),
  )
  return { blocks, isOther }
}

/** Whether a text says enough of what was found. */
function holds(said: Said, found: readonly Block[]): boolean {
  let all = 0
  let held = 0
  for (const { data } of found) {
    const words = countWords(data.tokens)
    all += words
    if (isSaid(data.tokens.words, said)) held += words
  }
  return held >= all * own.found
}

/** Whether a text says enough of the title's longer words. */
function tells(said: Said, title: string, isStrict: boolean): boolean {
  const words = tokenize(title).words.filter(word => word.length >= own.longWord)
  const spoken = words.filter(word => said.words.has(word)).length
  return isStrict ? words.length >= titled.fewest && spoken >= words.length * titled.share : spoken >= words.length * own.title
}
