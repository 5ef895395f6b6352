import { pMapIterable } from 'p-map'
import type { JobDied } from '../pool.ts'
import type { LinePiece, WholeLine } from './lines.ts'
import { metered } from './metered.ts'
import type { RecordResult } from './record-job.ts'

/** A record of a source, as a line of JSON. */
export type RecordLine = WholeLine & {
  /** What the text of the record is, where its source knows. */
  from?: 'text' | 'html'
}

/** One step of a stream of records. */
export type RecordInput =
  | RecordLine
  | LinePiece
  /** A record that its source could not give out. */
  | { kind: 'fault'; number: number; reason: string }

/** An input with what became of it; pieces and faults stay what they are. */
export interface RecordOutcome {
  input: RecordInput
  /** Of a whole line only. */
  result?: RecordResult | JobDied
}

/** How much may be under way at once. */
export interface Ahead {
  records: number
  /** In bytes; a record that is larger goes alone. */
  bytes: number
}

/**
 * Cleans records and gives them out in their order, each as soon as it and those before it are done, whether or not more
 * records come in.
 *
 * @param work cleans one; workers may stand behind it
 */
export async function* cleanRecords(
  inputs: AsyncIterable<RecordInput>,
  work: (input: RecordLine) => Promise<RecordResult | JobDied>,
  { records, bytes }: Ahead,
): AsyncGenerator<RecordOutcome, void, undefined> {
  const { items, leave } = metered(inputs, bytes, sizeOf)
  const step = async (input: RecordInput): Promise<RecordOutcome> => (input.kind === 'line' ? { input, result: await work(input) } : { input })
  for await (const outcome of pMapIterable(items, step, { concurrency: records })) {
    yield outcome
    leave(outcome.input)
  }
}

const sizeOf = (input: RecordInput): number => (input.kind === 'fault' ? 0 : input.bytes.length)
