import { isBarrierOf } from './barriers.ts'
import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'
import type { Openings } from './profile-words.ts'
import { isSentence } from './sentences.ts'

/** What says that a text was corrected stands among so many of its first words. */
const opening = 8
/** It stands at most so many blocks below the body's end. */
const reach = 6

/**
 * Whether a block says how the article was corrected: "Correction: …", "An earlier version of this article …".
 *
 * @param openings what papers write there
 */
export function opensCorrection(e: Evidence, openings: Openings): boolean {
  if (!isSentence(e) || !isInnocent(e)) return false
  const { firstWords, texts } = openings
  const { words } = e.block.data.tokens
  for (let i = 0; i < Math.min(opening, words.length); i++) {
    if (!firstWords.has(words[i] as string)) continue
    for (let length = 1; length <= 3; length++) if (texts.has(words.slice(i, i + length).join(' '))) return true
  }
  return false
}

/**
 * Takes what the paper says of its corrections along, which stands alone below the article's last paragraph, or below a date there.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeCorrections(read: readonly Evidence[], body: boolean[]): void {
  const end = body.lastIndexOf(true)
  if (end < 0) return
  for (let i = end + 1; i < read.length && i <= end + reach; i++) {
    const e = read[i] as Evidence
    if (isBarrierOf(e, ['related', 'comments', 'footer'])) return
    if (e.corrects) body[i] = true
  }
}
