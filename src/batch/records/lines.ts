/** A line of a stream of records. */
export interface WholeLine {
  kind: 'line'
  /** Counted from 1. */
  number: number
  /** Without the line feed; a carriage return before it stays. */
  bytes: Buffer
  /** Whether a line feed ended it; only the last line of a stream may lack one. */
  ended: boolean
}

/** A piece of a line that is longer than the limit: such a line is never held whole. */
export interface LinePiece {
  kind: 'piece'
  /** The number of its line, from 1. */
  number: number
  /** As they stand in the stream, the line feed too. */
  bytes: Buffer
  /** Whether the line begins with this piece. */
  first: boolean
}

const lineFeed = 0x0a

/**
 * Cuts a stream of bytes into lines, at line feeds and nothing else: U+2028, U+0085 and a lone carriage return may stand
 * in a JSON string. A line is given out as soon as its line feed has come.
 *
 * @param limit the most bytes of a line, without its line feed; a longer one comes in pieces
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<WholeLine | LinePiece> {
  let number = 1
  let held: Uint8Array[] = []
  let size = 0
  let over = false
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      const at = chunk.indexOf(lineFeed, from)
      const to = at === -1 ? chunk.length : at
      size += to - from
      const first = size > limit && !over
      if (first) {
        over = true
        held.push(chunk.subarray(from, at === -1 ? to : at + 1))
        yield { kind: 'piece', number, bytes: join(held), first }
        held = []
      } else if (over) {
        yield { kind: 'piece', number, bytes: join([chunk.subarray(from, at === -1 ? to : at + 1)]), first }
      } else if (to > from) held.push(chunk.subarray(from, to))
      if (at === -1) break
      if (!over) yield { kind: 'line', number, bytes: join(held), ended: true }
      number++
      held = []
      size = 0
      over = false
      from = at + 1
    }
  }
  if (held.length > 0) yield { kind: 'line', number, bytes: join(held), ended: false }
}

/** One piece is not copied: most lines lie within one. */
function join(pieces: readonly Uint8Array[]): Buffer {
  const [only] = pieces
  if (pieces.length !== 1 || !only) return Buffer.concat(pieces)
  return Buffer.from(only.buffer, only.byteOffset, only.byteLength)
}
