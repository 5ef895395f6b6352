/** The files that hold many records. */
export const recordKinds = ['jsonl', 'warc', 'wet', 'parquet'] as const
export type RecordKind = (typeof recordKinds)[number]

const names: readonly [RegExp, RecordKind][] = [
  [/\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$/i, 'jsonl'],
  [/\.warc(?:\.gz|\.zst)?$/i, 'warc'],
  [/\.wet(?:\.gz|\.zst)?$/i, 'wet'],
  [/\.parquet$/i, 'parquet'],
]

/** What records a file holds, by its name; undefined for a file that is one page. */
export function recordKindOf(name: string): RecordKind | undefined {
  return names.find(([pattern]) => pattern.test(name))?.[1]
}

/** The name of the file for the cleaned records of a file: packed as that one was. */
export function recordOutputName(name: string, kind: RecordKind): string {
  const [, plain = name, packing = ''] = /^(.*?)(\.gz|\.zst)?$/i.exec(name) ?? []
  if (kind === 'jsonl') return recordKindOf(name) === 'jsonl' ? name : `${plain}.jsonl${packing}`
  return `${plain.replace(/(?<=[^/\\])(?:\.warc)?(?:\.(?:warc|wet|parquet))$/i, '')}.jsonl${packing}`
}
