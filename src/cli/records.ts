import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { PassedOver } from '../batch/collect.ts'
import { describeFault, faultCode } from '../batch/faults.ts'
import { onDisk } from '../batch/paths.ts'
import { cleanRecords, type RecordInput, type RecordLine, type RecordOutcome } from '../batch/records/clean-records.ts'
import { unpackStream } from '../batch/records/compression.ts'
import { splitLines } from '../batch/records/lines.ts'
import type { RecordJobSettings } from '../batch/records/record-job.ts'
import { SourceError } from '../batch/records/source-error.ts'
import { cleanOptions } from './clean-options.ts'
import { type Interrupt, listenForInterrupt } from './interrupt.ts'
import type { CleanFlags } from './options.ts'
import { gatherCrew, type RecordCrew } from './record-crew.ts'
import { openErrors, type RecordErrors } from './record-errors.ts'
import { planRecords, type RecordSource } from './record-inputs.ts'
import { recordDefaults } from './record-options.ts'
import { fileSink, linesSink, OutputError, type RecordSink, stdoutSinks } from './record-sinks.ts'
import { makeTally, type Tally } from './record-tally.ts'
import { makeReport, type Report } from './report.ts'
import { ReaderGone } from './stdout.ts'
import { exit, type Surroundings, stopped } from './surroundings.ts'
import { version } from './version.ts'

/** What all sources of a call share. */
interface Run {
  flags: CleanFlags
  crew: RecordCrew
  interrupt: Interrupt
  /** What is read just now: it is let go when the command is to end. */
  reading: { stream?: Readable }
  surroundings: Surroundings
  report: Report
  errors: RecordErrors
  removed: Awaited<ReturnType<typeof linesSink>> | undefined
}

/**
 * `cleancopy` with records: cleans a field of each, and writes them in their order, each as soon as it is done.
 *
 * @returns the exit code
 */
export async function cleanRecordFiles(paths: readonly string[], flags: CleanFlags, surroundings: Surroundings): Promise<number> {
  const { cwd, stdout } = surroundings
  const report = makeReport(surroundings, { quiet: flags.quiet === true, color: flags.color })
  const settings = recordSettings(flags)
  const plan = await planRecords(paths, flags, cwd)
  for (const { source, error } of plan.faults) report.error(describeFault(error), source)
  if (plan.skipped.count > 0) report.note(`skipped files that hold no such records by their names: ${list(plan.skipped)}`)
  let failed = plan.faults.length > 0
  const nextStdout = stdoutSinks(stdout)
  const crew = gatherCrew(settings, flags.jobs)
  const reading: { stream?: Readable } = {}
  const interrupt = listenForInterrupt(surroundings, () => {
    report.note('stopping when the records in hand are done; once more stops at once')
    reading.stream?.destroy()
  })
  try {
    const errors = await openErrors(flags, report, cwd)
    const removed = flags.removed === undefined ? undefined : await linesSink(flags.removed, cwd)
    const run: Run = { flags, crew, interrupt, reading, surroundings, report, errors, removed }
    try {
      for (const source of plan.sources) {
        if (interrupt.signal) break
        try {
          const warned = await cleanSource(source, source.output === undefined ? nextStdout() : await fileSink(source.output), run)
          failed ||= warned
        } catch (error) {
          // The file for one source may be at fault for itself; what all share serves them all.
          if (!(error instanceof OutputError) || error.target !== source.output) {
            if (!isInputFault(error)) throw error
            report.error(describeFault(error), source.source)
          } else report.error(error.message, error.target)
          failed = true
        }
      }
    } finally {
      await errors.end()
      await removed?.close()
    }
    if (interrupt.signal) return stopped[interrupt.signal]
    return failed || errors.tooMany ? exit.failed : exit.ok
  } catch (error) {
    if (error instanceof ReaderGone) return exit.ok
    if (!(error instanceof OutputError)) throw error
    report.error(error.message, error.target)
    return exit.failed
  } finally {
    interrupt.end()
    await crew.close()
  }
}

function recordSettings(flags: CleanFlags): RecordJobSettings {
  const { field, urlField, meta, attributes = false, format } = flags
  return {
    ...(field !== undefined && { field }),
    ...(urlField !== undefined && { urlField }),
    ...(meta !== undefined && { meta: { field: meta, version: version() } }),
    attributes,
    format: format === 'markdown' ? 'markdown' : 'text',
    clean: cleanOptions(flags),
    removed: flags.removed !== undefined,
  }
}

/**
 * Cleans one source into its sink, which holds all of it or, where it is a file, nothing.
 *
 * @returns whether a record bears a warning of `--fail-on`
 */
async function cleanSource(source: RecordSource, sink: RecordSink, run: Run): Promise<boolean> {
  const { surroundings, report, crew, interrupt } = run
  if (source.path === null && surroundings.stdin.isTTY) report.note('reading standard input; end it with Ctrl-D')
  const stream = source.path === null ? surroundings.stdin : createReadStream(onDisk(source.path))
  run.reading.stream = stream
  const tally = makeTally()
  try {
    const work = ({ number, bytes, from }: RecordLine) => crew.run({ name: `${source.source}:${number}`, bytes, ...(from && { from }) })
    for await (const done of cleanRecords(untilInterrupted(readRecords(source, stream, run, tally), interrupt), work, crew.ahead)) {
      const bytes = await settle(source, done, run, tally)
      if (bytes) await sink.write(bytes)
    }
    if (!interrupt.signal) await sink.close()
    else if (source.output !== undefined) {
      await sink.discard()
      report.note('is not written, since it would lack records', source.output)
    }
  } catch (error) {
    // Who wrote into it may wait for ever, and we for him.
    stream.destroy()
    await sink.discard()
    throw error
  }
  for (const note of tally.notes()) report.note(note, source.source)
  const warned = tally.warned(run.flags.failOn ?? [])
  if (warned) report.error(`holds records with ${warned}, which --fail-on names`, source.source)
  return warned !== ''
}

/** What was being read when the signal came is not begun. */
async function* untilInterrupted(inputs: AsyncIterable<RecordInput>, interrupt: Interrupt): AsyncGenerator<RecordInput> {
  try {
    for await (const input of inputs) {
      if (interrupt.signal) return
      yield input
    }
  } catch (error) {
    // A source that was let go says that it ended too early.
    if (!interrupt.signal) throw error
  }
}

async function* readRecords(source: RecordSource, stream: Readable, { flags }: Run, tally: Tally): AsyncGenerator<RecordInput> {
  const limit = flags.maxRecord ?? recordDefaults.maxRecord
  if (source.kind === 'jsonl') yield* splitLines(unpackStream(stream), limit)
  else if (source.kind === 'parquet' && source.path !== null) {
    const { readParquet } = await import('../batch/records/parquet.ts')
    yield* readParquet(source.path, limit)
  } else {
    const { readWarc } = await import('../batch/records/warc.ts')
    yield* readWarc(unpackStream(stream), limit, tally.leftOut)
  }
}

const newLine = Buffer.from('\n')
const noAttributes = Buffer.from('{"id":null,"attributes":{}}\n')

/** Notes what became of a record, and gives what is to be written of it. */
async function settle(source: RecordSource, { input, result }: RecordOutcome, { flags, errors, removed }: Run, tally: Tally): Promise<Uint8Array | undefined> {
  const drop = flags.onError === 'drop'
  if (input.kind === 'fault') {
    await errors.add(source, input.number, input.reason)
    return undefined
  }
  if (input.kind === 'piece') {
    if (input.first) await errors.add(source, input.number, `is longer than ${sizeOf(flags.maxRecord ?? recordDefaults.maxRecord)} (--max-record)`)
    if (drop) return undefined
    return flags.attributes ? (input.first ? noAttributes : undefined) : input.bytes
  }
  const whole = (line: Uint8Array): Uint8Array => (input.ended ? Buffer.concat([line, newLine]) : line)
  if (!result || result.kind === 'blank') return whole(input.bytes)
  if (result.kind === 'died') {
    await errors.add(source, input.number, `could not be cleaned: ${result.error}`)
    return drop ? undefined : flags.attributes ? noAttributes : whole(input.bytes)
  }
  if (result.kind === 'error') {
    await errors.add(source, input.number, result.reason)
    return drop ? undefined : whole(result.substitute ?? input.bytes)
  }
  tally.cleaned(result.warnings)
  // The line itself holds all that its record had but the field's text: here stand only the cuts.
  if (result.removed !== '') await removed?.write(result.removed)
  return whole(result.line)
}

/** Whether a source is at fault, and not this program. */
const isInputFault = (error: unknown): boolean => error instanceof SourceError || faultCode(error) !== undefined

const sizeOf = (bytes: number): string => (bytes % 1024 ** 2 === 0 ? `${bytes / 1024 ** 2} MiB` : bytes % 1024 === 0 ? `${bytes / 1024} KiB` : `${bytes} bytes`)

const list = ({ first, count }: PassedOver): string => first.join(', ') + (count > first.length ? `, … (${count} in all)` : '')
