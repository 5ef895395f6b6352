import { isUtf8 } from 'node:buffer'
import type { CleanOptions } from '../../clean.ts'
import type { Article } from '../../compile/article.ts'
import { attributesOf } from './attributes.ts'
import { jsonOf, setFields } from './json-field.ts'
import { makeMeta } from './meta.ts'

/** Cleans one page; a pool of workers may stand behind it. */
export type CleanText = (text: string, options: CleanOptions) => Article | Promise<Article>

/** How records are read and written; plain data, so that it can be handed to a worker. */
export interface RecordSettings {
  /** The field with the page's text; default: the first of `textFields` that is there and holds a string. */
  field?: string
  /** The field with the page's address; default: the first of `urlFields` that is there and holds a string. */
  urlField?: string
  /** The field into which goes what was done, and the version of cleancopy to name there; default: none is added. */
  meta?: { field: string; version: string }
  /** Write what would be cut, as attributes, and not the record. */
  attributes: boolean
  /** Writes the article into its field; default: as plain text. */
  format: 'text' | 'markdown'
  clean: CleanOptions
}

/** Where the text of a record is looked for; `html` is read as HTML, the others by their content. */
export const textFields = ['text', 'raw_content', 'content', 'html', 'markdown'] as const
/** Where the address of a record's page is looked for. */
export const urlFields = ['url', 'source_url', 'WARC-Target-URI'] as const

/** What became of one line. */
export type LineOutcome =
  | { kind: 'cleaned'; line: Buffer; article: Article }
  /** Empty lines are no records, and no errors. */
  | { kind: 'blank' }
  /** `substitute` is the line of attributes that keeps the place of a record that cannot be read. */
  | { kind: 'error'; reason: string; substitute?: Buffer }

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Cleans the text of one record. All else of its line stays byte for byte.
 *
 * @param bytes the line without its line feed; a carriage return at its end and a byte order mark at its beginning stay
 * @param from what the text is, where the source of the record knows it
 */
export async function cleanLine(bytes: Buffer, settings: RecordSettings, clean: CleanText, from?: 'text' | 'html'): Promise<LineOutcome> {
  const marked = bytes.subarray(0, 3).equals(byteOrderMark)
  const json = bytes.subarray(marked ? 3 : 0)
  if (json.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d)) return { kind: 'blank' }
  if (!isUtf8(json)) return fail('holds bytes that are not UTF-8; convert it first: iconv -f CHARSET -t UTF-8', settings)
  const text = json.toString('utf8')
  const record = parseObject(text)
  if (typeof record === 'string') return fail(record, settings)
  const field = findText(record, settings.field)
  if ('reason' in field) return fail(field.reason, settings, record)

  let article: Article
  try {
    article = await clean(field.text, optionsFor(record, field.name, settings, from))
  } catch (error) {
    return fail(`could not be cleaned: ${error instanceof Error ? error.message : error}`, settings, record)
  }
  const written = settings.attributes ? attributeLine(record, attributesOf(field.text, article.removed)) : await rewrite(text, field, article, settings)
  const end = text.endsWith('\r') && settings.attributes ? '\r' : ''
  return { kind: 'cleaned', line: Buffer.from((marked ? '\ufeff' : '') + written + end), article }
}

type JsonObject = Readonly<Record<string, unknown>>

/** Gives the object, or says why it is none. */
function parseObject(text: string): JsonObject | string {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : `is no JSON object but ${Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`}`
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : error}`
  }
}

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

interface TextField {
  name: string
  text: string
}

function findText(record: JsonObject, field: string | undefined): TextField | { reason: string } {
  const names = (field === undefined ? textFields : [field]).filter(name => Object.hasOwn(record, name))
  for (const name of names) {
    const text = record[name]
    if (typeof text === 'string') return { name, text }
  }
  const [found] = names
  if (found !== undefined) {
    const value = record[found]
    return {
      reason: `holds no string in its field '${found}' but ${value === null ? 'null' : Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`}`,
    }
  }
  if (field !== undefined) return { reason: `has no field '${field}'` }
  return { reason: `has none of the fields ${textFields.join(', ')}; name the one with the text with --field` }
}

function optionsFor(record: JsonObject, field: string, { clean, urlField }: RecordSettings, from: 'text' | 'html' | undefined): CleanOptions {
  const source = clean.from ?? from ?? (field === 'html' ? 'html' : undefined)
  const url = (urlField === undefined ? urlFields : [urlField]).map(name => (Object.hasOwn(record, name) ? record[name] : undefined)).find(isString)
  return { ...clean, ...(source && { from: source }), ...(url !== undefined && { url }) }
}

const isString = (value: unknown): value is string => typeof value === 'string'

async function rewrite(line: string, { name }: TextField, article: Article, { meta, format }: RecordSettings): Promise<string> {
  const written = format === 'markdown' ? (await import('../../compile/markdown.ts')).articleToMarkdown(article) : article.text
  // A file ends with a line end, a value does not.
  const fields = new Map([[name, jsonOf(written.replace(/\n$/, ''))]])
  if (meta !== undefined) fields.set(meta.field, jsonOf(makeMeta(article, meta.version)))
  return setFields(line, fields)
}

const attributeLine = (record: JsonObject | undefined, attributes: object): string => jsonOf({ id: record?.id ?? null, attributes })

function fail(reason: string, { attributes }: RecordSettings, record?: JsonObject): LineOutcome {
  return { kind: 'error', reason, ...(attributes && { substitute: Buffer.from(attributeLine(record, {})) }) }
}
