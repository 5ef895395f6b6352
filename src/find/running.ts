/**
 * Sums over stretches of a page, so that a window costs two look-ups.
 *
 * @returns the sum from one index to another, which is left out; what lies outside of the page is 0
 */
export function running(values: number[]): (from: number, to: number) => number {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] as number) + (values[i] as number)
  const at = (i: number): number => sums[Math.min(values.length, Math.max(0, i))] as number
  return (from, to) => at(to) - at(from)
}
