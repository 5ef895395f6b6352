import type { AutomatonData } from '../strip/automaton.ts'
import type { Rule } from '../strip/pack.ts'
import type { Vocabulary } from '../strip/recognise.ts'

/**
 * How the build writes a vocabulary: a line of JSON with all that is text, padded to a multiple of four bytes, then the
 * automaton's numbers as little-endian 32-bit integers, which need no parsing.
 */
interface Head extends Pick<AutomatonData, 'size' | 'words' | 'stems'> {
  rules: Rule[]
  owners: number[]
  /** The lengths of the arrays of numbers, in the order of `arrays`. */
  lengths: number[]
}

const arrays = ['states', 'listOffsets', 'listItems', 'startOffsets', 'startItems', 'startPhrases', 'stemStarts', 'numberStarts', 'currencyStarts'] as const

/** Writes a vocabulary's data to the bytes of a file. */
export function writeVocabulary({ data, rules, owners }: Vocabulary): Buffer {
  const head: Head = { size: data.size, words: data.words, stems: data.stems, rules, owners, lengths: arrays.map(name => data[name].length) }
  const json = Buffer.from(JSON.stringify(head))
  const text = Buffer.concat([json, Buffer.alloc(3 - (json.length % 4), ' '), Buffer.from('\n')])
  return Buffer.concat([text, ...arrays.map(name => Buffer.from(data[name].buffer))])
}

/** Reads what `writeVocabulary` wrote. */
export function readVocabulary(bytes: Buffer): Vocabulary {
  const end = bytes.indexOf('\n') + 1
  const { size, words, stems, rules, owners, lengths } = JSON.parse(bytes.toString('utf8', 0, end)) as Head
  // In place where the bytes allow it: a typed array must begin at a multiple of four bytes.
  const from = bytes.byteOffset + end
  const numbers =
    from % 4 === 0 ? new Int32Array(bytes.buffer, from, (bytes.length - end) / 4) : new Int32Array(Uint8Array.prototype.slice.call(bytes, end).buffer)
  let at = 0
  const [states, listOffsets, listItems, startOffsets, startItems, startPhrases, stemStarts, numberStarts, currencyStarts] = lengths.map(length => {
    const from = at
    at += length
    return numbers.subarray(from, at)
  }) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  return {
    data: { size, words, stems, states, listOffsets, listItems, startOffsets, startItems, startPhrases, stemStarts, numberStarts, currencyStarts },
    rules,
    owners,
  }
}
