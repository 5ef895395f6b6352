import { createScanner } from 'jsonc-parser'

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  start: number
  end: number
}

/** Where the values of an object's fields stand in its text. */
export interface FieldSpans {
  /** By name; of a field that is there twice the last one, which is the one that `JSON.parse` gives. */
  values: ReadonlyMap<string, Span>
  /** The place of the brace that closes the object. */
  close: number
}

/**
 * Finds the values of some fields of an object, so that they can be replaced and all else stays byte for byte.
 *
 * @param json the text of one object, which `JSON.parse` accepts
 * @param names of the fields of the object itself, not of those that are nested in it
 */
export function findFields(json: string, names: ReadonlySet<string>): FieldSpans {
  const values = new Map<string, Span>()
  const scanner = createScanner(json, true)
  let depth = 0
  let name: string | undefined
  let key = ''
  let start = 0
  let close = json.length
  for (scanner.scan(); scanner.getTokenOffset() < json.length; scanner.scan()) {
    const at = scanner.getTokenOffset()
    const sign = json[at]
    const opens = sign === '{' || sign === '['
    const closes = sign === '}' || sign === ']'
    if (depth === 1 && sign === ':') {
      name = key
      start = -1
    } else if (depth === 1 && (sign === ',' || closes)) name = undefined
    else if (depth === 1 && name === undefined) key = scanner.getTokenValue()
    else if (name !== undefined && start === -1) start = at
    if (opens) depth++
    else if (closes) depth--
    if (depth === 0) close = at
    else if (depth === 1 && name !== undefined && start !== -1 && names.has(name)) values.set(name, { start, end: at + scanner.getTokenLength() })
  }
  return { values, close }
}

/**
 * Gives some fields of an object new values; a field that is not there yet is added at the end.
 *
 * @param json the text of one object, which `JSON.parse` accepts
 * @param fields the new values, as JSON
 */
export function setFields(json: string, fields: ReadonlyMap<string, string>): string {
  const { values, close } = findFields(json, new Set(fields.keys()))
  const edits: [Span, string][] = []
  const added: string[] = []
  for (const [name, value] of fields) {
    const span = values.get(name)
    if (span) edits.push([span, value])
    else added.push(`${jsonOf(name)}:${value}`)
  }
  if (added.length > 0) {
    const empty = json.slice(0, close).trimEnd().endsWith('{')
    edits.push([{ start: close, end: close }, (empty ? '' : ',') + added.join(',')])
  }
  edits.sort(([a], [b]) => a.start - b.start)
  let written = ''
  let from = 0
  for (const [{ start, end }, value] of edits) {
    written += json.slice(from, start) + value
    from = end
  }
  return written + json.slice(from)
}

/**
 * A value as JSON in which no character is left that some program takes for the end of a line; halves of surrogate
 * pairs are escaped, so that it is always valid UTF-8.
 */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
