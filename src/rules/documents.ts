import { CST, type Document, type ErrorCode, isScalar, Lexer, LineCounter, type Node, type Pair, parseAllDocuments, visit } from 'yaml'
import { type Fault, whole, wholeFault } from '../strip/faults.ts'
import type { LineOf, Path } from '../strip/validate.ts'
import { longestFile } from './read-file.ts'

/** One document of a YAML or JSON file. */
export interface ParsedDocument {
  value: unknown
  lineOf: LineOf
}

/**
 * What a file that people write can hold at most. The parser's time grows with the square of some of these; within them,
 * any file is read in less than some seconds, and a file by hand comes near none of them.
 */
export const most = { tokens: 120_000, depth: 32, row: 8, aliases: 100, documents: 1_000 } as const

/**
 * Reads the documents of a YAML file; JSON is YAML. Nothing but texts, numbers, truth values, lists and mappings can come of
 * it: tags are refused, and aliases are few. Load this file only where there is one to read: the parser is large.
 *
 * @param text the file's text
 * @param file its name, for the faults
 * @returns what its documents hold, none for an empty file; or every fault of its form
 */
export function parseDocuments(text: string, file: string): { documents: ParsedDocument[] } | { faults: Fault[] } {
  if (text.length > longestFile)
    return { faults: [wholeFault(file, `has more than ${longestFile / 1024} KB`, 'split it into several files; no rules need so much text')] }
  const excess = findExcess(text)
  if (excess) return { faults: [wholeFault(file, ...excess)] }
  const lines = new LineCounter()
  const parsed = parseAllDocuments(text, {
    schema: 'core',
    version: '1.2',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const documents = 'empty' in parsed ? [] : parsed
  const faults: Fault[] = documents.flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map(({ code, message, pos }) => {
      const { line, col } = lines.linePos(pos[0])
      return { file, line, column: col, rule: null, field: whole, problem: plain(message), mend: mendOf(code) }
    }),
  )
  for (const document of documents) faults.push(...faultyNodes(document, file, offset => lines.linePos(offset).line))
  if (faults.length > 0) return { faults: faults.slice(0, mostFaults) }
  try {
    return {
      documents: documents.map(document => ({
        value: document.toJS({ maxAliasCount: most.aliases }) as unknown,
        lineOf: path => lineAt(document, path, offset => lines.linePos(offset).line),
      })),
    }
  } catch (error) {
    // Aliases of aliases would make more of the file than it holds.
    if (!(error instanceof ReferenceError)) throw error
    return { faults: [wholeFault(file, plain(error.message), 'write the texts out instead of aliases (*name)')] }
  }
}

/** One slip of the quotation marks makes many faults of form; the first ones show it. */
const mostFaults = 20

/** What of a file is beyond measure, before it is parsed: its problem and its mend. */
function findExcess(text: string): [string, string] | undefined {
  let [tokens, depth, row, aliases, documents] = [0, 0, 0, 0, 0]
  for (const token of new Lexer().lex(text)) {
    switch (CST.tokenType(token)) {
      case 'flow-seq-start':
      case 'flow-map-start':
        depth++
        break
      case 'flow-seq-end':
      case 'flow-map-end':
        depth--
        break
      case 'alias':
        aliases++
        break
      case 'doc-start':
      case 'doc-end':
        documents++
        break
      case 'seq-item-ind':
      case 'explicit-key-ind':
      case 'map-value-ind':
      case 'anchor':
      case 'tag':
        row++
        break
      case 'space':
        break
      default:
        row = 0
    }
    if (++tokens > most.tokens) return ['holds more lists and fields than rules need', 'split it into several files']
    if (depth > most.depth || row > most.row) return ['nests lists and mappings too deep', 'write it flat: a pack is a list of rules with fields']
    if (aliases > most.aliases) return [`has more than ${most.aliases} aliases (*name)`, 'write the texts out']
    if (documents > most.documents) return [`has more than ${most.documents} documents`, 'split it into several files']
  }
  return undefined
}

/** Keys that a mapping has twice (the parser's own check takes time that grows with the square of their number), and aliases of nothing. */
function faultyNodes(document: Document, file: string, lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return
      faults.push({ file, line: lineOf(node.range?.[0] ?? 0), rule: null, field: `*${node.source}`, problem: 'stands for nothing', mend: mendOf('BAD_ALIAS') })
    },
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key
        if (seen.has(name) && isScalar(key))
          faults.push({
            file,
            line: lineOf(key.range?.[0] ?? 0),
            rule: null,
            field: String(name),
            problem: 'stands twice in one mapping',
            mend: 'keep one of the two',
          })
        seen.add(name)
      }
    },
  })
  return faults
}

/** The line in which the value at a path begins, or the nearest thing around it that is there. */
function lineAt(document: Document, path: Path, lineOf: (offset: number) => number): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const key = path[length - 1]
    const parent = length > 0 ? (document.getIn(path.slice(0, length - 1), true) as { items?: unknown[] } | undefined) : undefined
    const pair = parent?.items?.find(
      (item): item is Pair<Node> => typeof item === 'object' && item !== null && 'key' in item && String(item.key) === String(key),
    )
    const node = pair?.key ?? (document.getIn(path.slice(0, length), true) as Node | undefined)
    if (node?.range) return lineOf(node.range[0])
  }
  return undefined
}

const plain = (message: string): string => message.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 160)

function mendOf(code: ErrorCode): string {
  if (code === 'TAB_AS_INDENT') return 'indent with spaces'
  if (code === 'BAD_INDENT') return 'let the lines of one list or mapping begin in the same column'
  if (code === 'TAG_RESOLVE_FAILED') return 'write the value without a tag (!name)'
  if (code === 'BAD_ALIAS') return 'put a text that begins with * in quotation marks'
  return 'put texts that hold [ ] { } : # & * | or quotation marks in quotation marks, and check the indentation'
}
