import { inOrder, isPart, type LineCount, type Score, together } from './scorer.ts'

/** Shares of the article for each group of pages, one row each. */
export function articleTable(groups: [string, Score][]): string {
  const head = ['', 'pages', 'precision', 'recall', 'F1', 'paragraphs', 'pages right']
  const rows = groups.map(([name, { pages, precision, recall, f1, paragraphs, exact }]) => [
    name,
    String(pages),
    ...[precision, recall, f1, paragraphs, exact].map(share),
  ])
  return table([head, ...rows])
}

/** For each label how many of its lines were removed or kept, and how many of those under their name. */
export function lineTable({ lines }: Score): string {
  const { kept, boilerplate } = together(lines)
  const labelled = inOrder(lines)
  const keptRow = (name: string, c: LineCount) => [name, String(c.lines), share(1 - c.removed / c.lines), share(c.named / (c.lines - c.removed))]
  const removedRow = (name: string, c: LineCount) => [name, String(c.lines), share(c.removed / c.lines), share(c.named / c.removed)]
  return [
    table([
      ['lines of the article', 'lines', 'kept', 'as this part'],
      ...labelled.filter(([label]) => isPart(label)).map(([label, count]) => keptRow(label, count)),
      keptRow('all', kept),
    ]),
    table([
      ['lines of boilerplate', 'lines', 'removed', 'as this category'],
      ...labelled.filter(([label]) => !isPart(label)).map(([label, count]) => removedRow(label, count)),
      removedRow('all', boilerplate),
    ]),
  ].join('\n\n')
}

/** Four digits, so that the figure can be compared with a floor of three. */
const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(4))

/** Lines up the cells of rows: the first column to the left, the others to the right. */
export function table(rows: string[][]): string {
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map(row => (row[column] as string).length)))
  return rows.map(row => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[i] as number))).join('  ')).join('\n')
}
