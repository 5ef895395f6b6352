import type { Evidence } from './evidence.ts'

/** A paragraph of at least so many words is not written twice; a refrain is shorter. */
const fewestWords = 17
/** What sums the article up in its own paragraphs stands among so many of its first blocks. */
const summary = 5

/**
 * Cuts a paragraph that the body holds twice, word by word, once: no word is lost by it. Of the two the one in a summary above
 * the text goes, else the later one, which is a teaser, a caption or a note for machines.
 *
 * @param read the blocks that were read, and `body` which of them are of the body: changed in place
 */
export function cutRepeats(read: Evidence[], body: boolean[]): void {
  const start = body.indexOf(true)
  const said = new Map<string, number>()
  for (let i = start; i >= 0 && i < read.length; i++) {
    const e = read[i] as Evidence
    if (!body[i] || !isParagraph(e)) continue
    const text = wordsOf(e)
    const before = said.get(text)
    if (before !== undefined && before >= start + summary) body[i] = false
    else {
      if (before !== undefined) body[before] = false
      said.set(text, i)
    }
  }
}

const isParagraph = (e: Evidence): boolean => e.prose && e.words >= fewestWords

/** What a paragraph says, whatever its marks. */
const wordsOf = ({ block }: Evidence): string => block.data.tokens.words.join(' ')

/** What the blocks of the body say that are long enough to be cut where they are said again. */
export const saidIn = (body: Evidence[]): ReadonlySet<string> => new Set(body.filter(isParagraph).map(wordsOf))

/** Whether a removed block is a paragraph that the body says too. */
export const repeats = (e: Evidence, said: ReadonlySet<string>): boolean => isParagraph(e) && said.has(wordsOf(e))
