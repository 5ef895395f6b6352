import { describe, expect, it } from 'vitest'
import { inAscii } from '../build-ascii.ts'

/** What an expression says when it was written in ASCII. */
const said = (code: string): unknown => new Function(`return ${inAscii(code)}`)()

describe('code that is written in ASCII means the same', () => {
  it('in patterns, of letters of one UTF-16 unit and of two', () => {
    expect(said('[/[”’é]/.test("é"), /[”’é]/.test("e"), /^[\u{1f600}-\u{1f610}]$/u.test("\\u{1f605}"), /^[😀-😐]$/u.test("\\ud83d")]')).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
  it('in raw templates that patterns are made of', () => {
    expect(said('new RegExp(String.raw`^\\s’[–—]$`, "u").test(" \\u2019\\u2014")')).toBe(true)
  })
  it('in texts', () => {
    expect(said('"Größe – 鍵 😀"')).toBe('Größe – 鍵 😀')
  })
  it('behind backslashes, whether they escape the letter or stand for themselves', () => {
    expect(said(String.raw`[/^\’$/.test("’"), /^\\’$/.test("\\’"), "\é", "\\é"]`)).toEqual([true, true, 'é', '\\é'])
  })
  it('and holds no other letters', () => {
    expect(inAscii('/[“”]/.test("ключ 😀")')).toMatch(/^[\x20-\x7e]*$/)
  })
})
