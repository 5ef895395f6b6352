import { tokenize } from '../page/tokens.ts'
import type { Evidence } from './evidence.ts'
import type { Show } from './local.ts'
import { firstWeights, numbered } from './weights.ts'

const f = numbered(firstWeights)

/** A statement of fewer words is a summary. */
const fewestWords = 60
/** A statement is of what the page shows, if so much of it is found there. */
const leastShown = 0.5
/** A block is looked for in pieces of so many words: a link's text may be told otherwise. So many of them must be found. */
const piece = { words: 6, share: 0.6 }
/** Shorter lines may stand in any text. */
const shortestLine = 3

/** A text by its words, folded: with a space around each, and each once, which tells of most pieces that the text lacks them. */
export interface Said {
  text: string
  words: ReadonlySet<string>
}

export const saidIn = (words: readonly string[]): Said => ({ text: spaced(words), words: new Set(words) })

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `

/**
 * What the article as the page states it for machines says of the page's blocks: which of them it holds.
 *
 * @returns null where nothing is stated, or something else than what the page shows
 */
export function statedArticle(page: Evidence[], articleBody: string | undefined): Show | null {
  if (!articleBody) return null
  const stated = tokenize(articleBody).words
  if (stated.length < fewestWords) return null
  const said = saidIn(stated)
  const held = page.map(e => e.words >= shortestLine && isHeld(e.block.data.tokens.words, said))
  const shown = page.reduce((sum, e, i) => (held[i] ? sum + e.block.data.tokens.words.length : sum), 0)
  if (shown < stated.length * leastShown) return null
  const first = held.indexOf(true)
  const last = held.lastIndexOf(true)
  return (i, add) => {
    const e = page[i] as Evidence
    if (held[i]) add(e.prose ? f['of the stated article, prose'] : f['of the stated article, line'], 1)
    else {
      if (i > first && i < last) add(f['between two of the stated article'], 1)
      if (e.words >= shortestLine) add(e.prose ? f['not of the stated article, prose'] : f['not of the stated article, line'], 1)
    }
  }
}

/** Whether most pieces of a text, by its words, stand in another. */
export function isHeld(words: readonly string[], said: Said): boolean {
  if (words.length <= piece.words) return stands(words, said)
  let pieces = 0
  let found = 0
  for (let i = 0; i < words.length; i += piece.words, pieces++) if (stands(words.slice(i, i + piece.words), said)) found++
  return found >= pieces * piece.share
}

const stands = (piece: readonly string[], { text, words }: Said): boolean => piece.every(word => words.has(word)) && text.includes(spaced(piece))
