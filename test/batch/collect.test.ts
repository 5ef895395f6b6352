import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collectInputs } from '../../src/batch/collect.ts'
import { temporaryFolder } from '../cli/call.ts'

const cwd = temporaryFolder()
mkdirSync(join(cwd, 'dumps/out'), { recursive: true })
for (const name of ['b.txt', 'a.HTML', 'c.xhtml.gz', 'g.mhtml', 'h.MHT.gz', 'i.xht', 'j.markdown', 'd.pdf', 'out/e.txt', '.f.txt'])
  writeFileSync(join(cwd, 'dumps', name), '')
symlinkSync('b.txt', join(cwd, 'dumps/link.txt'))
symlinkSync('.', join(cwd, 'dumps/circle'))
symlinkSync('gone', join(cwd, 'dumps/broken.txt'))

it('finds the dumps of a folder in the order of their names, and accounts for the rest', async () => {
  const { inputs, folders, skipped, links, faults } = await collectInputs(['dumps/'], cwd, join(cwd, 'dumps/out'))
  expect([...inputs].map(({ source }) => source)).toEqual(
    ['a.HTML', 'b.txt', 'c.xhtml.gz', 'g.mhtml', 'h.MHT.gz', 'i.xht', 'j.markdown', 'link.txt'].map(name => join('dumps', name)),
  )
  expect(folders).toBe(true)
  expect(skipped).toEqual({ count: 2, first: ['.f.txt', 'd.pdf'].map(name => join('dumps', name)) })
  expect(links).toEqual({ count: 1, first: [join('dumps/circle')] })
  expect(faults.map(({ source }) => source)).toEqual([join('dumps/broken.txt')])
})

it('takes standard input when nothing is named', async () => {
  expect([...(await collectInputs([], cwd)).inputs]).toEqual([{ source: '-', path: null }])
})

it('finds names that are not UTF-8, and says of faults where in the order they stand', async () => {
  const odd = join(cwd, 'odd')
  mkdirSync(odd)
  writeFileSync(Buffer.concat([Buffer.from(`${odd}/n`), Buffer.of(0xe9), Buffer.from('.txt')]), '')
  writeFileSync(join(odd, 'z.txt'), '')
  symlinkSync('o.txt', join(odd, 'o.txt'))
  const { inputs, faults } = await collectInputs(['odd'], cwd)
  expect([...inputs].map(({ source }) => source)).toEqual(['odd/n\udce9.txt', 'odd/z.txt'])
  expect(faults.map(({ source, at }) => ({ source, at }))).toEqual([{ source: 'odd/o.txt', at: 1 }])
})

describe('globs', () => {
  mkdirSync(join(cwd, 'g/x/deep'), { recursive: true })
  mkdirSync(join(cwd, 'g/y'))
  for (const name of ['a.txt', 'b[1].txt', 'x/a.txt', 'x/c.dat', 'x/deep/d.txt', 'y/e.html', '.hidden.txt']) writeFileSync(join(cwd, 'g', name), '')
  const sources = async (...args: Parameters<typeof collectInputs>): Promise<string[]> => [...(await collectInputs(...args)).inputs].map(({ source }) => source)

  it.each([
    ['g/*.txt', ['g/a.txt', 'g/b[1].txt']],
    ['g/**/*.txt', ['g/a.txt', 'g/b[1].txt', 'g/x/a.txt', 'g/x/deep/d.txt']],
    ['g/*/*.{dat,html}', ['g/x/c.dat', 'g/y/e.html']],
    ['g/{x/deep,y}/*', ['g/x/deep/d.txt', 'g/y/e.html']],
    // A folder that matches is read as one that is named.
    ['g/[xy]', ['g/x/a.txt', 'g/x/deep/d.txt', 'g/y/e.html']],
    ['./g/?.txt', ['g/a.txt']],
    // A file of that name goes before a pattern.
    ['g/b[1].txt', ['g/b[1].txt']],
  ])('%s is what a shell would name', async (glob, expected) => {
    expect(await sources([glob], cwd)).toEqual(expected)
  })

  it('that match nothing are faults', async () => {
    const { inputs, faults } = await collectInputs(['g/*.pdf', 'nowhere/*'], cwd)
    expect([...inputs]).toEqual([])
    expect(faults.map(({ source }) => source)).toEqual(['g/*.pdf', 'nowhere/*'])
  })

  it('in a list are names', async () => {
    const { inputs, faults } = await collectInputs([], cwd, undefined, {}, ['g/*.txt', 'g/b[1].txt', 'g/y'])
    expect([...inputs].map(({ source }) => source)).toEqual(['g/b[1].txt', 'g/y/e.html'])
    expect(faults.map(({ source }) => source)).toEqual(['g/*.txt'])
  })

  it('choose among what lies in folders, and what they leave out is told', async () => {
    expect(await sources(['g'], cwd, undefined, { include: ['*.dat', 'y/*.html'] })).toEqual(['g/x/c.dat', 'g/y/e.html'])
    const { inputs, excluded } = await collectInputs(['g'], cwd, undefined, { exclude: ['x/deep', 'b*'] })
    expect([...inputs].map(({ source }) => source)).toEqual(['g/a.txt', 'g/x/a.txt', 'g/y/e.html'])
    expect(excluded).toEqual({ count: 2, first: ['g/b[1].txt', 'g/x/deep'] })
    expect(await sources(['g/a.txt'], cwd, undefined, { exclude: ['a.txt'] })).toEqual(['g/a.txt'])
  })
})
