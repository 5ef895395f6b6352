import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonOf, setFields } from '../../../src/batch/records/json-field.ts'

const set = (json: string, fields: Record<string, unknown>): string =>
  setFields(json, new Map(Object.entries(fields).map(([name, value]) => [name, jsonOf(value)])))

describe('setFields', () => {
  it('replaces one value and leaves all else byte for byte', () => {
    const json = ' { "n" : 1.0 ,"big":12345678901234567890,"e":1e400, "text" :\t"old" , "x":{"text":"inner","l":["text",{"text":1}]},"\\u0061":-0.0 } '
    expect(set(json, { text: 'new' })).toBe(json.replace('"old"', '"new"'))
  })

  it('replaces the last of several fields of one name, which is the one that is read', () => {
    expect(set('{"text":"a","text":"b","z":0}', { text: 'c' })).toBe('{"text":"a","text":"c","z":0}')
    expect(set('{"te\\u0078t":"a"}', { text: 'c' })).toBe('{"te\\u0078t":"c"}')
  })

  it('adds what is not there yet at the end, and replaces what is', () => {
    expect(set('{"text":"a" }', { text: 'b', meta: { n: 1 } })).toBe('{"text":"b" ,"meta":{"n":1}}')
    expect(set('{"meta":[{"meta":{}}],"text":"a"}', { text: 'b', meta: 1 })).toBe('{"meta":1,"text":"b"}')
    expect(set(' { } ', { meta: 1 })).toBe(' { "meta":1} ')
    expect(set('{"a":{}}', { __proto__x: 1 })).toBe('{"a":{},"__proto__x":1}')
  })

  it('reads nesting of any depth', () => {
    const deep = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)},"text":"a"}`
    expect(set(deep, { text: 'b' })).toBe(deep.replace('"text":"a"', '"text":"b"'))
  })

  it('keeps every other field of any object as it was written', () => {
    const name = fc.constantFrom('text', 'id', 'a b', '"', '\\', 'é😀', '{', '')
    const space = fc.constantFrom('', ' ', '\t', ' \r')
    const value = fc.oneof(
      fc.jsonValue().map(inner => JSON.stringify(inner)),
      fc.constantFrom('1.0', '1e400', '-0', '123456789012345678901', '"\\u2028\\ud800\\/"', '"\u2028"'),
    )
    const field = fc.tuple(name, value, space, space, space)
    const written = ([key, json, a, b, c]: [string, string, string, string, string]): string => `${a}${JSON.stringify(key)}${b}:${c}${json}${a}`
    fc.assert(
      fc.property(
        fc.array(field, { maxLength: 5 }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.array(field, { maxLength: 5 }),
        (before, old, next, after) => {
          const rest = after.filter(([key]) => key !== 'text').map(written)
          const start = `{${[...before.map(written), '"text":'].join(',')}`
          const end = `${['', ...rest].join(',')}}`
          const line = set(start + JSON.stringify(old) + end, { text: next })
          expect(line.startsWith(start)).toBe(true)
          expect(line.endsWith(end)).toBe(true)
          expect(JSON.parse(line.slice(start.length, line.length - end.length))).toBe(next)
        },
      ),
    )
  })
})

describe('jsonOf', () => {
  it('escapes what some program takes for a line end, and halves of pairs', () => {
    expect(jsonOf('a\u2028b\u2029c\u0085d\ud800e\n')).toBe('"a\\u2028b\\u2029c\\u0085d\\ud800e\\n"')
  })

  it('gives a value that reads as it was and has no line end in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const json = jsonOf(text)
        expect(JSON.parse(json)).toBe(text)
        expect(json).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
        expect(Buffer.from(json).toString()).toBe(json)
      }),
    )
  })
})
