import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Input } from '../../src/batch/inputs.ts'
import { refuseTwins } from '../../src/batch/twins.ts'
import { temporaryFolder } from '../cli/call.ts'

const folder = temporaryFolder()
const of = (...names: string[]) => [names.map(source => ({ source, path: `/d/${source}` })), ({ source }: Input) => `${folder}/${source}`] as const

it.each([
  ['capitals', 'x/Mill.txt', 'X/mill.txt'],
  ['the spelling of accents', 'caf\u00e9.txt', 'cafe\u0301.txt'],
  ['both', 'CAF\u00c9.txt', 'cafe\u0301.txt'],
])('refuses outputs that differ only in %s, where the file system does not tell them apart', async (_, a, b) => {
  await expect(refuseTwins(...of(a, 'other.txt', b), folder, async () => true)).rejects.toThrow(`'${a}' and '${b}' would both be written to`)
  await expect(refuseTwins(...of(a, b), folder, async () => false)).resolves.toBeUndefined()
})

it('does not ask where no names are alike', async () => {
  const asked = async (): Promise<boolean> => {
    throw new Error('asked')
  }
  await expect(refuseTwins(...of('a.txt', 'b.txt'), folder, asked)).resolves.toBeUndefined()
})

it('finds out by itself what the file system does, and leaves nothing there', async () => {
  const tells = await refuseTwins(...of('a.txt', 'A.txt'), `${folder}/not/there/yet`).then(
    () => true,
    () => false,
  )
  expect(tells).toBe(process.platform === 'linux')
  expect(readdirSync(folder)).toEqual([])
})
