import { countWords, punctuation, type Tokens } from '../page/tokens.ts'
import type { Rule } from './pack.ts'
import { type Speech, writtenForm } from './speech.ts'

/** Why a rule whose phrase stands in a block is not believed there. */
export type Guard =
  | 'exception' // a phrase of its own `unless` list stands in the block
  | 'long' // the block is prose that mentions the phrase
  | 'quoted' // the phrase stands within quotation marks, and the block says more than it
  | 'reported' // the block reports what somebody said
  | 'edited' // the block heads a section that a wiki lets its readers edit

/** A label shorter than this is never taken for reported speech. */
const shortestReport = 9

/** Tells what stands against a match of a rule in one block, or null. */
export type Guards = (rule: Rule, match: { from: number; to: number }) => Guard | null

/**
 * Makes the guards of a block. The block is read once, whatever the number of matches in it: a block in which each word
 * is a match must not take time that grows with its square.
 */
export function makeGuards(text: string, tokens: Tokens, speech: Speech): Guards {
  const words = tokens.words.length
  const length = countWords(tokens)
  let depths: Int32Array | null | undefined
  let reporting: Int32Array | null | undefined
  return (rule, { from, to }) => {
    if (length > rule.longest) return 'long'
    const covers = (to - from) / words
    if (covers < 0.9) {
      if (depths === undefined) depths = quoteDepths(text, tokens)
      if (depths && (depths[from] as number) > 0 && (depths[to - 1] as number) > 0) return 'quoted'
    }
    if (length >= shortestReport && covers < 0.6) {
      if (reporting === undefined) reporting = countReporting(text, tokens, speech)
      if (reporting && (reporting[words] as number) > (reporting[to] as number) - (reporting[from] as number)) return 'reported'
    }
    return null
  }
}

/** For each word, how many quotations are open before it; null where there is none. */
function quoteDepths(text: string, { starts, between }: Tokens): Int32Array | null {
  if (!between.some(bits => bits & punctuation.quote)) return null
  const depths = new Int32Array(starts.length)
  const quotesOpen = inwards.test(text) ? quotesOpenInwards : quotesOpenOutwards
  let open = 0
  let at = 0
  for (const [i, start] of starts.entries()) {
    for (; at < start; at++) open = quotesOpen(open, text[at] as string)
    depths[i] = open
  }
  return depths
}

/** Guillemets point inwards in some languages, »so«; alone, ones like these part sections. */
const inwards = /^[^«»]*»[^«»]*«/

const quotesOpenInwards = (open: number, char: string): number => quotesOpenOutwards(open, char === '»' ? '«' : char === '«' ? '»' : char)

function quotesOpenOutwards(open: number, char: string): number {
  if (char === '"' || char === '“' || char === '”' || char === '„') return open > 0 && char !== '„' ? open - 1 : open + 1
  if (char === '«' || char === '「' || char === '『' || char === '《') return open + 1
  if (char === '»' || char === '」' || char === '』' || char === '》') return Math.max(0, open - 1)
  return open
}

/** How many verbs of speech stand before each word, and in all; null where there is none. */
function countReporting(text: string, { words, starts, ends }: Tokens, { said }: Speech): Int32Array | null {
  if (!words.some(word => said.has(word))) return null
  const sums = new Int32Array(words.length + 1)
  for (const [i, word] of words.entries()) {
    const isVerb = said.get(word)?.has(writtenForm(text.slice(starts[i], ends[i]))) === true
    sums[i + 1] = (sums[i] as number) + (isVerb ? 1 : 0)
  }
  return sums
}
