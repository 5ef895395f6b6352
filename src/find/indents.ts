import type { Evidence } from './evidence.ts'

/** Notes how far in each block begins, from the column in which most of the page's prose does (the median). */
export function measureIndents(evidence: readonly Evidence[]): void {
  const columnOf = ({ block }: Evidence): number => block.children[0]?.position.start.column ?? 1
  const columns = evidence
    .filter(e => e.prose)
    .map(columnOf)
    .sort((a, b) => a - b)
  const margin = columns[columns.length >> 1]
  if (margin !== undefined) for (const e of evidence) e.indent = columnOf(e) - margin
}
