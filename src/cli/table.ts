/** Lays out a table in lines; the columns of numbers stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, i) => Math.max(...all.map(row => String(row[i] ?? '').length)))
  const numeric = head.map((_, i) => rows.length > 0 && rows.every(row => typeof row[i] === 'number'))
  return all.map(row =>
    row
      .map((cell, i) => (numeric[i] ? String(cell).padStart(widths[i] ?? 0) : String(cell).padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
