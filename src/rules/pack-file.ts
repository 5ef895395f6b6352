import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { AutomatonData } from '../strip/automaton.ts'
import type { Rule } from '../strip/pack.ts'
import type { Vocabulary } from '../strip/recognise.ts'

/**
 * How the build writes a vocabulary: how many bytes of text there are, as a little-endian integer of 32 bits; so much JSON with all
 * that is text; then the automaton's numbers as little-endian integers of 32, 16 or 8 bits, which need no parsing.
 */
interface Head extends Pick<AutomatonData, 'size' | 'words' | 'stems'> {
  rules: Rule[]
  owners: number[]
  /** The arrays of numbers as they stand in the file: their names, how many bytes a number takes, and how many there are. */
  arrays: [name: ArrayName, width: keyof typeof arrayTypes, length: number][]
}

const arrays = [
  'wordEnds',
  'places',
  'states',
  'listOffsets',
  'listItems',
  'bounds',
  'junctions',
  'beginnings',
  'stemStarts',
  'numberStarts',
  'currencyStarts',
] as const
type ArrayName = (typeof arrays)[number]

/** By the bytes that a number takes. */
const arrayTypes = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array } as const

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
    arrays: inOrder.map(name => [name, data[name].BYTES_PER_ELEMENT as keyof typeof arrayTypes, data[name].length]),
  }
  const json = Buffer.from(JSON.stringify(head))
  const size = Buffer.alloc(sizeBytes)
  size.writeUInt32LE(json.length)
  return Buffer.concat([size, json, ...inOrder.map(name => Buffer.from(data[name].buffer))])
}

const sizeBytes = 4

/** Reads what `writeVocabulary` wrote into a file: the text and the numbers apart, since the text need not be kept. */
export function readVocabularyFile(path: string): Vocabulary {
  const file = openSync(path, 'r')
  try {
    const textBytes = readBytes(path, file, 0, sizeBytes).readUInt32LE(0)
    const from = sizeBytes + textBytes
    const { size, words, stems, rules, owners, arrays } = JSON.parse(readBytes(path, file, sizeBytes, textBytes).toString()) as Head
    const { buffer } = readBytes(path, file, from, fstatSync(file).size - from)
    let at = 0
    const numbers = arrays.map(([name, width, length]) => {
      const start = at
      at += width * length
      return [name, new arrayTypes[width](buffer, start, length)]
    })
    return { data: { size, words, stems, ...(Object.fromEntries(numbers) as Pick<AutomatonData, ArrayName>) }, rules, owners }
  } finally {
    closeSync(file)
  }
}

/** Bytes of a file, in memory of their own. */
function readBytes(path: string, file: number, from: number, length: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(new ArrayBuffer(length))
  let read = 0
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, from + read)
    if (count === 0) throw new Error(`${path} ends too early; install cleancopy anew`)
    read += count
  }
  return bytes
}
