import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { isCharset } from '../../parse/charset.ts'
import { decode } from '../../parse/decode.ts'
import type { RecordInput } from './clean-records.ts'
import { jsonOf } from './json-field.ts'
import { SourceError } from './source-error.ts'

/**
 * Reads the pages of a WARC or WET file as records: a line of JSON with `id`, `url`, `date` and `text` for each. Pages
 * are responses (and resources) of HTML or text, and conversions; what else a crawler noted (requests, metadata, images,
 * redirects, answers of an error) is no page and left out.
 *
 * @param bytes of the file, unpacked
 * @param limit the most bytes of a page
 * @param skipped is told of each response that was left out, with the reason
 * @throws SourceError where the file is no WARC or ends within a record
 */
export async function* readWarc(bytes: AsyncIterable<Uint8Array>, limit: number, skipped: (reason: string) => void): AsyncGenerator<RecordInput> {
  const parser = new WARCParser(new AsyncIterReader(largeChunks(bytes), null))
  let number = 0
  for (let record = await parser.parse(); record !== null; record = await parser.parse()) {
    number++
    if (!record.warcHeaders.statusline.startsWith('WARC/')) {
      throw new SourceError(number === 1 ? 'is no WARC file: it does not begin with WARC/1.0 or WARC/1.1' : `no record begins where record ${number} should`)
    }
    if (!/^\d+$/.test(record.warcHeader('Content-Length') ?? '')) throw new SourceError(`the header of record ${number} is broken or cut short; fetch it again`)
    const page = pageOf(record)
    // Read to its end in any case: the parser would wait without end for the rest of a record that is cut short.
    const body = await readBody(record, typeof page === 'string' ? 0 : limit, number)
    if (typeof page === 'string') {
      if (page !== '') skipped(page)
    } else if (!body) yield { kind: 'fault', number, reason: `(${page.url}) is longer than ${limit} bytes (--max-record)` }
    else yield await toLine(record, page, body, number)
  }
}

const enough = 64 * 1024

/** Joins chunks: the parser does not see the end of a header that falls into a chunk of less than five bytes. */
async function* largeChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  let full: Buffer | undefined
  for await (const chunk of chunks) {
    held.push(chunk)
    size += chunk.length
    if (size < enough) continue
    if (full) yield full
    full = Buffer.concat(held)
    held = []
    size = 0
  }
  // The last one goes with the one before it, so that it is not a small one either.
  yield Buffer.concat(full ? [full, ...held] : held)
}

interface WarcPage {
  url: string
  from: 'text' | 'html'
  charset: string | undefined
}

/** What page a record holds, or why it holds none; no reason is needed for what is never one. */
function pageOf(record: WARCRecord): WarcPage | string {
  const type = record.warcType
  if (type !== 'response' && type !== 'conversion' && type !== 'resource') return ''
  const { httpHeaders } = record
  const status = Number(httpHeaders?.statusCode ?? 200)
  if (status < 200 || status > 299) return `responses with status ${status}`
  const stated = (type === 'response' ? httpHeaders?.headers.get('Content-Type') : record.warcContentType) ?? ''
  const [mime = ''] = (stated || record.warcHeader('WARC-Identified-Payload-Type') || 'text/html').split(';')
  const kind = mime.trim().toLowerCase()
  const from = /^(?:text\/html|application\/xhtml\+xml)$/.test(kind) ? 'html' : kind === 'text/plain' ? 'text' : undefined
  // A header is what a server wrote: nothing that is unusual may reach a terminal or a charset decoder.
  if (!from) return `pages of type ${/^[\w.+/-]{1,80}$/.test(kind) ? kind : 'unknown'}`
  const charset = /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(stated)?.[1]
  return { url: record.warcTargetURI ?? '', from, charset: charset !== undefined && isCharset(charset) ? charset : undefined }
}

/** The raw body; nothing where it is longer than the limit. */
async function readBody(record: WARCRecord, limit: number, number: number): Promise<Buffer | undefined> {
  const { reader } = record
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of reader) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  if (reader instanceof LimitReader && reader.limit > 0) throw new SourceError(`it is cut short within record ${number}; fetch it again`)
  return size > limit ? undefined : Buffer.concat(chunks)
}

async function toLine(record: WARCRecord, { url, from, charset }: WarcPage, body: Buffer, number: number): Promise<RecordInput> {
  try {
    const { text } = await decode(await decodeContent(record, body), charset)
    const fields = { id: record.warcHeader('WARC-Record-ID') ?? null, url, date: record.warcDate ?? null, text }
    return { kind: 'line', number, bytes: Buffer.from(jsonOf(fields)), ended: true, from }
  } catch (error) {
    return { kind: 'fault', number, reason: `(${url}) could not be read: ${error instanceof Error ? error.message : error}` }
  }
}

/** The most that a page may unpack to. */
const largest = { maxOutputLength: 256 * 1024 * 1024 }

/** Undoes what was done for the transport; many crawlers have done so themselves and left the headers as they were. */
async function decodeContent({ httpHeaders }: WARCRecord, body: Buffer): Promise<Buffer> {
  const header = (name: string): string => httpHeaders?.headers.get(name)?.trim().toLowerCase() ?? ''
  const whole = header('Transfer-Encoding') === 'chunked' ? Buffer.from(await new AsyncIterReader([body], null, true).readFully()) : body
  switch (header('Content-Encoding')) {
    case 'gzip':
    case 'x-gzip':
      return whole[0] === 0x1f && whole[1] === 0x8b ? gunzipSync(whole, largest) : whole
    case 'deflate':
      return firstOf(whole, inflateSync, inflateRawSync)
    case 'br':
      return firstOf(whole, brotliDecompressSync)
    default:
      return whole
  }
}

function firstOf(bytes: Buffer, ...unpackers: ((bytes: Buffer, options: typeof largest) => Buffer)[]): Buffer {
  for (const unpack of unpackers) {
    try {
      return unpack(bytes, largest)
    } catch {
      // Not in this form; the next one, or as it is.
    }
  }
  return bytes
}
