import { pMapIterable } from 'p-map'
import { type CleanText, cleanLine, type LineOutcome, type RecordSettings } from './jsonl.ts'
import type { LinePiece, WholeLine } from './lines.ts'

/** One step of a stream of records. */
export type RecordInput =
  | (WholeLine & {
      /** What the text of the record is, where its source knows. */
      from?: 'text' | 'html'
    })
  | LinePiece
  /** A record that its source could not give out. */
  | { kind: 'fault'; number: number; reason: string }

/** An input with what became of it; pieces and faults stay what they are. */
export interface RecordOutcome {
  input: RecordInput
  /** Of a whole line only. */
  outcome?: LineOutcome
}

/**
 * Cleans records and gives them out in their order, each as soon as it and those before it are done, whether or not more
 * records come in.
 *
 * @param ahead how many records may be under way at once: 1 where they are cleaned in this process, more with workers
 */
export function cleanRecords(
  inputs: AsyncIterable<RecordInput>,
  settings: RecordSettings,
  clean: CleanText,
  { ahead }: { ahead: number },
): AsyncIterable<RecordOutcome> {
  const step = async (input: RecordInput): Promise<RecordOutcome> =>
    input.kind === 'line' ? { input, outcome: await cleanLine(input.bytes, settings, clean, input.from) } : { input }
  return pMapIterable(inputs, step, { concurrency: ahead })
}
