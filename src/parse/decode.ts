import { TextDecoder } from 'node:util'

/** A dump as text. */
export interface Decoded {
  /** Without the byte order mark. */
  text: string
  /** The WHATWG name of the encoding. */
  encoding: string
  /** Whether a byte order mark stood at its beginning. */
  bom: boolean
  /** Bytes that are no UTF-8 in a text that else is; they are read as windows-1252. */
  strayBytes: number
}

/** A dump as text, and as the bytes from which it was read. */
export interface DecodedDump extends Decoded {
  bytes: Uint8Array
}

/** Bytes that are no text; the message says what they are and what to do. */
export class NotTextError extends Error {
  override name = 'NotTextError'
}

/**
 * Makes text of the bytes of a dump, whatever their encoding. No byte is dropped.
 *
 * The order: byte order mark, the charset that the transport told, UTF-16 by its pattern of zero bytes, strict UTF-8, the charset that an HTML page declares,
 * UTF-8 with a few stray bytes, detection.
 *
 * @param charset the label of the encoding, as a server's header gives it; a byte that does not fit becomes U+FFFD
 */
export async function decode(bytes: Uint8Array, charset?: string): Promise<DecodedDump> {
  return { ...(await read(bytes, charset)), bytes }
}

async function read(bytes: Uint8Array, charset?: string): Promise<Decoded> {
  refuseKnownBinary(bytes)
  const found =
    decodeMarked(bytes) ?? decodeAsTold(bytes, charset) ?? decodeZeros(bytes) ?? decodeIso2022(bytes) ?? decodeStrictly(bytes, 'utf-8') ?? decodeDeclared(bytes)
  if (found) return found
  refuseControls(bytes)
  return decodeFlawedUtf8(bytes) ?? (await decodeDetected(bytes))
}

/** The first bytes of kinds of files that are often found among pages. */
const magics: [string, string][] = [
  ['%PDF-', 'a PDF; make text of it first, for example with pdftotext'],
  ['PK\x03\x04', 'a zip archive (or an office document); unpack it first'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a media file'],
  ['OggS', 'a media file'],
  ['ID3', 'a media file'],
  ['\x7fELF', 'a program'],
  ['\x1f\x8b', 'a gzip archive inside another; unpack it first'],
  ['BZh', 'a bzip2 archive; unpack it first'],
  ['\xfd7zXZ', 'an xz archive; unpack it first'],
  ['7z\xbc\xaf', 'a 7z archive; unpack it first'],
  ['Rar!', 'a rar archive; unpack it first'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive; unpack it first'],
  ['\xd0\xcf\x11\xe0', 'an office document; save it as text first'],
  ['SQLite format 3', 'a database'],
]

function refuseKnownBinary(bytes: Uint8Array): void {
  const start = latin1(bytes.subarray(0, 16))
  // Letters alone may also begin a text ("ID3 tags are …"): then a control character must follow.
  const found = magics.find(
    ([magic]) => start.startsWith(magic) && (/[^\x20-\x7e]|^%PDF-/.test(magic) || /[\0-\x08\x0e-\x1f]/.test(latin1(bytes.subarray(0, 64)))),
  )
  if (found) throw new NotTextError(`not text but ${found[1]}`)
  if (start.startsWith('\xff\xfe\0\0') || start.startsWith('\0\0\xfe\xff')) {
    throw new NotTextError('text in UTF-32, which cannot be read; make it UTF-8 first: iconv -f UTF-32 -t UTF-8')
  }
}

const binary = (): NotTextError => new NotTextError('a binary file, not text; give the page as text or HTML')

function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const start = latin1(bytes.subarray(0, 3))
  if (start === '\xef\xbb\xbf') {
    const decoded = decodeStrictly(bytes.subarray(3), 'utf-8') ?? decodeFlawedUtf8(bytes.subarray(3), 0)
    return decoded && { ...decoded, bom: true }
  }
  const encoding = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined
  if (!encoding) return undefined
  // Not fatal: the mark leaves no doubt, and a half of a surrogate pair becomes U+FFFD, not nothing.
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.includes('\0')) throw binary()
  return { text, encoding, bom: true, strayBytes: 0 }
}

/** Text in UTF-16 has zero bytes; other text has none. */
function decodeZeros(bytes: Uint8Array): Decoded | undefined {
  if (!bytes.includes(0)) return undefined
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const decoded = bytes.length % 2 === 0 ? decodeStrictly(bytes, encoding) : undefined
    if (decoded && !/[\0-\x08\x0e-\x1f\p{Cn}\p{Co}]/u.test(decoded.text.slice(0, 1e6)) && /[\s\p{P}]/u.test(decoded.text)) return decoded
  }
  throw binary()
}

/** All bytes of ISO-2022-JP are ASCII; its escape sequences tell it. */
function decodeIso2022(bytes: Uint8Array): Decoded | undefined {
  if (!bytes.includes(0x1b) || !/\x1b\$[@B]/.test(latin1(bytes))) return undefined
  return decodeStrictly(bytes, 'iso-2022-jp')
}

function decodeDeclared(bytes: Uint8Array): Decoded | undefined {
  const head = latin1(bytes.subarray(0, 4096))
  if (!/<(?:!doctype|html|head|meta|\?xml)\b/i.test(head)) return undefined
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ?? /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1]
  return label && !/^utf-?16/i.test(label) ? decodeStrictly(bytes, label) : undefined
}

function refuseControls(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 1 << 16)
  let controls = 0
  for (const byte of sample) if (byte < 0x09 || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20)) controls++
  if (controls > sample.length / 100) throw binary()
}

/** Bytes are read as UTF-8 all the same when so many good sequences stand against each stray byte. */
const goodPerStray = 3

/** UTF-8 that was cut within a character, or into which some other text was pasted. */
function decodeFlawedUtf8(bytes: Uint8Array, atLeast = goodPerStray): Decoded | undefined {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  const pieces: string[] = []
  let good = 0
  let stray = 0
  let from = 0
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i)
    if (length > 0) {
      if (length > 1) good++
      i += length
      continue
    }
    stray++
    pieces.push(utf8.decode(bytes.subarray(from, i)), windows1252(latin1(bytes.subarray(i, i + 1))))
    i += 1
    from = i
  }
  if (good < stray * atLeast) return undefined
  pieces.push(utf8.decode(bytes.subarray(from)))
  return { text: pieces.join(''), encoding: 'utf-8', bom: false, strayBytes: stray }
}

/** The length of the well-formed UTF-8 sequence at a place, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return 1
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  if (length === 0 || at + length > bytes.length) return 0
  const second = bytes[at + 1] as number
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) || (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0
  for (let i = at + 1; i < at + length; i++) if (((bytes[i] as number) & 0xc0) !== 0x80) return 0
  return length
}

async function decodeDetected(bytes: Uint8Array): Promise<Decoded> {
  // By its default export, which alone it has both from Node and from the bundle.
  const { default: chardet } = await import('chardet')
  for (const { name } of chardet.analyse(bytes)) {
    const decoded = decodeStrictly(bytes, name)
    if (!decoded) continue
    const twin = windowsTwins[decoded.encoding]
    return (twin?.instead.test(decoded.text) && decodeStrictly(bytes, twin.encoding)) || decoded
  }
  // Every byte is a character of windows-1252.
  return decodeStrictly(bytes, 'windows-1252') as Decoded
}

/**
 * Encodings of ISO that detection confuses with the one of Windows that goes beyond it, and what a text decoded as the
 * former shows when it is the latter: control characters in place of dashes and quotation marks.
 */
const windowsTwins: Readonly<Record<string, { encoding: string; instead: RegExp }>> = {
  'iso-8859-2': { encoding: 'windows-1250', instead: /[\x80-\x9f]/ },
  'iso-8859-5': { encoding: 'windows-1251', instead: /[\x80-\x9f]/ },
  'iso-8859-6': { encoding: 'windows-1256', instead: /[\x80-\x9f]/ },
  // The byte of the capital Ά is an apostrophe in the other one, which does not begin a word.
  'iso-8859-7': { encoding: 'windows-1253', instead: /[\x80-\x9f]|(?<![\p{L}’])’[α-ώ]/u },
  'iso-8859-8': { encoding: 'windows-1255', instead: /[\x80-\x9f]/ },
  'iso-8859-13': { encoding: 'windows-1257', instead: /[\x80-\x9f]/ },
}

/** Decodes as the transport told; where that cannot be, bytes that do not fit are marked, and counted as stray. */
function decodeAsTold(bytes: Uint8Array, charset: string | undefined): Decoded | undefined {
  if (charset === undefined) return undefined
  const exact = decodeStrictly(bytes, charset)
  if (exact) return exact
  const decoder = new TextDecoder(charset)
  const text = decoder.decode(bytes)
  return { text, encoding: decoder.encoding, bom: false, strayBytes: text.split('\ufffd').length - 1 }
}

/** Decodes, or gives nothing when a byte does not fit or the encoding is unknown. */
function decodeStrictly(bytes: Uint8Array, label: string): Decoded | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    const text = decoder.decode(bytes)
    return { text: decoder.encoding === 'windows-1252' ? windows1252(text) : text, encoding: decoder.encoding, bom: false, strayBytes: 0 }
  } catch {
    return undefined
  }
}

/** What windows-1252 has at 80 to 9F; five places are empty. */
const beyondLatin1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Some versions of Node (20.19 and others) decode windows-1252 as if it were ISO 8859-1; this makes up for it. */
const windows1252 = (text: string): string => text.replace(/[\x80-\x9f]/g, char => beyondLatin1.charAt(char.charCodeAt(0) - 0x80))

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
