import { inOrder, isPart, type Score, together } from './scorer.ts'

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

/** For each label how many of its lines were removed or kept. */
export function lineTable({ lines }: Score): string {
  const { kept, boilerplate } = together(lines)
  const labelled = inOrder(lines)
  return [
    table([
      ['lines of the article', 'lines', 'kept'],
      ...labelled.filter(([label]) => isPart(label)).map(([label, c]) => [label, String(c.lines), share(1 - c.removed / c.lines)]),
      ['all', String(kept.lines), share(1 - kept.removed / kept.lines)],
    ]),
    table([
      ['lines of boilerplate', 'lines', 'removed', 'right category'],
      ...labelled.filter(([label]) => !isPart(label)).map(([label, c]) => [label, String(c.lines), share(c.removed / c.lines), share(c.named / c.removed)]),
      ['all', String(boilerplate.lines), share(boilerplate.removed / boilerplate.lines), share(boilerplate.named / boilerplate.removed)],
    ]),
  ].join('\n\n')
}

/** Four digits, so that the figure can be compared with a floor of three. */
const share = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(4))

function table(rows: string[][]): string {
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map(row => (row[column] as string).length)))
  return rows.map(row => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[i] as number))).join('  ')).join('\n')
}
