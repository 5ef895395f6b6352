import { type CutLine, checkOf, markOf, type PageRecord } from './removed.ts'

/** A cut as it stands in a removed file. */
interface FoundCut {
  text: string
  /** The line of the file, from 1. */
  line: number
  mark: string
}

/** What a removed file holds of one page. */
export interface RemovedPage {
  record: PageRecord
  /** The line of the file on which the record stands, from 1. */
  line: number
  cuts: FoundCut[]
}

/** What a removed file holds. */
export interface RemovedFile {
  /** In the order of their records. */
  pages: RemovedPage[]
  /** Lines that are no JSON or neither a cut nor a record, from 1. */
  broken: number[]
  /** Cuts of pages of which there is no record. */
  strays: { line: number; source: string }[]
}

/** Reads a removed file. What is wrong with it is noted, not thrown: it may concern another page. */
export function readRemoved(text: string): RemovedFile {
  const file: RemovedFile = { pages: [], broken: [], strays: [] }
  const waiting = new Map<string, FoundCut[]>()
  for (const [i, content] of text.split('\n').entries()) {
    if (content === '') continue
    const value = parse(content)
    if (isRecord(value)) {
      file.pages.push({ record: value, line: i + 1, cuts: waiting.get(value.source) ?? [] })
      waiting.delete(value.source)
    } else if (isCut(value)) {
      const cut = { text: value.text, line: i + 1, mark: markOf(content) }
      const known = waiting.get(value.source)
      if (known) known.push(cut)
      else waiting.set(value.source, [cut])
    } else file.broken.push(i + 1)
  }
  for (const [source, cuts] of waiting) for (const { line } of cuts) file.strays.push({ line, source })
  return file
}

/** A line of a removed file that is not as it was written. */
export interface LineFault {
  /** From 1. */
  line: number
  message: string
}

/** What is wrong with the lines of a page; none when they are as they were written. */
export function faultsOf({ record, line, cuts }: RemovedPage, { broken, strays }: RemovedFile): LineFault[] {
  if (checkOf(record) !== record.check) return [{ line, message: 'the last line of this page, by which its dump is made again, was changed' }]
  if (cuts.length === record.cuts.length) {
    return cuts.filter((cut, i) => cut.mark !== record.cuts[i]).map(cut => ({ line: cut.line, message: "this cut was changed, or stands in another's place" }))
  }
  const known = new Set(record.cuts)
  return [
    ...broken.map(at => ({ line: at, message: 'this line is no cut and no record of a page' })),
    ...strays.map(({ line, source }) => ({ line, message: `this cut names the page '${source}', which has no record` })),
    ...cuts.filter(cut => !known.has(cut.mark)).map(cut => ({ line: cut.line, message: 'this cut was changed or added' })),
    { line, message: `the page had ${record.cuts.length} cuts; the file has ${cuts.length} of them` },
  ]
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

type Fields = Record<string, unknown>
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const isCut = (value: unknown): value is CutLine => isObject(value) && typeof value.source === 'string' && typeof value.text === 'string'

function isRecord(value: unknown): value is PageRecord {
  if (!isObject(value) || typeof value.source !== 'string') return false
  const { dump, article, cuts, patch, check } = value
  return (
    isObject(dump) &&
    typeof dump.bytes === 'number' &&
    typeof dump.sha256 === 'string' &&
    typeof dump.encoding === 'string' &&
    typeof dump.bom === 'boolean' &&
    (dump.fixes === undefined || isPatch(dump.fixes)) &&
    isObject(article) &&
    typeof article.length === 'number' &&
    typeof article.sha256 === 'string' &&
    isTexts(article.lines) &&
    isTexts(cuts) &&
    isPatch(patch) &&
    typeof check === 'string'
  )
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(item => typeof item === 'string')

const isPatch = (value: unknown): boolean =>
  Array.isArray(value) && value.every(step => typeof step === 'string' || Number.isInteger(step) || (isObject(step) && Number.isInteger(step.cut)))
