import { type MessageChunk, type MimeNode, Splitter } from '@zone-eu/mailsplit'
import { isCharset } from './charset.ts'
import { NotTextError } from './decode.ts'

/** The page of a web archive. */
export interface ArchivedPage {
  /** Its bytes, with their transfer encoding undone. */
  bytes: Uint8Array
  /** Its encoding, where the archive states one. */
  charset?: string
}

const isPage = ({ contentType }: MimeNode): boolean => contentType === 'text/html' || contentType === 'application/xhtml+xml'
/** Pages come with many files. */
const mostParts = 100_000

/**
 * Takes the page itself out of a web archive (MHTML): the part that the archive names as its root, else the first one of HTML.
 *
 * @throws NotTextError for an archive without a page, or one whose headers are no headers
 */
export async function readMhtml(bytes: Uint8Array): Promise<ArchivedPage> {
  const splitter = new Splitter({ maxChildNodes: mostParts })
  splitter.end(bytes)
  let start: string | undefined
  let page: { node: MimeNode; body: Uint8Array[] } | undefined
  let isRoot = false
  try {
    for await (const chunk of splitter as AsyncIterable<MimeNode | MessageChunk>) {
      if (chunk.type === 'node') {
        // What follows the page that is surely the root need not be read.
        if (page && (isRoot || start === undefined)) break
        start ??= startOf(chunk)
        const isStart = start !== undefined && idOf(chunk) === start
        if (isPage(chunk) && (!page || isStart)) page = { node: chunk, body: [] }
        isRoot ||= isStart
      } else if (chunk.type === 'body' && chunk.value && chunk.node === page?.node) page.body.push(chunk.value)
    }
  } catch (error) {
    throw new NotTextError(`a web archive that cannot be read (${error instanceof Error ? error.message : error}); save the page again`)
  }
  if (!page) throw new NotTextError('a web archive (MHTML) without a page of HTML in it; save the page again')
  const { charset } = page.node
  const known = charset !== false && isCharset(charset) && !/^(?:us-)?ascii$/i.test(charset)
  return { bytes: await decodeBody(page.node, page.body), ...(known && { charset }) }
}

/** The Content-ID of the part that a `multipart/related` names as its root. */
function startOf(node: MimeNode): string | undefined {
  if (node.multipart !== 'related' || !node.headers) return undefined
  return /;\s*start="?<?([^"<>;\s]+)>?"?/i.exec(node.headers.getFirst('Content-Type'))?.[1]
}

const idOf = ({ headers }: MimeNode): string | undefined => (headers ? /<?([^<>\s]+)>?/.exec(headers.getFirst('Content-ID'))?.[1] : undefined)

async function decodeBody(node: MimeNode, body: readonly Uint8Array[]): Promise<Uint8Array> {
  const decoder = node.getDecoder()
  for (const piece of body) decoder.write(piece)
  decoder.end()
  const decoded: Uint8Array[] = []
  for await (const piece of decoder) decoded.push(piece as Uint8Array)
  return Buffer.concat(decoded)
}
