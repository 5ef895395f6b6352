import type { Evidence } from './evidence.ts'

/** A paragraph of at least so many words is not written twice; a refrain is shorter. */
const fewestWords = 17
/** What sums the article up in its own paragraphs stands among so many of its first blocks. */
const summary = 5

/**
 * Cuts a paragraph that the body holds twice, word by word, once: no word is lost by it. Of the two the one in a summary above
 * the text goes, else the later one, which is a teaser, a caption or a note for machines.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 * @returns the blocks that were cut
 */
export function cutRepeats(read: Evidence[], body: boolean[]): Evidence[] {
  const start = body.indexOf(true)
  const said = new Map<number, number>()
  const cut: Evidence[] = []
  for (let i = start; i >= 0 && i < read.length; i++) {
    const e = read[i] as Evidence
    if (!body[i] || !isParagraph(e)) continue
    const key = shapeOf(e)
    const before = said.get(key)
    const isSaid = before !== undefined && saySame(read[before] as Evidence, e)
    const goes = isSaid ? (before < start + summary ? before : i) : -1
    if (goes !== i) said.set(key, i)
    if (goes < 0) continue
    body[goes] = false
    cut.push(read[goes] as Evidence)
  }
  return cut
}

const isParagraph = (e: Evidence): boolean => e.prose && e.words >= fewestWords

/** A number that is the same for paragraphs of the same words, whatever their marks, and seldom for others. */
function shapeOf({ block }: Evidence): number {
  const { words } = block.data.tokens
  let shape = words.length
  for (const word of words) shape = (Math.imul(shape, 31) + word.length * 64 + word.charCodeAt(0)) | 0
  return shape
}

function saySame(a: Evidence, b: Evidence): boolean {
  const { words } = a.block.data.tokens
  const others = b.block.data.tokens.words
  return words.length === others.length && words.every((word, i) => word === others[i])
}
