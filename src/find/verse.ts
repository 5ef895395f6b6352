import type { Evidence } from './evidence.ts'

/**
 * Verse is so many lines on end, none of more words; at so many of them a comma or its like shows that the next line goes on, and
 * so many end in some mark. Menus and titles of other articles end in none.
 */
const verse = { fewest: 8, longest: 14, leastOpen: 0.15, leastMarked: 0.5 }
const openEnd = /[,،、，–—-]["»”’]?$/
const markedEnd = /[,;:.!?…،؟。，！？–—-]["»”’')\]]*$/
/** A line begins with a letter or a quotation, and holds no sign of a program. */
const opening = /^["«»„“‘(…–—\s]*\p{L}/u
const code = /[{}=<>()[\]]|":/

const isLine = ({ words, phrase, control, dated, image, separators, address, block }: Evidence): boolean =>
  words >= 1 &&
  words <= verse.longest &&
  phrase === 0 &&
  !control &&
  !dated &&
  !image &&
  !address &&
  separators === 0 &&
  opening.test(block.data.text) &&
  !code.test(block.data.text) &&
  !((block.data.html?.linkDensity ?? 0) > 0)

/** A stanza's first lines without a mark are so many at most. */
const stanzaReach = 4

/** Takes the lines of poems for prose: they are text, though they are as short as the items of a menu. */
export function takeVerse(page: readonly Evidence[]): void {
  for (let from = 0; from < page.length; ) {
    let to = from
    while (to < page.length && isLine(page[to] as Evidence)) to++
    if (to - from >= verse.fewest) for (const e of poemIn(page.slice(from, to))) e.prose = true
    from = Math.max(to, from + 1)
  }
}

/** What of some lines is a poem: from the stanza of the first line that ends in a mark to the last such line; nothing where they are none. */
function poemIn(lines: readonly Evidence[]): readonly Evidence[] {
  const marked = lines.map(({ block }) => markedEnd.test(block.data.text))
  const first = marked.indexOf(true)
  let start = first
  while (start > 0 && first - start < stanzaReach && (lines[start] as Evidence).gapBefore === 0) start--
  const poem = lines.slice(start, marked.lastIndexOf(true) + 1)
  const open = poem.filter(({ block }) => openEnd.test(block.data.text)).length
  const isVerse =
    first >= 0 && poem.length >= verse.fewest && open >= poem.length * verse.leastOpen && marked.filter(Boolean).length >= poem.length * verse.leastMarked
  return isVerse ? poem : []
}
