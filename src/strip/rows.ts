import { isDigit } from '../page/digits.ts'
import { isSmallAt } from '../page/letters.ts'
import type { Category } from '../page/nodes.ts'
import type { Tokens } from '../page/tokens.ts'
import type { Matcher } from './matcher.ts'
import type { Rule } from './pack.ts'
import type { Hit, Vocabulary } from './recognise.ts'

/** A row has at most so many words. */
const longest = 30
/** So many pieces that are mere hints make a row if nothing else does. */
const fewestHints = 3
/** So many pieces make one that begins with a small letter. */
const fewestSmall = 3
/** What stands on buttons side by side. Labels of other categories are, one behind the other, words of any text. */
const ofButtons: ReadonlySet<Category> = new Set(['share', 'media', 'newsletter', 'paywall'])
const strongest = { hint: 0, likely: 1, sure: 2 } as const

/** The pieces of a row up to one of its words: how many they are, how many of them are hints, and the strongest rule. */
interface Pieces {
  count: number
  hints: number
  rule: Rule
}

/**
 * Knows a row of buttons or labels by its pieces: a block that is nothing but phrases, one behind the other, each of which would be
 * boilerplate if it stood alone. A browser writes side by side what stands side by side.
 *
 * @param matchers one for each vocabulary, whose phrases count wherever they stand
 * @returns the strongest rule of the pieces, as if its phrase covered the row; never as sure, since no rule has seen the whole
 */
export function recogniseRow(text: string, tokens: Tokens, vocabularies: readonly Vocabulary[], matchers: readonly Matcher[]): Hit | undefined {
  const n = tokens.words.length
  if (n < 2 || n > longest || tokens.starts[0] !== 0) return undefined
  const upTo: (Pieces | undefined)[] = []
  let excepted: Set<Rule> | undefined
  for (let i = 0; i < n; i++) {
    const before = upTo[i]
    if (i > 0 && !before) continue
    for (const [k, matcher] of matchers.entries()) {
      const { rules, owners } = vocabularies[k] as Vocabulary
      for (const { phrase, to } of matcher.matchFrom(tokens, i)) {
        const owner = owners[phrase] as number
        const rule = rules[owner >> 1] as Rule
        if (owner & 1) {
          excepted ??= new Set()
          excepted.add(rule)
          continue
        }
        const pieces = addPiece(before, rule)
        if (pieces && !isBetter(upTo[to], pieces)) upTo[to] = pieces
      }
    }
  }
  const all = upTo[n]
  if (!all || excepted?.has(all.rule) || isTable(tokens)) return undefined
  // "print x" is of a program, "share the link" of a sentence.
  if (all.count < 2 || (all.count < fewestSmall && isSmallAt(text, 0)) || (all.hints === all.count && all.hints < fewestHints)) return undefined
  return { rule: all.rule, strength: 'likely', from: 0, to: n, guard: null }
}

/** Whether half of the words or more are figures: those of a table mean something. */
const isTable = ({ words }: Tokens): boolean => words.filter(word => isDigit(word.charCodeAt(0))).length * 2 >= words.length

/** What heads a section is no piece of a row. */
function addPiece(before: Pieces | undefined, rule: Rule): Pieces | undefined {
  if (rule.removes !== 'block' || !ofButtons.has(rule.category)) return undefined
  const hints = rule.strength === 'hint' ? 1 : 0
  if (!before) return { count: 1, hints, rule }
  return { count: before.count + 1, hints: before.hints + hints, rule: strongest[rule.strength] > strongest[before.rule.strength] ? rule : before.rule }
}

/** Whether fewer pieces, or as many with fewer hints, reach as far. */
const isBetter = (known: Pieces | undefined, pieces: Pieces): boolean =>
  known !== undefined && (known.hints < pieces.hints || (known.hints === pieces.hints && known.count <= pieces.count))
