import type { AutomatonData } from '../strip/automaton.ts'
import type { Rule } from '../strip/pack.ts'
import type { Vocabulary } from '../strip/recognise.ts'

/**
 * How the build writes a vocabulary: a line of JSON with all that is text, padded to a multiple of four bytes, then the
 * automaton's numbers as little-endian integers of 32 bits, and those that fit in 16, which need no parsing.
 */
interface Head extends Pick<AutomatonData, 'size' | 'words' | 'stems'> {
  rules: Rule[]
  owners: number[]
  /** The arrays of numbers as they stand in the file: their names, how many bytes a number takes, and how many there are. */
  arrays: [name: ArrayName, width: number, length: number][]
}

const arrays = [
  'places',
  'states',
  'listOffsets',
  'listItems',
  'startOffsets',
  'startItems',
  'startPhrases',
  'stemStarts',
  'numberStarts',
  'currencyStarts',
] as const
type ArrayName = (typeof arrays)[number]

/** Writes a vocabulary's data to the bytes of a file. */
export function writeVocabulary({ data, rules, owners }: Vocabulary): Buffer {
  // The wide ones first: they must begin at a multiple of four bytes.
  const inOrder = arrays.toSorted((a, b) => data[b].BYTES_PER_ELEMENT - data[a].BYTES_PER_ELEMENT)
  const head: Head = {
    size: data.size,
    words: data.words,
    stems: data.stems,
    rules,
    owners,
    arrays: inOrder.map(name => [name, data[name].BYTES_PER_ELEMENT, data[name].length]),
  }
  const json = Buffer.from(JSON.stringify(head))
  const text = Buffer.concat([json, Buffer.alloc(3 - (json.length % 4), ' '), Buffer.from('\n')])
  return Buffer.concat([text, ...inOrder.map(name => Buffer.from(data[name].buffer))])
}

/** Reads what `writeVocabulary` wrote. */
export function readVocabulary(bytes: Buffer): Vocabulary {
  const end = bytes.indexOf('\n') + 1
  const { size, words, stems, rules, owners, arrays } = JSON.parse(bytes.toString('utf8', 0, end)) as Head
  // A copy: the text in front of the numbers need not be kept with them.
  const { buffer } = Uint8Array.prototype.slice.call(bytes, end)
  let at = 0
  const numbers = arrays.map(([name, width, length]) => {
    const from = at
    at += width * length
    return [name, width === 2 ? new Uint16Array(buffer, from, length) : new Int32Array(buffer, from, length)]
  })
  return { data: { size, words, stems, ...(Object.fromEntries(numbers) as Pick<AutomatonData, ArrayName>) }, rules, owners }
}
