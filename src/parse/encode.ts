/** Encodings that the encoder knows by another name than the Encoding Standard's. */
const names: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic', 'iso-8859-8-i': 'iso-8859-8' }

/**
 * Makes bytes of a text, as nearly as can be those from which it was decoded: what an encoding can say in two ways, and
 * bytes that did not fit it, are for the caller to mend.
 *
 * @param encoding the WHATWG name, as `decode` gives it
 * @param bom whether a byte order mark goes before the text
 * @returns no bytes for an encoding that cannot be written
 */
export async function encode(text: string, encoding: string, bom = false): Promise<Buffer> {
  const marked = bom ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Buffer.from(marked)
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16()
  const { default: iconv } = await import('iconv-lite')
  const name = names[encoding] ?? encoding
  return iconv.encodingExists(name) ? iconv.encode(marked, name) : Buffer.alloc(0)
}
