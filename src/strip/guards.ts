import { countWords, punctuation, type Tokens } from '../page/tokens.ts'
import type { Rule } from './pack.ts'
import type { Speech } from './speech.ts'

/** Why a rule whose phrase stands in a block is not believed there. */
export type Guard =
  | 'exception' // a phrase of its own `unless` list stands in the block
  | 'long' // the block is prose that mentions the phrase
  | 'quoted' // the phrase stands within quotation marks, and the block says more than it
  | 'reported' // the block reports what somebody said

/** A label shorter than this is never taken for reported speech. */
const shortestReport = 9

/**
 * The guard that stands against a match, or null.
 *
 * @param length how many words the block has; counted by those who ask for many matches in one block
 */
export function guardAgainst(
  rule: Rule,
  { from, to }: { from: number; to: number },
  text: string,
  tokens: Tokens,
  speech: Speech,
  length = countWords(tokens),
): Guard | null {
  const { words } = tokens
  if (length > rule.longest) return 'long'
  const covers = (to - from) / words.length
  if (covers < 0.9 && insideQuotes(text, tokens, from, to)) return 'quoted'
  if (length >= shortestReport && covers < 0.6 && reports(tokens, speech, from, to)) return 'reported'
  return null
}

function insideQuotes(text: string, { starts, ends, between }: Tokens, from: number, to: number): boolean {
  let quoted = false
  for (let i = 0; i <= from && !quoted; i++) if ((between[i] as number) & punctuation.quote) quoted = true
  if (!quoted) return false
  return depth(text.slice(0, starts[from])) > 0 && depth(text.slice(0, ends[to - 1])) > 0
}

/** How many quotations are open at the end of a text. */
function depth(text: string): number {
  let open = 0
  for (const char of text) {
    if (char === '"' || char === '“' || char === '”' || char === '„') open = open > 0 && char !== '„' ? open - 1 : open + 1
    else if (char === '«' || char === '「' || char === '『' || char === '《') open++
    else if (char === '»' || char === '」' || char === '』' || char === '》') open = Math.max(0, open - 1)
  }
  return open
}

const reports = ({ words }: Tokens, { said }: Speech, from: number, to: number): boolean => words.some((word, i) => (i < from || i >= to) && said.has(word))
