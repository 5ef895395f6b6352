import type { RemovedRange } from '../../compile/article.ts'

/** Start and end in code points of the text, and how sure the cut is: 1, since a cut is made or is not. */
export type AttributeSpan = [start: number, end: number, score: number]

/**
 * What was cut, as the attributes of a document in Dolma's layout: `cleancopy__paywall` and so on, each with its spans
 * in the order of the text.
 *
 * @param text of the document, in which the ranges stand
 */
export function attributesOf(text: string, removed: readonly RemovedRange[]): Record<string, AttributeSpan[]> {
  const count = codePointCounter(text)
  const attributes: Record<string, AttributeSpan[]> = {}
  const ranges = removed.map(({ category, position }) => ({ category, start: position.start.offset ?? 0, end: position.end.offset ?? 0 }))
  ranges.sort((a, b) => a.start - b.start || a.end - b.end)
  for (const { category, start, end } of ranges) {
    const name = `cleancopy__${category}`
    attributes[name] ??= []
    attributes[name].push([count(start), count(end), 1])
  }
  return attributes
}

/** Makes a function that tells how many code points stand before a UTF-16 offset; offsets that rise cost one pass in all. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0
  let points = 0
  return offset => {
    if (offset < at) {
      at = 0
      points = 0
    }
    while (at < offset) {
      at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1
      points++
    }
    return points
  }
}
