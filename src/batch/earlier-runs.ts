import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { faultCode } from './faults.ts'
import { endOfRun, type JournalEntry, type JournalHead } from './journal.ts'
import { journalName } from './own-files.ts'
import { onDisk } from './paths.ts'
import { splitLines } from './records/lines.ts'
import { grown, TextIndex } from './text-index.ts'

/** What is in an output folder from earlier runs. */
export interface EarlierRuns {
  head: JournalHead | null
  articles: EarlierArticles
  /** The last run was killed, and may have left unfinished files. */
  killed: boolean
}

/** A line may be longer than any entry is: then it is none. */
const longestLine = 1 << 20

/** Reads the record of an output folder; a line that a killed run could not finish is passed over. */
export async function readEarlierRuns(folder: string): Promise<EarlierRuns> {
  const path = join(folder, journalName)
  const earlier: EarlierRuns = { head: null, articles: new EarlierArticles(path), killed: false }
  let offset = 0
  try {
    for await (const line of splitLines(createReadStream(onDisk(path)), longestLine)) {
      const text = line.kind === 'line' ? line.bytes.toString() : ''
      const value = parse(text)
      if (isHead(value)) earlier.head = value
      else if (isEntry(value)) earlier.articles.add(value, offset)
      earlier.killed = text !== endOfRun
      // A piece has its line feed with it.
      offset += line.bytes.length + (line.kind === 'line' ? 1 : 0)
    }
  } catch (error) {
    if (faultCode(error) !== 'ENOENT' && faultCode(error) !== 'ENOTDIR') throw error
  } finally {
    // It is opened again where an entry is asked for.
    earlier.articles.close()
  }
  return earlier
}

/** The entries of a record, by the path of the article. They stay on the disk: there may be millions. */
export class EarlierArticles {
  readonly #path: string
  #file: number | undefined
  /** Where in the record each begins, in bytes. */
  #offsets = new Float64Array(64)
  #length = 0
  #last: { number: number; entry: JournalEntry | undefined } | undefined
  readonly #byOutput = new TextIndex(number => this.#read(number)?.output ?? '')

  /** @param path of the record */
  constructor(path: string) {
    this.#path = path
  }

  /** Takes up an entry, which goes before one of the same article. */
  add({ output }: JournalEntry, offset: number): void {
    if (this.#length === this.#offsets.length) this.#offsets = grown(this.#offsets)
    this.#offsets[this.#length++] = offset
    this.#byOutput.add(output)
  }

  get(output: string): JournalEntry | undefined {
    const number = this.#byOutput.find(output)
    return number === undefined ? undefined : this.#read(number)
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }

  /** Nothing where the record is no longer what was read, since another run began it anew: then the page is cleaned once more. */
  #read(number: number): JournalEntry | undefined {
    if (this.#last?.number !== number) this.#last = { number, entry: this.#entryAt(this.#offsets[number] as number) }
    return this.#last.entry
  }

  #entryAt(offset: number): JournalEntry | undefined {
    try {
      this.#file ??= openSync(onDisk(this.#path), 'r')
      const value = parse(lineAt(this.#file, offset))
      return isEntry(value) ? value : undefined
    } catch {
      return undefined
    }
  }
}

/** Most entries are shorter. */
const firstRead = 1024

function lineAt(file: number, offset: number): string {
  for (let size = firstRead; ; size *= 4) {
    const bytes = Buffer.allocUnsafe(size)
    const read = bytes.subarray(0, readSync(file, bytes, 0, size, offset))
    const end = read.indexOf(0x0a)
    if (end >= 0 || read.length < size) return read.toString('utf8', 0, end >= 0 ? end : read.length)
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object'

function isHead(value: unknown): value is JournalHead {
  return isObject(value) && value.layout === 1 && [value.program, value.options].every(field => typeof field === 'string')
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isObject(value)) return false
  return typeof value.output === 'string' && typeof value.source === 'string' && isObject(value.dump) && isObject(value.article) && isObject(value.facts)
}
