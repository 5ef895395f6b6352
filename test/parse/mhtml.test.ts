import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readStream } from '../../src/batch/read.ts'
import { looksLikeMhtml } from '../../src/parse/looks-like-mhtml.ts'

const read = async (bytes: Uint8Array | string): Promise<string> => (await readStream(Readable.from([Buffer.from(bytes)]))).text.trim()

/** An archive as browsers write one: the parts' headers and bodies between boundaries. */
const archive = (parts: [headers: string, body: string][], type = 'multipart/related'): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://linden.example/lamp',
    'Subject: The lamp',
    'MIME-Version: 1.0',
    `Content-Type: ${type};\r\n\ttype="text/html";\r\n\tboundary="----Edge--lamp"`,
    '',
    ...parts.flatMap(([headers, body]) => ['', '------Edge--lamp', headers, '', body]),
    '------Edge--lamp--',
    '',
  ].join('\r\n')

const quoted = 'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://linden.example/lamp'
const picture: [string, string] = ['Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo=']

describe('a web archive', () => {
  it('gives its page, with quoted-printable undone', async () => {
    const text = await read(
      archive([
        [quoted, '<html lang=3D"en"><body><p>The lamp was caf=C3=A9 yellow, and it was lit every night of the long =\r\nwinter.</p></body></html>'],
        picture,
      ]),
    )
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('café yellow, and it was lit every night of the long winter.')
    expect(text).not.toContain('iVBOR')
  })
  it('gives its page, with base64 undone, in the charset that its part states', async () => {
    // Лампа in the code page of old Russian DOS, which nobody would guess.
    const body = Buffer.concat([Buffer.from('<html><p>'), Buffer.of(0x8b, 0xa0, 0xac, 0xaf, 0xa0)]).toString('base64')
    expect(await read(archive([['Content-Type: text/html; charset="ibm866"\r\nContent-Transfer-Encoding: base64', body]]))).toBe('<html><p>Лампа')
  })
  it('gives its page in the charset that the page itself declares, where the part states none', async () => {
    const html = '<html><head><meta charset="windows-1251"></head><p>=CB=E0=EC=EF=E0</p></html>'
    expect(await read(archive([[quoted, html.replace('charset="', 'charset=3D"')]]))).toContain('Лампа')
  })
  it('gives the page itself, not the frames in it', async () => {
    const frame: [string, string] = ['Content-Type: text/html\r\nContent-ID: <frame-2@mhtml.blink>', '<html><p>An advertisement</p></html>']
    const page: [string, string] = ['Content-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>', '<html><p>The lamp</p></html>']
    expect(await read(archive([page, frame]))).toBe('<html><p>The lamp</p></html>')
    expect(await read(archive([frame, page], 'multipart/related; start="<frame-1@mhtml.blink>"'))).toBe('<html><p>The lamp</p></html>')
  })
  it('may be packed, and may be cut short', async () => {
    const whole = archive([[quoted, '<html><p>The lamp was lit.</p></html>'], picture])
    expect(await read(gzipSync(whole))).toContain('The lamp was lit.')
    expect(await read(whole.slice(0, whole.indexOf('was lit') + 3))).toContain('<html><p>The lamp was')
  })
  it('says what is wrong where it holds no page', async () => {
    await expect(read(archive([picture]))).rejects.toThrow('without a page of HTML')
  })
})

describe('what is no web archive', () => {
  it.each([
    'From: Ada\nTo: Jon\n\nThe lamp is lit.',
    'MIME-Version: 1.0 is what mails begin with.\n\nContent-Type: multipart/related follows.',
    'From: a\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe lamp is lit.',
    'Home\nNews\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n',
    '',
  ])('%j', text => {
    expect(looksLikeMhtml(Buffer.from(text))).toBe(false)
  })
})
