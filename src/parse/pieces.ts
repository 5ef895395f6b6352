/** How many pieces a text has between single spaces, counted up to a number: they are not cut out. */
export function countPieces(text: string, most: number): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0 && count < most; at = text.indexOf(' ', at + 1)) count++
  return count
}
