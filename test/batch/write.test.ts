import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeWhole } from '../../src/batch/write.ts'
import { temporaryFolder } from '../cli/call.ts'

const folder = temporaryFolder()

it('keeps the mode of the file that it replaces, and a link to it', async () => {
  const file = join(folder, 'private.txt')
  writeFileSync(file, 'old')
  chmodSync(file, 0o600)
  symlinkSync('private.txt', join(folder, 'link.txt'))
  await writeWhole(join(folder, 'link.txt'), 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
})

it('writes to a device, and does not replace it', async () => {
  await writeWhole('/dev/null', 'text')
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

it('takes names as long as they can be', async () => {
  const name = `${'n'.repeat(251)}.txt`
  await writeWhole(join(folder, name), 'text')
  expect(readFileSync(join(folder, name), 'utf8')).toBe('text')
})

it('leaves nothing behind when it fails', async () => {
  const before = readdirSync(folder)
  await expect(writeWhole(join(folder, 'n'.repeat(300)), 'text')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(before)
})

it('makes the folders on its way, and fails where there can be none', async () => {
  await writeWhole(join(folder, 'new/and/deep.txt'), 'text')
  expect(readFileSync(join(folder, 'new/and/deep.txt'), 'utf8')).toBe('text')
  symlinkSync('nowhere', join(folder, 'dangling'))
  await expect(writeWhole(join(folder, 'dangling/a/b.txt'), 'text')).rejects.toMatchObject({ code: 'EEXIST' })
  writeFileSync(join(folder, 'file'), '')
  await expect(writeWhole(join(folder, 'file/a/b.txt'), 'text')).rejects.toMatchObject({ code: 'ENOTDIR' })
})

it.skipIf(process.platform !== 'linux')('does not try for ever where the system takes no folders', async () => {
  await expect(writeWhole('/proc/cleancopy/a.txt', 'text')).rejects.toMatchObject({ code: 'ENOENT' })
})
