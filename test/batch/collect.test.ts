import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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
  const { inputs, folders, skipped, faults } = await collectInputs(['dumps/'], cwd, join(cwd, 'dumps/out'))
  expect(inputs.map(({ source }) => source)).toEqual(
    ['a.HTML', 'b.txt', 'c.xhtml.gz', 'g.mhtml', 'h.MHT.gz', 'i.xht', 'j.markdown', 'link.txt'].map(name => join('dumps', name)),
  )
  expect(folders).toBe(true)
  expect(skipped).toEqual(['.f.txt', 'circle', 'd.pdf'].map(name => join('dumps', name)))
  expect(faults.map(({ source }) => source)).toEqual([join('dumps/broken.txt')])
})

it('takes standard input when nothing is named', async () => {
  expect((await collectInputs([], cwd)).inputs).toEqual([{ source: '-', path: null }])
})
