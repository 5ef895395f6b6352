import { createRequire } from 'node:module'
import type { BlockData } from './nodes.ts'
import { countWords } from './tokens.ts'

let crypto: typeof import('node:crypto') | undefined

/** A line of more words is text, and no template's. */
const longest = 20

/**
 * A short name for what a short block says, by which the pages of a site are compared: without case, accents and
 * punctuation, all figures alike. 48 bits of SHA-1: a million lines share one by chance once in five hundred times.
 *
 * @returns null for a long block, and for one without words
 */
export function lineKey({ tokens }: Pick<BlockData, 'tokens'>): string | null {
  if (tokens.words.length === 0 || countWords(tokens) > longest) return null
  // Loaded only here: a page alone needs no keys, and should be cleaned soon.
  crypto ??= createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto')
  return crypto.createHash('sha1').update(tokens.words.join(' ').replace(/\d+/g, '0')).digest('hex').slice(0, 12)
}
