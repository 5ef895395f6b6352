import type { RecordSource } from './record-inputs.ts'
import type { RecordFlags } from './record-options.ts'
import { recordDefaults } from './record-options.ts'
import { linesSink } from './record-sinks.ts'
import type { Report } from './report.ts'

/** Keeps count of the records in error and says them. */
export interface RecordErrors {
  /** @param number of the line, or of the record where its source has no lines; @param reason goes on from it: "is not JSON" */
  add(source: RecordSource, number: number, reason: string): Promise<void>
  /** Says what was not said yet. */
  end(): Promise<void>
  /** Whether there are more than are allowed. */
  readonly tooMany: boolean
}

/** So many are said on standard error; a file of the wrong kind would fill the screen. */
const mostSaid = 20

/** @throws OutputError where the file of errors cannot be written */
export async function openErrors(flags: RecordFlags, report: Report, cwd: string): Promise<RecordErrors> {
  const { errors: name, onError = recordDefaults.onError, maxErrors = recordDefaults.maxErrors } = flags
  const file = name === undefined ? undefined : await linesSink(name, cwd)
  let count = 0
  return {
    async add({ source, kind }, number, reason) {
      count++
      const unit = kind === 'jsonl' ? 'line' : 'record'
      if (file) return file.write(`${JSON.stringify({ source, [unit]: number, reason })}\n`)
      // What a source could not even give out cannot be passed on.
      const fate = kind !== 'jsonl' ? 'left out' : onError === 'drop' ? 'dropped' : flags.attributes ? 'no attributes' : 'passed on unchanged'
      if (count <= mostSaid) report.error(`${unit} ${number} ${reason}; ${fate}`, source)
      if (count === mostSaid + 1) report.error('more records are in error; they are only counted from here on (--errors FILE lists all)')
    },
    async end() {
      await file?.close()
      if (count === 0 || (!file && count <= mostSaid)) return
      const message = `${count} ${count === 1 ? 'record is' : 'records are'} in error${name === undefined ? '' : `; they are listed in ${name}`}`
      if (count > maxErrors) report.error(message)
      else report.note(message)
    },
    get tooMany() {
      return count > maxErrors
    },
  }
}
