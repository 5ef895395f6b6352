import type { Evidence } from './evidence.ts'

/**
 * Lines without full stops are running text where at least so many stand on end, each of so many words and with a blank line
 * above it. Of the development pages only such a text has so many: titles of other articles stand close together.
 */
const run = { fewest: 10, shortest: 6, longest: 60 }
/** A reader counts fewer words than this share of the letters and words of a text in a script without spaces, where a letter is half a word. */
const spaceless = 0.75
/** Lines that are links for a larger share of their letters are a list of them. */
const mostLinked = 0.3

/** Takes the lines of a text for prose that is written without full stops, as a diary in Chinese may be. */
export function takeUnstopped(page: Evidence[]): void {
  for (let i = 0; i < page.length; ) {
    let end = i
    while (end < page.length && isUnstopped(page[end] as Evidence)) end++
    if (end - i >= run.fewest) for (const e of page.slice(i, end)) e.prose = true
    i = Math.max(end, i + 1)
  }
}

function isUnstopped({ block, words, gapBefore, phrase, repeats, dated }: Evidence): boolean {
  const { tokens, html } = block.data
  return (
    gapBefore > 0 &&
    words >= run.shortest &&
    words <= run.longest &&
    words < tokens.words.length * spaceless &&
    phrase === 0 &&
    repeats === 1 &&
    !dated &&
    (html?.linkDensity ?? 0) <= mostLinked
  )
}
