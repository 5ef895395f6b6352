import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPacks } from '../../src/rules/own-packs.ts'
import { describeFault, FaultyFileError } from '../../src/strip/faults.ts'
import { limits } from '../../src/strip/validate.ts'
import { temporaryFolder } from '../cli/call.ts'

const cwd = temporaryFolder()
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), content)
  return name
}
const faultsOf = async (...files: string[]): Promise<string[]> => {
  try {
    await readPacks(files, cwd)
  } catch (error) {
    if (error instanceof FaultyFileError) return error.faults.map(describeFault)
    throw error
  }
  return []
}
const rule = (id: string, ...phrases: string[]) => ({ id, why: 'It is an example.', phrases, strips: ['-'], keeps: ['-'] })
const pack = (...rules: object[]) => ({ language: 'en', category: 'newsletter', rules })
const yaml = (id: string, head = 'language: en\ncategory: newsletter'): string => `${head}
rules:
  - id: ${id}
    why: The Harbour Letter is a newsletter.
    phrases: ["(get|read) the harbour letter"]
    strips: ["Get the Harbour Letter"]
    keeps: ["They get the harbour letters painted."]
`

describe('files of packs', () => {
  it('hold a pack, several documents, or a list of packs', async () => {
    const one = file('one.yaml', yaml('one'))
    const two = file('two.yaml', `${yaml('two')}---\n${yaml('two', 'language: any\ncategory: share\nsite: example.org')}`)
    const list = file('list.json', JSON.stringify([pack(rule('three', 'a')), pack(rule('four', 'b'))]))
    const packs = await readPacks([one, two, list], cwd)
    expect(packs.map(({ language, category, sites, own, rules }) => [language, category, sites, own, rules.map(({ id }) => id)])).toEqual([
      ['en', 'newsletter', undefined, true, ['one']],
      ['en', 'newsletter', undefined, true, ['two']],
      ['any', 'share', ['example.org'], true, ['two']],
      ['en', 'newsletter', undefined, true, ['three']],
      ['en', 'newsletter', undefined, true, ['four']],
    ])
  })
  it('may be named twice', async () => {
    expect(await readPacks([file('a.yaml', yaml('one')), 'a.yaml'], cwd)).toHaveLength(1)
  })
  it('are read with a byte order mark', async () => {
    expect(await readPacks([file('bom.yaml', `\ufeff${yaml('one')}`)], cwd)).toHaveLength(1)
  })
  it('have the faults of all of them told, in the order of their lines', async () => {
    const bad = file('bad.yaml', yaml('Bad').replace('newsletter', 'news').replace('(get|', '(get'))
    expect(await faultsOf(file('good.yaml', yaml('good')), bad, 'gone.yaml')).toEqual([
      expect.stringMatching(/^bad\.yaml:2: category: there is no category 'news'; choose one of: /),
      expect.stringMatching(/^bad\.yaml:4: rule Bad: id: must be words in small letters joined by hyphens; /),
      'gone.yaml: no such file or folder; check the name',
    ])
  })
  it('must not give one id to two rules', async () => {
    expect(await faultsOf(file('first.yaml', yaml('one')), file('second.yaml', yaml('one')))).toEqual([
      'second.yaml: rule one: id: own/en/newsletter/one stands in another pack too, in first.yaml; give one of the two rules another id',
    ])
  })
})

describe('what is no file of packs', () => {
  it.each([
    ['empty', '', /holds no pack; write language, category and rules into it/],
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff]), /no text/],
    ['text with zero bytes', 'language: en\0', /no text file/],
    ['text in Latin-1', Buffer.from('why: caf\xe9', 'latin1'), /no text in UTF-8/],
    ['some other text', 'Sign up for our newsletter', /write the fields language, category and rules/],
    ['a number', '7', /write the fields language, category and rules/],
    ['larger than any', 'x'.repeat(4 * 512 * 1024 + 1), /has 2 MB; it may have 512 KB/],
  ])('is refused where it is %s', async (_, content, message) => {
    const faults = await faultsOf(file('odd.yaml', content))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(message)
  })
  it('is refused where it is a folder or a device', async () => {
    mkdirSync(join(cwd, 'folder.yaml'), { recursive: true })
    expect(await faultsOf('folder.yaml')).toEqual(['folder.yaml: is a folder; name a file'])
    expect(await faultsOf('/dev/null')).toEqual(['/dev/null: is no regular file; name a file'])
  })
})

describe('packs that together are too large', () => {
  it('are refused for their phrases, whichever file holds them', async () => {
    // A phrase of n words makes n moves.
    const phrases = (count: number, name: string) => Array.from({ length: count }, (_, i) => `${name}${i} b c d e f g h i j`)
    const half = limits.allMoves / 10 / 2
    const first = file('first.json', JSON.stringify(pack(rule('first', ...phrases(half, 'x')))))
    const second = file('second.json', JSON.stringify(pack(rule('second', ...phrases(half, 'y')))))
    const third = file('third.json', JSON.stringify(pack(rule('third', 'one'))))
    expect(await faultsOf(first, second)).toEqual([])
    expect(await faultsOf(first, second, third)).toEqual([
      `first.json, second.json, third.json: rules: the phrases can go on from word to word in ${limits.allMoves + 1} ways; there may be ${limits.allMoves}, so that no page takes long; leave out phrases, options and long gaps`,
    ])
  })
  it('are read with ten thousand short phrases', async () => {
    const phrases = Array.from({ length: 10_000 }, (_, i) => `the letter ${i}`)
    expect(await faultsOf(file('many.json', JSON.stringify(pack(rule('many', ...phrases)))))).toEqual([])
  })
  it('are refused for their rules', async () => {
    const rules = Array.from({ length: limits.rules + 1 }, (_, i) => rule(`r${i}`, 'a'))
    expect(await faultsOf(file('rules.json', JSON.stringify(pack(...rules))))).toEqual([expect.stringMatching(/2001 rules; there may be 2000; /)])
  })
})
