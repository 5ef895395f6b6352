import { describe, expect, it } from 'vitest'
import { most, parseDocuments } from '../../src/rules/documents.ts'
import { longestFile } from '../../src/rules/read-file.ts'
import { describeFault } from '../../src/strip/faults.ts'

const read = (text: string) => {
  const parsed = parseDocuments(text, 'my.yaml')
  return 'faults' in parsed ? parsed.faults.map(describeFault) : parsed.documents.map(({ value }) => value)
}

describe('a file in YAML', () => {
  it('holds its documents as plain values', () => {
    expect(read('a: [1, "b", true]\n---\nc: no\n')).toEqual([{ a: [1, 'b', true] }, { c: 'no' }])
    expect(read('')).toEqual([])
    expect(read('# nothing\n')).toEqual([])
  })
  it('may be JSON, also indented with tabs', () => {
    expect(read('{\n\t"a": [\n\t\t"b"\n\t]\n}')).toEqual([{ a: ['b'] }])
  })
  it('tells the line of every value, and of what is missing the nearest thing around it', () => {
    const parsed = parseDocuments('rules:\n  - id: a\n    phrases:\n      - one\n      - two\n', 'my.yaml')
    if ('faults' in parsed) throw new Error('it is well-formed')
    const lineOf = parsed.documents[0]?.lineOf
    expect(lineOf?.(['rules', 0, 'phrases', 1])).toBe(5)
    expect(lineOf?.(['rules', 0, 'phrases'])).toBe(3)
    expect(lineOf?.(['rules', 0, 'why'])).toBe(2)
    expect(lineOf?.(['language'])).toBe(1)
  })
  it.each([
    ['a: "b\n', /^my\.yaml:\d:\d+: .*quotation marks/],
    ['a:\n  - [now] read\n', /^my\.yaml:2:11: .*; put texts that hold \[/],
    ['a: 1\nb: 2\na: 3\n', /^my\.yaml:3: a: stands twice in one mapping; keep one of the two$/],
    ['a:\n\t- b\n', /^my\.yaml:2:1: .*; indent with spaces$/],
    ['a: !!js/function "x"\n', /^my\.yaml:1:4: Unresolved tag.*; write the value without a tag/],
    ['a: !!binary "eHg="\n', /without a tag/],
    ['a: *b\n', /^my\.yaml:1: \*b: stands for nothing; put a text that begins with \* in quotation marks$/],
  ])('is refused where it is %j, with line and mend', (text, message) => {
    expect(read(text)[0]).toMatch(message)
  })
})

describe('a hostile file', () => {
  const many = (text: string): string => text.repeat(Math.ceil(longestFile / text.length)).slice(0, longestFile)
  it.each([
    ['brackets that never close', many('['), /nests lists and mappings too deep/],
    ['mappings in mappings', many('{a: '), /nests/],
    ['items in items', many('- '), /nests/],
    ['keys in keys', many('? '), /nests/],
    ['a row of anchors', many('&a '), /nests/],
    ['too many items', many('- a\n'), /more lists and fields than rules need/],
    ['too many keys', Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n'), /more lists and fields/],
    ['too many aliases', `- &a x\n${'- *a\n'.repeat(most.aliases + 1)}`, /more than 100 aliases/],
    ['too many documents', 'a\n---\n'.repeat(most.documents + 1), /more than 1000 documents/],
    ['too much text', 'a'.repeat(longestFile + 1), /more than 512 KB/],
  ])('with %s is refused before it is parsed', (_, text, message) => {
    const faults = read(text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(message)
  })
  it('whose aliases would multiply is refused', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)]
    expect(read(bomb.join('\n'))).toEqual([expect.stringMatching(/write the texts out instead of aliases/)])
  })
  it('with prototype keys changes no prototype', () => {
    const [value] = read('__proto__:\n  polluted: true\nconstructor:\n  prototype: {polluted: true}\n')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
  it('has its first faults told, not thousands', () => {
    expect(read('] '.repeat(5_000)).length).toBeLessThanOrEqual(20)
  })
})
