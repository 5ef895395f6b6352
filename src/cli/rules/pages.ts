import { VFile } from 'vfile'
import { collectInputs } from '../../batch/collect.ts'
import { describeFault } from '../../batch/faults.ts'
import { readDump, readStream } from '../../batch/read.ts'
import { type CleanOptions, pipeline } from '../../clean.ts'
import type { Page } from '../../page/nodes.ts'
import { count } from '../count.ts'
import type { ReadingFlags } from '../options.ts'
import { makeReport } from '../report.ts'
import type { Surroundings } from '../surroundings.ts'

/** A dump that was read: as often as wanted it becomes a page that has its verdicts. */
export interface ReadPage {
  source: string
  read(options: CleanOptions): Page
}

/** Reads dumps one after the other. What cannot be read is reported, and counted. */
export class Pages {
  failed = 0
  readonly #paths: readonly string[]
  readonly #flags: ReadingFlags
  readonly #surroundings: Surroundings

  constructor(paths: readonly string[], flags: ReadingFlags, surroundings: Surroundings) {
    this.#paths = paths
    this.#flags = flags
    this.#surroundings = surroundings
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ReadPage> {
    const { charset, quiet, color } = this.#flags
    const report = makeReport(this.#surroundings, { quiet: quiet === true, color })
    const fail = (source: string, error: unknown): void => {
      report.error(describeFault(error), source)
      this.failed++
    }
    const { inputs, faults, skipped } = await collectInputs(this.#paths, this.#surroundings.cwd)
    for (const { source, error } of faults) fail(source, error)
    if (skipped.count > 0) report.note(`skipped ${count(skipped.count, 'file')} of other kinds, such as ${skipped.first[0]}`)
    if (inputs.length === 0 && faults.length === 0) report.note('no dumps are there: of a folder, files such as *.txt and *.html are read')
    for (const { source, path } of inputs) {
      let text: string
      try {
        text = (await (path === null ? readStream(this.#surroundings.stdin, charset) : readDump(path, charset))).text
      } catch (error) {
        fail(source, error)
        continue
      }
      yield { source, read: options => verdictsOn(text, options) }
    }
  }
}

/** The pipeline up to the verdicts: what is written out does not matter here. */
function verdictsOn(text: string, options: CleanOptions): Page {
  const file = new VFile(text)
  const processor = pipeline(options)
  return processor.runSync(processor.parse(file), file)
}
