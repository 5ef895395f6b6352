import type { Category } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'
import { isSpaced } from './spaced.ts'

/** What asks for money or an address, or sells: no article has a line that says nothing else. */
const appeals: ReadonlySet<Category> = new Set(['paywall', 'newsletter', 'advertising'])
/** A label has so many words: one alone may be a sub-heading, or a piece of a sentence. */
const label = { shortest: 2, longest: 6 }

/** The place of a picture in its gallery: "1 / 7". A line may break around a fraction, or a word, but not where blank lines part paragraphs. */
const place = /^\d{1,2} ?\/ ?\d{1,2}$/

/**
 * Cuts lines out of the body that are nothing but labels: what rules know as the label of an appeal and as nothing else, the label of
 * a recording, and the counts of galleries. A hint decides nothing in a text; but a line that is all hint is no text.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function cutLabels(read: readonly Evidence[], body: boolean[]): void {
  let spaced: boolean | undefined
  for (let i = body.indexOf(true); i >= 0; i = body.indexOf(true, i + 1)) {
    const e = read[i] as Evidence
    if (e.ends || e.words > label.longest) continue
    if (isLabelOfAppeal(e)) body[i] = false
    else if (e.gapBefore > 0 && (place.test(e.block.data.text) || isLabelOfRecording(e))) {
      spaced ??= isSpaced(read.filter((_, k) => body[k]))
      if (spaced) body[i] = false
    }
  }
}

/** Whether all that rules know of a line is the label of an appeal; a price is of the text. */
function isLabelOfAppeal({ words, digits, startsSmall, endsWithColon, block }: Evidence): boolean {
  if (words < label.shortest || digits > 0 || startsSmall || endsWithColon) return false
  const marks = block.data.marks.filter(({ by }) => by === 'phrase')
  return marks.some(({ coverage }) => coverage === 1) && marks.every(({ category }) => appeals.has(category))
}

/** Whether a word alone is the label of a recording: "Video". In HTML it may be a heading as well, which tags tell. */
const isLabelOfRecording = ({ words, digits, block }: Evidence): boolean =>
  words === 1 &&
  digits === 0 &&
  !block.data.html &&
  block.data.marks.some(({ by, category, coverage }) => by === 'phrase' && category === 'media' && coverage === 1)
