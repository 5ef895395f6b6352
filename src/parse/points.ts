import type { Position } from 'unist'
import { makePoint } from '../page/make.ts'

/** Makes a function that turns offsets, asked for in any order, into unist points; lines end with LF, CR LF or CR. */
export function pointsOf(source: string): (offset: number) => Position['start'] {
  const starts = [0]
  const hasCarriage = source.includes('\r')
  for (let at = source.indexOf('\n'); !hasCarriage && at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  for (let at = 0; hasCarriage && at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  /** The line of the last offset: the next one is often in it. */
  let low = 0
  return offset => {
    let high = starts.length - 1
    if ((starts[low] as number) <= offset) {
      // Further on in the source, mostly not far: what is as far off again is tried before the rest.
      for (let step = 1; low + step <= high; step *= 2) {
        if ((starts[low + step] as number) > offset) high = low + step - 1
        else low += step
      }
    } else low = 0
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return makePoint(low + 1, offset - (starts[low] as number) + 1, offset)
  }
}
