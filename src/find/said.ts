/** A text is looked for in pieces of so many words: a link in it may be told otherwise. So many of them must be found. */
const piece = { words: 6, share: 0.6 }

/** A text by its words, folded: with a space around each, and each once, which tells of most pieces that the text lacks them. */
export interface Said {
  text: string
  words: ReadonlySet<string>
}

export const saidIn = (words: readonly string[]): Said => ({ text: spaced(words), words: new Set(words) })

/** Whether most pieces of a text, by its words, stand in another. */
export function isSaid(words: readonly string[], said: Said): boolean {
  if (words.length <= piece.words) return stands(words, said)
  let pieces = 0
  let found = 0
  for (let i = 0; i < words.length; i += piece.words, pieces++) if (stands(words.slice(i, i + piece.words), said)) found++
  return found >= pieces * piece.share
}

/** Whether some words, folded, stand in a text, one behind the other. */
export const stands = (piece: readonly string[], { text, words }: Said): boolean => piece.every(word => words.has(word)) && text.includes(spaced(piece))

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `
