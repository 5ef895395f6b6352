import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LinePiece, splitLines, type WholeLine } from '../../../src/batch/records/lines.ts'

async function* of(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

async function read(chunks: AsyncIterable<Uint8Array>, limit = 1000): Promise<(WholeLine | LinePiece)[]> {
  const lines: (WholeLine | LinePiece)[] = []
  for await (const line of splitLines(chunks, limit)) lines.push(line)
  return lines
}

const shown = async (...chunks: string[]): Promise<string[]> => (await read(of(...chunks))).map(({ number, bytes }) => `${number} ${bytes}`)

describe('splitLines', () => {
  it('cuts at line feeds and at nothing else', async () => {
    expect(await shown('a\u2028b\u2029c\u0085d\re\r\n\nlast\n')).toEqual(['1 a\u2028b\u2029c\u0085d\re\r', '2 ', '3 last'])
  })

  it('gives a last line without a line feed, and says so', async () => {
    const lines = await read(of('a\nb'))
    expect(lines.map(line => line.kind === 'line' && line.ended)).toEqual([true, false])
    expect(String(lines[1]?.bytes)).toBe('b')
    expect(await read(of(''))).toEqual([])
    expect(await read(of('a\n'))).toHaveLength(1)
  })

  it('gives the same lines however the stream is cut into chunks', async () => {
    const content = fc.array(fc.constantFrom('\n', '\r\n', 'é', '😀', 'ab', '\u2028', ''), { maxLength: 40 }).map(parts => Buffer.from(parts.join('')))
    await fc.assert(
      fc.asyncProperty(content, fc.array(fc.nat(60), { maxLength: 10 }), fc.integer({ min: 1, max: 12 }), async (bytes, cuts, limit) => {
        const places = [0, ...cuts.filter(cut => cut <= bytes.length).sort((a, b) => a - b), bytes.length]
        const lines = await read(of(...places.slice(1).map((place, i) => bytes.subarray(places[i], place))), limit)
        // What all tools that know of line feeds alone would say.
        const expected = bytes.toString('latin1').split('\n')
        if (expected.at(-1) === '') expected.pop()
        const found: string[] = []
        for (const line of lines) found[line.number - 1] = (found[line.number - 1] ?? '') + line.bytes.toString('latin1').replace(/\n$/, '')
        expect(found).toEqual(expected)
        for (const line of lines) expect(line.kind).toBe((expected[line.number - 1] as string).length > limit ? 'piece' : 'line')
      }),
    )
  })

  it('hands a line that is too long through in pieces, and holds no more of it than the limit', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('short\n')
      for (given = 1; given <= 100; given++) yield Buffer.alloc(100, 'x')
      yield Buffer.from('\nafter\n')
    }
    let most = 0
    let written = 0
    const kinds: string[] = []
    for await (const line of splitLines(endless(), 250)) {
      written += line.bytes.length
      if (line.kind === 'piece') {
        most = Math.max(most, given * 100 - written + 'short'.length)
        if (line.first) kinds.push(`first of ${line.number}`)
      } else kinds.push(`line ${line.number}`)
    }
    expect(kinds).toEqual(['line 1', 'first of 2', 'line 3'])
    expect(written).toBe('short'.length + 100 * 100 + '\n'.length + 'after'.length)
    expect(most).toBeLessThanOrEqual(350)
  })

  it('takes a line of just the limit whole', async () => {
    expect((await read(of('12345\n123456\n'), 5)).map(({ kind, number, bytes }) => `${kind} ${number} ${bytes}`)).toEqual(['line 1 12345', 'piece 2 123456\n'])
  })
})
