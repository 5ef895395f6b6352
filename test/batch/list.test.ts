import { expect, it } from 'vitest'
import { splitList } from '../../src/batch/list.ts'

it('cuts a list at its line ends, whoever wrote it', () => {
  expect([...splitList(Buffer.from('a b.txt\r\n\nc.txt'), false)]).toEqual(['a b.txt', 'c.txt'])
})

it('cuts it at zero bytes, and leaves every other byte in the names', () => {
  expect([...splitList(Buffer.from('a\nb.txt\0c\xff\r\0\0', 'latin1'), true)]).toEqual(['a\nb.txt', 'c\udcff\r'])
})
