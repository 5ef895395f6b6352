import { isCapitalAt } from '../page/letters.ts'
import type { Block } from '../page/nodes.ts'
import type { Profile } from '../strip/pack.ts'
import { isNameBeside, opensAsByline } from './bylines.ts'
import type { Evidence } from './evidence.ts'

/** Shorter lines are the name itself, in words. */
const shortestBox = 7
/** A line that is an author's name has at most so many words. */
const longestName = 3
/** So many blocks below it may speak of that author by one name only, among so many of their first words. */
const reach = 4
const opening = 14

/** Whether one of some names stands among a block's first words, with its capital: "will" is none. */
function bearsOneOf({ data: { text, tokens } }: Block, names: readonly string[]): boolean {
  return tokens.words.slice(0, opening).some((word, i) => names.includes(word) && isCapitalAt(text, tokens.starts[i] as number))
}

/** So many paragraphs of a page name its author; a word that more have is the page's subject: "Miami", of the Miami Herald. */
const mostNaming = 6

/** How many paragraphs of a page say each of some words. */
function countNaming(page: Evidence[], names: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map([...names].map(name => [name, 0]))
  for (const { prose, block } of page)
    if (prose) for (const word of new Set(block.data.tokens.words.filter(word => names.has(word)))) counts.set(word, (counts.get(word) as number) + 1)
  return counts
}

/** The first name and the last, folded, where two words of a text begin with a capital and nothing stands between them. */
function pairAt({ data: { text, tokens } }: Block, i: number): string | null {
  const [first, second] = [tokens.starts[i], tokens.starts[i + 1]]
  if (first === undefined || second === undefined || (tokens.between[i + 1] as number) !== 0) return null
  return isCapitalAt(text, first) && isCapitalAt(text, second) ? `${tokens.words[i]} ${tokens.words[i + 1]}` : null
}

/**
 * Tells the blocks that begin with the name of one of the page's authors and go on: boxes on the author ("Ada Brook is
 * our harbour correspondent"); and those below a line with nothing but such a name that say one half of it ("A sailor for
 * years, Brook writes …"). The names are those of the page's own bylines.
 */
export function speakOfAuthors(page: Evidence[], profiles: Profile[]): boolean[] {
  const names = new Set<string>()
  for (const [i, e] of page.entries()) {
    if (e.prose || !(opensAsByline(e, profiles) || (e.words <= 4 && isNameBeside(page, i, profiles)))) continue
    for (let k = 0; k < e.block.data.tokens.words.length; k++) {
      const pair = pairAt(e.block, k)
      if (pair !== null) names.add(pair)
    }
  }
  if (names.size === 0) return page.map(() => false)
  let said: ReadonlyMap<string, number> | undefined
  const isSeldomSaid = (name: string): boolean => {
    // Few pages have such a box.
    said ??= countNaming(page, new Set([...names].flatMap(pair => pair.split(' '))))
    return (said.get(name) as number) <= mostNaming
  }
  let author: string[] = []
  let left = 0
  return page.map(e => {
    const pair = pairAt(e.block, 0)
    const isKnown = pair !== null && names.has(pair)
    if (e.words < shortestBox || e.signed) {
      left--
      if (isKnown && e.words <= longestName && !e.captioned && !e.ends) {
        author = (pair as string).split(' ')
        left = reach
      }
      return false
    }
    if (isKnown) return (pair as string).split(' ').every(isSeldomSaid)
    return left-- > 0 && e.prose && bearsOneOf(e.block, author) && author.every(isSeldomSaid)
  })
}
