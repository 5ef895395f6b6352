/** The headers of an archive stand within so many bytes. */
const longestHead = 16_384

/**
 * Whether bytes are a web archive (MHTML), as browsers save a page with its pictures in one file: a block of mail headers
 * that speaks of MIME and of a page with what belongs to it.
 */
export function looksLikeMhtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestHead)).toString('latin1')
  if (!/^\s*[A-Za-z][\w-]{1,60}:[ \t\r\n]/.test(start)) return false
  const head = start.trimStart().split(/\r?\n\r?\n/, 1)[0] as string
  const isMime = /^(?:MIME-Version|Snapshot-Content-Location):/im.test(head)
  return isMime && /^Content-Type:\s*(?:multipart\/related|text\/html)\b/im.test(head)
}
