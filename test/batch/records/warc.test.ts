import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readWarc } from '../../../src/batch/records/warc.ts'

/** One record of a WARC file. */
function record(type: string, url: string, block: string | Uint8Array, headers: Record<string, string> = {}): Buffer {
  const body = Buffer.from(block)
  const lines = ['WARC/1.0', `WARC-Type: ${type}`, `WARC-Record-ID: <urn:x:${url.length}>`, 'WARC-Date: 2024-11-19T10:00:00Z', `WARC-Target-URI: ${url}`]
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  lines.push(`Content-Length: ${body.length}`, '', '')
  return Buffer.concat([Buffer.from(lines.join('\r\n')), body, Buffer.from('\r\n\r\n')])
}

function response(url: string, body: string | Uint8Array, { status = '200 OK', ...headers }: Record<string, string> = {}): Buffer {
  const head = [`HTTP/1.1 ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
  return record('response', url, Buffer.concat([Buffer.from(head), Buffer.from(body)]), { 'Content-Type': 'application/http; msgtype=response' })
}

async function read(bytes: Buffer, limit = 10_000, size = 100) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
  const left: string[] = []
  const pages: { from?: string | undefined; reason?: string; number: number; url?: string; text?: string; date?: string; id?: string }[] = []
  for await (const input of readWarc(chunks(), limit, what => left.push(what))) {
    if (input.kind === 'line') pages.push({ number: input.number, from: input.from, ...JSON.parse(String(input.bytes)) })
    else if (input.kind === 'fault') pages.push({ number: input.number, reason: input.reason })
  }
  return { pages, left, texts: pages.map(page => page.text ?? page.reason) }
}

const html = { 'Content-Type': 'text/html; charset=utf-8' }

describe('readWarc', () => {
  it('gives each page with its address and date, and leaves out what is no page', async () => {
    const file = Buffer.concat([
      record('warcinfo', '', 'software: invented\r\n', { 'Content-Type': 'application/warc-fields' }),
      record('request', 'https://one.example/', 'GET / HTTP/1.1\r\nHost: one.example\r\n\r\n', { 'Content-Type': 'application/http; msgtype=request' }),
      response('https://one.example/', '<p>Größe\u2028</p>', html),
      response('https://one.example/gone', '<p>no</p>', { ...html, status: '404 Not Found' }),
      response('https://one.example/x.png', '\x89PNG', { 'Content-Type': 'image/png' }),
      response('https://one.example/plain', 'a < b', { 'Content-Type': 'text/plain' }),
      record('metadata', 'https://one.example/', 'x: y', { 'Content-Type': 'application/warc-fields' }),
      record('conversion', 'https://two.example/page', 'Plain words 😀', { 'Content-Type': 'text/plain' }),
    ])
    for (const size of [1, 7, 100_000]) {
      const { pages, left } = await read(file, 10_000, size)
      expect(pages).toEqual([
        { number: 3, from: 'html', id: '<urn:x:20>', url: 'https://one.example/', date: '2024-11-19T10:00:00Z', text: '<p>Größe\u2028</p>' },
        { number: 6, from: 'text', id: '<urn:x:25>', url: 'https://one.example/plain', date: '2024-11-19T10:00:00Z', text: 'a < b' },
        { number: 8, from: 'text', id: '<urn:x:24>', url: 'https://two.example/page', date: '2024-11-19T10:00:00Z', text: 'Plain words 😀' },
      ])
      expect(left).toEqual(['responses with status 404', 'pages of type image/png'])
    }
  })

  it('reads the charset that the server told, and one that it did not', async () => {
    const file = Buffer.concat([
      response('https://a.example/', Buffer.from('<p>\xc5\xbf</p>', 'latin1'), { 'Content-Type': 'text/html; charset=iso-8859-2' }),
      response('https://b.example/', Buffer.from('<meta charset="windows-1251"><p>\xc4\xe0</p>', 'latin1'), { 'Content-Type': 'text/html' }),
      response('https://c.example/', '<p>é</p>', { 'Content-Type': 'text/html; charset=nonsense' }),
    ])
    expect((await read(file)).texts).toEqual(['<p>Ĺż</p>', '<meta charset="windows-1251"><p>Да</p>', '<p>é</p>'])
  })

  it('undoes what was packed or cut for the transport, and takes it as it is where that was done before', async () => {
    const page = '<p>The same page each time</p>'
    const chunked = `a\r\n${page.slice(0, 10)}\r\n${(page.length - 10).toString(16)}\r\n${page.slice(10)}\r\n0\r\n\r\n`
    const encodings: [string, Uint8Array | string][] = [
      ['gzip', gzipSync(page)],
      ['deflate', deflateSync(page)],
      ['deflate', deflateRawSync(page)],
      ['br', brotliCompressSync(page)],
      ['gzip', page],
      ['br', page],
      ['identity', page],
    ]
    const file = Buffer.concat([
      ...encodings.map(([name, body]) => response('https://a.example/', body, { ...html, 'Content-Encoding': name })),
      response('https://a.example/', chunked, { ...html, 'Transfer-Encoding': 'chunked' }),
      response('https://a.example/', page, { ...html, 'Transfer-Encoding': 'chunked' }),
    ])
    expect((await read(file)).texts).toEqual(Array.from({ length: 9 }, () => page))
  })

  it('says which page is too long, or no text, and goes on', async () => {
    const file = Buffer.concat([
      response('https://a.example/', 'x'.repeat(500), html),
      response('https://b.example/', '%PDF-1.7 \0', html),
      response('https://c.example/', '<p>c</p>', html),
    ])
    expect((await read(file, 400)).texts).toEqual([
      '(https://a.example/) is longer than 400 bytes (--max-record)',
      '(https://b.example/) could not be read: not text but a PDF; make text of it first, for example with pdftotext',
      '<p>c</p>',
    ])
  })

  it('finds every page, wherever the chunks of a large file end', async () => {
    const urls = Array.from({ length: 400 }, (_, i) => `https://a.example/${i}`)
    const file = Buffer.concat(urls.map((url, i) => response(url, `<p>${'x'.repeat(i)}</p>`, html)))
    for (const size of [1021, 65_536, 65_537]) expect((await read(file, 10_000, size)).pages.map(page => page.url)).toEqual(urls)
  })

  it('says that a file is cut short, or no WARC', async () => {
    const file = Buffer.concat([response('https://a.example/', '<p>a</p>', html), response('https://b.example/', '<p>b</p>', html)])
    await expect(read(file.subarray(0, -9))).rejects.toThrow('it is cut short within record 2')
    const requests = Buffer.concat([
      record('request', 'https://a.example/', 'GET / HTTP/1.1\r\n\r\n'),
      record('metadata', 'https://a.example/', 'a'.repeat(100)),
    ])
    await expect(read(requests.subarray(0, -50))).rejects.toThrow('it is cut short within record 2')
    await expect(read(file.subarray(0, 50))).rejects.toThrow('the header of record 1 is broken or cut short')
    await expect(read(Buffer.from('{"text":"a"}\n{"text":"b"}\n'))).rejects.toThrow('is no WARC file')
  })
})
