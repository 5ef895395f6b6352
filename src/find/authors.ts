import type { Block } from '../page/nodes.ts'
import type { Profile } from '../strip/pack.ts'
import { isNameBeside, opensAsByline } from './bylines.ts'
import type { Evidence } from './evidence.ts'

/** Shorter lines are the name itself, in words. */
const shortestBox = 7

/** The first name and the last, folded, where two words of a text begin with a capital and nothing stands between them. */
function pairAt({ data: { text, tokens } }: Block, i: number): string | null {
  const [first, second] = [tokens.starts[i], tokens.starts[i + 1]]
  if (first === undefined || second === undefined || (tokens.between[i + 1] as number) !== 0) return null
  return /^\p{Lu}/u.test(text.slice(first, first + 2)) && /^\p{Lu}/u.test(text.slice(second, second + 2)) ? `${tokens.words[i]} ${tokens.words[i + 1]}` : null
}

/** How a block speaks of an author: it begins with the whole name and goes on, or holds it, or part of it, further in. */
export type Mention = 'begins' | 'within'

/** Part of an author's name counts among so many first words: "Since she was nineteen, Ada has written about harbours". */
const earlyWords = 12
/** A byline that gives nothing but names is no longer than this, in words; of longer ones only whole names are believed. */
const longestNames = 5

/**
 * Tells the blocks that speak of one of the page's authors: boxes on the author ("Ada Brook is our harbour
 * correspondent"). The names are those of the page's own bylines.
 */
export function speakOfAuthors(page: Evidence[], profiles: Profile[]): (Mention | null)[] {
  const names = new Set<string>()
  const parts = new Set<string>()
  for (const [i, e] of page.entries()) {
    if (e.prose || !(opensAsByline(e, profiles) || (e.words <= 4 && isNameBeside(page, i, profiles)))) continue
    for (let k = 0; k < e.block.data.tokens.words.length; k++) {
      const pair = pairAt(e.block, k)
      if (pair === null) continue
      names.add(pair)
      if (e.words <= longestNames) for (const part of pair.split(' ')) parts.add(part)
    }
  }
  return page.map(e => (names.size === 0 || e.words < shortestBox || e.signed ? null : mentionIn(e.block, names, parts)))
}

function mentionIn(block: Block, names: ReadonlySet<string>, parts: ReadonlySet<string>): Mention | null {
  const { words } = block.data.tokens
  for (let i = 0; i < words.length; i++) {
    const isPart = i < earlyWords && parts.has((words[i] as string).replace(/['’]s$/, '')) && isCapital(block, i)
    if (!isPart && i >= earlyWords && !isCapital(block, i)) continue
    const pair = pairAt(block, i)
    if (pair !== null && names.has(pair)) return i === 0 ? 'begins' : 'within'
    if (isPart) return 'within'
  }
  return null
}

const isCapital = ({ data: { text, tokens } }: Block, i: number): boolean => /^\p{Lu}/u.test(text.slice(tokens.starts[i], (tokens.starts[i] as number) + 2))
