import { createHash } from 'node:crypto'
import type { DecodedDump } from '../parse/decode.ts'
import { encode } from '../parse/encode.ts'
import type { Article, RemovedRange } from './article.ts'
import { makePatch, type Patch, type Piece } from './patch.ts'

/** A cut, as a line of a removed file. */
export interface CutLine extends Pick<RemovedRange, 'category' | 'rule' | 'note' | 'text' | 'position'> {
  source: string
}

/** What stands behind the cuts of a page in a removed file: how the dump is made again of its article and its cuts. */
export interface PageRecord {
  source: string
  dump: {
    /** Of the unpacked dump: how many bytes, and their SHA-256 in hex. */
    bytes: number
    sha256: string
    /** The WHATWG name of the encoding in which the dump's text is written. */
    encoding: string
    bom: boolean
    /** From the bytes that the encoding gives for the text to the dump's own, where they differ; what is inserted is in base64. */
    fixes?: (number | string)[]
  }
  article: {
    /** In UTF-16 units. */
    length: number
    /** Of the article in UTF-8, in hex. */
    sha256: string
    /** The beginning of each line's SHA-256: they tell which line was changed. */
    lines: string[]
  }
  /** For each of the page's cuts the beginning of its line's SHA-256. */
  cuts: string[]
  /** From the article's text to the dump's. */
  patch: Patch
  /** The beginning of the SHA-256 of this line without this field. */
  check: string
}

/** In hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

/** A short mark of a text: it tells a slip or a damage, and in which of many texts. */
export const markOf = (text: string): string => sha256(text).slice(0, 8)

/** The mark of a page's record, which stands in it. */
export const checkOf = ({ check: _, ...record }: PageRecord): string => markOf(JSON.stringify(record))

/**
 * All that a removed file holds of a page: a line for each cut, and a last one by which the dump is made again.
 *
 * @param source the dump's path as it was given, `-` for standard input
 * @param written the article as it was written, in whichever form
 * @returns lines of JSON, each with its line end
 */
export async function removedRecord(source: string, dump: DecodedDump, { removed }: Article, written: string): Promise<string> {
  const cuts = cutLines(source, removed)
  const fixes = await fixesOf(dump)
  const record: PageRecord = {
    source,
    dump: { bytes: dump.bytes.length, sha256: sha256(dump.bytes), encoding: dump.encoding, bom: dump.bom, ...(fixes && { fixes }) },
    article: { length: written.length, sha256: sha256(written), lines: written.split('\n').map(markOf) },
    cuts: cuts.map(markOf),
    patch: makePatch(written, dump.text, piecesOf(removed, dump.text)),
    check: '',
  }
  record.check = checkOf(record)
  return `${[...cuts, JSON.stringify(record)].join('\n')}\n`
}

/** A line of JSON for each cut, without its line end. */
export const cutLines = (source: string, removed: readonly RemovedRange[]): string[] =>
  removed.map(({ category, rule, note, text, position }) => JSON.stringify({ source, category, rule, note, text, position } satisfies CutLine))

/** The cuts that can be referred to: those that stand in the dump one behind the other, as they are written. */
function piecesOf(removed: readonly RemovedRange[], dump: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const [cut, { text, position }] of removed.entries()) {
    const start = position.start.offset ?? -1
    if (start < done || dump.slice(start, start + text.length) !== text) continue
    done = start + text.length
    pieces.push({ start, end: done, cut })
  }
  return pieces
}

async function fixesOf({ bytes, text, encoding, bom }: DecodedDump): Promise<(number | string)[] | undefined> {
  const encoded = await encode(text, encoding, bom)
  if (encoded.equals(bytes)) return undefined
  const patch = makePatch(encoded.toString('latin1'), latin1(bytes))
  return patch.map(step => (typeof step === 'string' ? Buffer.from(step, 'latin1').toString('base64') : (step as number)))
}

/** Bytes as a string of as many UTF-16 units. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
