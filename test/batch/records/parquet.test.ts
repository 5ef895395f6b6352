import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { readParquet } from '../../../src/batch/records/parquet.ts'
import { temporaryFolder } from '../../cli/call.ts'

const folder = temporaryFolder()

async function read(path: string, limit = 1000): Promise<string[]> {
  const rows: string[] = []
  for await (const input of readParquet(path, limit))
    rows.push(`${input.number} ${input.kind === 'fault' ? input.reason : input.kind === 'line' ? input.bytes : ''}`)
  return rows
}

describe('readParquet', () => {
  it('gives each row of all row groups as a record, and no digit less', async () => {
    const path = join(folder, 'rows.parquet')
    const columnData = [
      { name: 'text', data: ['é😀\u2028', null, 'c'], type: 'STRING' as const, nullable: true },
      { name: 'n', data: [9007199254740993n, -1n, 0n], type: 'INT64' as const },
      { name: 'score', data: [0.5, 1e300, -2], type: 'DOUBLE' as const },
      { name: 'ok', data: [true, false, true], type: 'BOOLEAN' as const },
      { name: 'raw', data: [new Uint8Array([0xff, 0]), new Uint8Array([0x61]), new Uint8Array()], type: 'BYTE_ARRAY' as const },
      { name: 'at', data: [new Date(0), new Date(1), new Date(2)], type: 'TIMESTAMP' as const },
    ]
    writeFileSync(path, Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 2 })))
    expect(await read(path)).toEqual([
      '1 {"text":"é😀\\u2028","n":9007199254740993,"score":0.5,"ok":true,"raw":"/wA=","at":"1970-01-01T00:00:00.000Z"}',
      '2 {"text":null,"n":-1,"score":1e+300,"ok":false,"raw":"a","at":"1970-01-01T00:00:00.001Z"}',
      '3 {"text":"c","n":0,"score":-2,"ok":true,"raw":"","at":"1970-01-01T00:00:00.002Z"}',
    ])
  })

  it('says which row is too long, and what is no Parquet', async () => {
    const path = join(folder, 'long.parquet')
    writeFileSync(path, Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'text', data: ['a'.repeat(100), 'b'], type: 'STRING' }] })))
    expect(await read(path, 50)).toEqual(['1 is longer than 50 bytes (--max-record)', '2 {"text":"b"}'])
    const other = join(folder, 'other.parquet')
    writeFileSync(other, '{"text":"a"}\n')
    await expect(read(other)).rejects.toThrow(/^cannot be read as Parquet: /)
  })
})
