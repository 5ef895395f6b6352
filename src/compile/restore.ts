import { encode } from '../parse/encode.ts'
import { applyPatch } from './patch.ts'
import { latin1, markOf, sha256 } from './removed.ts'
import type { RemovedPage } from './removed-file.ts'

/** A dump that was made again. */
export interface Restored {
  bytes: Uint8Array
  /** Its decoded text, without the byte order mark. */
  text: string
}

/** The parts of a dump do not give the dump. */
export class RestoreError extends Error {
  override name = 'RestoreError'
}

/**
 * Makes a dump of its article and what was removed from it.
 *
 * @throws RestoreError when what comes out is not, byte for byte, what was read
 */
export async function restoreDump(article: string, { record, cuts }: RemovedPage): Promise<Restored> {
  const { bytes: length, sha256: sum, encoding, bom, fixes } = record.dump
  let text: string
  let bytes: Uint8Array
  try {
    text = applyPatch(
      article,
      record.patch,
      cuts.map(cut => cut.text),
    )
    bytes = await encode(text, encoding, bom)
    if (fixes)
      bytes = Buffer.from(
        applyPatch(
          latin1(bytes),
          fixes.map(step => (typeof step === 'string' ? Buffer.from(step, 'base64').toString('latin1') : step)),
        ),
        'latin1',
      )
  } catch (error) {
    throw error instanceof RangeError ? new RestoreError(`the article and the cuts do not fit together: ${error.message}`) : error
  }
  if (bytes.length !== length || sha256(bytes) !== sum) throw new RestoreError('the article and the cuts do not give the dump that was read')
  return { bytes, text }
}

/** The lines of an article, from 1, that are not what was written; none when it is the one. */
export function changedLines(article: string, { record }: RemovedPage): number[] {
  if (sha256(article) === record.article.sha256) return []
  const lines = article.split('\n').map(markOf)
  const { lines: written } = record.article
  // Where lines were added or lost, all behind them would count as changed: only the stretch between equal ends is meant.
  let start = 0
  while (start < lines.length && start < written.length && lines[start] === written[start]) start++
  let end = 0
  while (end < lines.length - start && end < written.length - start && lines.at(-1 - end) === written.at(-1 - end)) end++
  const last = Math.max(start + 1, lines.length - end)
  const found: number[] = []
  for (let i = start; i < last; i++) if (lines.length !== written.length || lines[i] !== written[i]) found.push(i + 1)
  return found.length > 0 ? found : [start + 1]
}
