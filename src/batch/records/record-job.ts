import { clean } from '../../clean.ts'
import { cutLines } from '../../compile/removed.ts'
import type { WarningKind } from '../../page/nodes.ts'
import { cleanLine, type RecordSettings } from './jsonl.ts'

/** How the records of a call are cleaned; plain data, which a worker is started with. */
export interface RecordJobSettings extends RecordSettings {
  /** Whether what was cut is wanted, for `--removed`. */
  removed: boolean
}

/** One record. Plain data. */
export interface RecordJob {
  /** The name of its source and its number there: what its cuts are said to be of. */
  name: string
  /** Its line, without the line feed. */
  bytes: Uint8Array
  /** What its text is, where its source knows. */
  from?: 'text' | 'html'
}

/** What became of a record. Plain data: of its article only what is said and written of it. */
export type RecordResult =
  | {
      kind: 'cleaned'
      line: Uint8Array
      warnings: WarningKind[]
      /** Lines of a removed file, each with its line end. */
      removed: string
    }
  | { kind: 'blank' }
  | { kind: 'error'; reason: string; substitute?: Uint8Array }

/** Cleans one record. */
export async function doRecordJob({ name, bytes, from }: RecordJob, settings: RecordJobSettings): Promise<RecordResult> {
  const outcome = await cleanLine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), settings, clean, from)
  if (outcome.kind !== 'cleaned') return outcome
  const { line, article } = outcome
  const removed = settings.removed
    ? cutLines(name, article.removed)
        .map(cut => `${cut}\n`)
        .join('')
    : ''
  return { kind: 'cleaned', line, warnings: article.warnings.map(({ kind }) => kind), removed }
}
