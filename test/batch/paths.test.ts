import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameOf, onDisk } from '../../src/batch/paths.ts'

it('gives back every name byte for byte', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.string({ unit: 'binary' }).map(text => Buffer.from(text)),
      ),
      bytes => {
        expect(Buffer.from(onDisk(nameOf(Buffer.from(bytes))))).toEqual(Buffer.from(bytes))
      },
    ),
  )
})

it('gives different names different strings, and leaves valid ones alone', () => {
  expect(nameOf(Buffer.from('café 😀'))).toBe('café 😀')
  expect(onDisk('café 😀')).toBe('café 😀')
  expect(nameOf(Buffer.from([0x61, 0xff]))).not.toBe(nameOf(Buffer.from([0x61, 0xfe])))
})
