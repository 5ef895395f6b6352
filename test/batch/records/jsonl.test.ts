import { describe, expect, it } from 'vitest'
import { cleanLine, type RecordSettings } from '../../../src/batch/records/jsonl.ts'
import { type CleanOptions, clean } from '../../../src/clean.ts'
import { page } from '../../cli/call.ts'

const defaults: RecordSettings = { attributes: false, format: 'text', clean: {} }

/** Cleans a line, and tells what was asked of the cleaner. */
async function run(line: string | Uint8Array, settings: Partial<RecordSettings> = {}) {
  const asked: { text: string; options: CleanOptions }[] = []
  const outcome = await cleanLine(Buffer.from(line), { ...defaults, ...settings }, (text, options) => {
    asked.push({ text, options })
    return clean(text, options)
  })
  const written = outcome.kind === 'cleaned' ? String(outcome.line) : outcome.kind === 'error' ? outcome.reason : undefined
  return { kind: outcome.kind, written, asked: asked[0], outcome }
}

describe('cleanLine', () => {
  it('puts the article in the place of the text, without a line end of its own', async () => {
    const { written } = await run(`{"id": 1.0, "text":${JSON.stringify(page)} }`)
    expect(written).toBe(`{"id": 1.0, "text":${JSON.stringify(clean(page).text.trimEnd())} }`)
    expect(written).not.toContain('newsletter')
  })

  it('takes the first of the known fields that holds a string, or the one that was named', async () => {
    expect((await run('{"content":"c","raw_content":"r","text":null}')).asked?.text).toBe('r')
    expect((await run('{"markdown":"m","html":"h"}')).asked).toMatchObject({ text: 'h', options: { from: 'html' } })
    expect((await run('{"text":"t","body":"b"}', { field: 'body' })).asked).toEqual({ text: 'b', options: {} })
    expect((await run('{"html":"h"}', { clean: { from: 'text' } })).asked?.options.from).toBe('text')
  })

  it('hands the address of the page on', async () => {
    expect((await run('{"text":"t","url":7,"source_url":"https://a.example/"}')).asked?.options.url).toBe('https://a.example/')
    expect((await run('{"text":"t","WARC-Target-URI":"https://w.example/"}')).asked?.options.url).toBe('https://w.example/')
    expect((await run('{"text":"t","url":"https://a.example/","link":"https://b.example/"}', { urlField: 'link' })).asked?.options.url).toBe(
      'https://b.example/',
    )
  })

  it.each([
    ['nonsense', /^is not JSON: /],
    ['{"text":"a",}', /^is not JSON: /],
    ['{"text":"a"} // why', /^is not JSON: /],
    ['{"text":"a"}{"text":"b"}', /^is not JSON: /],
    ['["text"]', 'is no JSON object but an array'],
    ['null', 'is no JSON object but null'],
    ['7', 'is no JSON object but a number'],
    ['{"title":"a"}', /^has none of the fields text, raw_content, content, html, markdown/],
    ['{"text":null}', "holds no string in its field 'text' but null"],
    ['{"text":["a"]}', "holds no string in its field 'text' but an array"],
  ])('says why %s is no record', async (line, reason) => {
    const { kind, written } = await run(line)
    expect(kind).toBe('error')
    expect(written).toMatch(reason)
  })

  it('does not take what every object inherits for a field', async () => {
    expect(await run('{"text":"a"}', { field: 'toString' })).toMatchObject({ kind: 'error', written: "has no field 'toString'" })
    expect((await run('{"__proto__":"a"}', { field: '__proto__' })).kind).toBe('cleaned')
  })

  it('refuses bytes that are not UTF-8', async () => {
    expect((await run(Buffer.from('{"text":"caf\xe9"}', 'latin1'))).written).toMatch(/^holds bytes that are not UTF-8/)
  })

  it('keeps a carriage return, a byte order mark, and empty lines', async () => {
    expect((await run('\ufeff{"text":"A", "n": 1.0}\r')).written).toBe(`\ufeff{"text":"${clean('A').text}", "n": 1.0}\r`)
    for (const line of ['', '\r', ' \t', '\ufeff']) expect((await run(line)).kind).toBe('blank')
  })

  it('says when the cleaner fails', async () => {
    const outcome = await cleanLine(Buffer.from('{"text":"a"}'), defaults, () => {
      throw new Error('no more')
    })
    expect(outcome).toEqual({ kind: 'error', reason: 'could not be cleaned: no more' })
  })

  it('adds what was done under one key', async () => {
    const meta = { field: 'cleancopy', version: '1.2.3' }
    const { written } = await run(`{"text":${JSON.stringify(page)}}`, { meta })
    const { cleancopy, ...rest } = JSON.parse(written ?? '')
    expect(Object.keys(rest)).toEqual(['text'])
    // "Sign up for our free weekly newsletter" is all that goes.
    expect(cleancopy).toMatchObject({ version: '1.2.3', language: 'en', removed: { newsletter: 7 }, warnings: [] })
    expect(cleancopy.words.in - cleancopy.words.out).toBe(7)
    const again = JSON.parse((await run(written ?? '', { meta })).written ?? '')
    expect(again.cleancopy.removed).toEqual({})
    expect(Object.keys(again)).toEqual(['text', 'cleancopy'])
  })

  it('writes Markdown where it is wanted', async () => {
    expect((await run(`{"text":${JSON.stringify(page)}}`, { format: 'markdown' })).written).toContain('"# The Mill Bridge Opens Again\\n\\n')
  })

  it('writes attributes in place of the record, with a line that keeps the place of one in error', async () => {
    const { written } = await run(`{"id":"p-1","text":${JSON.stringify(page)}}\r`, { attributes: true })
    const start = page.indexOf('Sign up')
    expect(written).toBe(`{"id":"p-1","attributes":{"cleancopy__newsletter":[[${start},${start + 'Sign up for our free weekly newsletter'.length},1]]}}\r`)
    const substitute = async (line: string): Promise<unknown> => {
      const { outcome } = await run(line, { attributes: true })
      return outcome.kind === 'error' && String(outcome.substitute)
    }
    expect(await substitute('{"id":"p-2"}')).toBe('{"id":"p-2","attributes":{}}')
    expect(await substitute('nonsense')).toBe('{"id":null,"attributes":{}}')
  })
})
