import { callsNote } from '../page/notes.ts'
import { endsSentence } from '../page/sentence.ts'
import type { RawLine } from './lines.ts'

/** The mark behind which an encyclopaedia writes a note, alone on its line. */
const mark = /^[\^↑]$/
/** A note is of at most so many pieces; so many notes show how long the last one is. */
const mostPieces = 40
const fewestNotes = 3

/**
 * The pieces of an encyclopaedia's notes, in a dump with a line for each of them: from the mark of one note to that of the next all are of
 * the first. The last one ends with a sentence, and is about as long as the others.
 */
export function findNotePieces(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const pieces = new Set<RawLine>()
  const marks: number[] = []
  for (const [i, { text }] of lines.entries()) if (text.length === 1 && mark.test(text)) marks.push(i)
  if (marks.length < 2 || !lines.slice(0, marks[0]).some(isCall)) return pieces
  const lengths: number[] = []
  for (const [k, from] of marks.entries()) {
    const to = marks[k + 1] ?? endOfLast(lines, from, lengths)
    if (to - from > mostPieces) continue
    lengths.push(to - from)
    for (const piece of lines.slice(from + 1, to)) pieces.add(piece)
  }
  return pieces
}

/** Whether a line calls a note, alone or within its text ("[12]", "[n 1]"), or begins to: where nothing does, an arrow leads up the page. */
const isCall = ({ text }: RawLine, i: number, lines: readonly RawLine[]): boolean =>
  callsNote(text) || (text === '[' && /^\p{Nd}{1,3}$/u.test(lines[i + 1]?.text ?? ''))

/** The line behind the last note, whose mark stands at an index: where others do not tell its length, that is the line behind the mark. */
function endOfLast(lines: readonly RawLine[], at: number, lengths: readonly number[]): number {
  if (lengths.length < fewestNotes - 1) return at + 1
  const shortest = Math.min(...lengths)
  const longest = Math.max(...lengths)
  for (let to = at + shortest; to <= at + longest && to < lines.length; to++) {
    const next = lines[to]
    if (endsSentence((lines[to - 1] as RawLine).text) && !(next && /^[,.;:)\]]/.test(next.text))) return to
  }
  return at + 1
}
