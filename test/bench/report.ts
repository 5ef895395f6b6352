import { table } from '../score/table.ts'
import type { Corpus } from './corpus.ts'
import type { Batch } from './folder.ts'
import type { Growth } from './growth.ts'
import type { StartUp } from './start-up.ts'
import type { Speed } from './throughput.ts'

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
const megabytes = (bytes: number): string => digits(bytes / 1e6)

/** The speeds of all contenders on one corpus. */
export function speedTable(kind: string, { name, pages, bytes }: Corpus, speeds: Speed[]): string {
  const first = speeds[0]?.contender ?? ''
  return table([
    [`${kind}: ${name}, ${pages.length} pages of ${digits(bytes / 1000 / pages.length)} KB`, 'MB/s', 'pages/s', `time ÷ ${first}`],
    ...speeds.map(speed => [speed.contender, digits(speed.megabytes), digits(speed.pages), digits(speed.ratio)]),
  ])
}

/** How long the command takes to start. */
export const startTable = (calls: StartUp[]): string =>
  table([['start, from cold to the end', 'ms', 'time ÷ node -e 0'], ...calls.map(({ call, time, ratio }) => [call, digits(time), digits(ratio)])])

/** What calls of the command on many pages took. */
export function batchTable(batches: Batch[]): string {
  const head = ['the command on many pages', 'pages', 'MB', 'pages/s', 'MB/s', 'processor s', 'most memory, MB']
  return table([
    head,
    ...batches.map(({ what, pages, bytes, usage }) => {
      const size = [String(pages), megabytes(bytes)]
      if ('failed' in usage) return [what, ...size, usage.failed, '', '', '']
      const seconds = usage.wall / 1000
      return [what, ...size, digits(pages / seconds), digits(bytes / 1e6 / seconds), digits(usage.cpu / 1000), megabytes(usage.memory)]
    }),
  ])
}

const growthWidths = [34, 10, 10, 10, 10, 12]
const growthCells = (cells: string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(growthWidths[0] as number) : cell.padStart(growthWidths[i] ?? 0))).join('  ')

/** Above the rows of growth, which are printed as they come. */
export const growthHead = growthCells(['growth with size', 'of', 'MB', 's', 'ns/byte', 'memory/byte'])

/** One size of a case: its time and the memory that it took on top, for each byte of the input. */
export function growthRow({ name, size, outcome }: Growth): string {
  if ('failed' in outcome) return growthCells([name, String(size), outcome.failed])
  const { bytes, time, memory } = outcome
  return growthCells([name, String(size), megabytes(bytes), digits(time / 1000), digits((time * 1e6) / bytes), digits(memory / bytes)])
}
