import { isUtf8 } from 'node:buffer'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import type { RecordInput } from './clean-records.ts'
import { jsonOf } from './json-field.ts'
import { SourceError } from './source-error.ts'

/**
 * Reads the rows of a Parquet file as records, one row group after the other: that is what is held at a time.
 *
 * @param limit the most bytes of a record
 * @throws SourceError where the file is no Parquet or broken
 */
export async function* readParquet(path: string, limit: number): AsyncGenerator<RecordInput> {
  const file = await asyncBufferFromFile(path)
  const metadata = await blaming(parquetMetadataAsync(file))
  let rowStart = 0
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    const rows = await blaming(parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors, utf8: false, parsers }))
    for (const [i, row] of rows.entries()) {
      const number = rowStart + i + 1
      const bytes = Buffer.from(jsonOfValue(row))
      if (bytes.length > limit) yield { kind: 'fault', number, reason: `is longer than ${limit} bytes (--max-record)` }
      else yield { kind: 'line', number, bytes, ended: true }
    }
    rowStart = rowEnd
  }
}

async function blaming<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    throw new SourceError(`cannot be read as Parquet: ${error instanceof Error ? error.message : error}`)
  }
}

/** A `Date` has milliseconds; what is finer is written out here. */
const parsers = {
  timestampFromMicroseconds: (micros: bigint): string => timestamp(micros, 1_000_000n, 6),
  timestampFromNanoseconds: (nanos: bigint): string => timestamp(nanos, 1_000_000_000n, 9),
  dateFromDays: (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10),
}

function timestamp(ticks: bigint, perSecond: bigint, digits: number): string {
  const rest = ((ticks % perSecond) + perSecond) % perSecond
  const seconds = new Date(Number((ticks - rest) / perSecond) * 1000).toISOString().slice(0, -'.000Z'.length)
  return `${seconds}.${String(rest).padStart(digits, '0')}Z`
}

/** Whole numbers keep all their digits; bytes that are no text become base64. */
function jsonOfValue(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return jsonOf(bytes.toString(isUtf8(bytes) ? 'utf8' : 'base64'))
  }
  if (value instanceof Date) return jsonOf(value.toISOString())
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${Array.from(value as Iterable<unknown>, jsonOfValue).join(',')}]`
  if (typeof value !== 'object' || value === null) return jsonOf(value ?? null)
  return `{${Object.entries(value)
    .map(([name, inner]) => `${jsonOf(name)}:${jsonOfValue(inner)}`)
    .join(',')}}`
}
