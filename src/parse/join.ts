import { endsSentence } from '../page/sentence.ts'
import type { RawLine } from './lines.ts'
import { countPieces } from './pieces.ts'
import type { Wrap } from './style.ts'
import { firstPiece, isUnspaced, isWide } from './wide.ts'

const bullet = /^(?:[*+•·▪◦‣o#]|[-–—]|\d{1,3}[.)]|\[\d+\]|\([A-Z]+\))\s/u
const continues = /^[\p{Ll},.;:!?)\]}%”’»，。、；：！？）」』]/u
/** Ends with what wants something behind it; behind a word “ and « close, as in „so“ and »so«. */
const isOpen = (text: string): boolean => /(?:[([{„‘「『（,;–—\-/&]|(?:^|[\s(\p{Pd}])[“«])$/u.test(text)

/** In Chinese and Japanese a paragraph's first line is set in by one or two ideographic spaces. */
const paragraphIndent = 2

/**
 * Whether a hard-wrapped line goes on in the next: the next line's first word would not have fitted, the next is not
 * an item of a list, and it stands no further left.
 */
export function wrapsOn(line: RawLine, next: RawLine, { widthAt, measure }: Wrap): boolean {
  if (bullet.test(next.text) && !continuesNumber(line.text)) return false
  const indent = line.start - line.lineStart
  const nextIndent = next.start - next.lineStart
  const width = widthAt(indent)
  const hang = bullet.exec(line.text)?.[0].length ?? 0
  const opening = isWide(line.text.charCodeAt(0)) ? paragraphIndent : 0
  if (nextIndent < indent - opening || nextIndent > indent + Math.max(hang, 0)) return false
  if (indent + measure(line.text) > width * 0.75 && /\p{L}-$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true
  return indent + measure(line.text) + (isUnspaced(next.text.charCodeAt(0)) ? 0 : 1) + measure(firstPiece(next.text)) > width
}

const continuesNumber = (text: string): boolean => !endsSentence(text) && /[\p{Ll},]$/u.test(text)

/** A headline has fewer words than this. */
const longestHeadline = 12

/** No paragraph is longer, in UTF-16 units: what goes on beyond that is no prose. */
export const longestParagraph = 10_000
const tailLength = 120

/** What must be known of human languages to join fragments. */
export interface WordTellers {
  /** Whether a word is a function word of the dump's language. */
  isSmallWord: (word: string) => boolean
  /** Whether a text is just the words that come before an author's name. */
  opensByline: (text: string) => boolean
  /** Whether a text is just what a wiki writes for the editing of a section, in any language. */
  isEditing: (text: string) => boolean
}

/** The mark of an encyclopaedia's note, and the letters behind it that lead back to where the note is called: of at most so many UTF-16 units. */
const longestMark = 40
const noteMark = /^[\^↑](?:\s\p{Ll})*$/u

/**
 * Whether a text-node fragment goes on in the following fragments.
 *
 * @param before the paragraph so far
 * @param lines all lines of the dump
 * @param at the index of the fragment that might belong to it
 * @param words tells the function words of any language (a fragment that ends with one is open) and bylines
 */
export function goesOn(before: string, lines: RawLine[], at: number, { isSmallWord, opensByline }: WordTellers): boolean {
  const next = (lines[at] as RawLine).text
  if (before.length <= longestMark && noteMark.test(before)) return true
  if (opensByline(before)) return /^\p{Lu}/u.test(next) && next.length < 60
  if (opensByline(/^\S+/.exec(next)?.[0] ?? '') && /^\S+\s+\p{Lu}/u.test(next)) return false
  if (/^[,.;:!?)\]}%”’»，。、；：！？）」』](?:\s|$|["”’)]|\p{L})/u.test(next) && !/^[.]\p{L}/u.test(next)) return true
  if (/^(?:\[\p{Nd}+\]?|\p{Nd}*\]|\[$)/u.test(next) && before.length > 1) return true
  // Only its end tells whether a paragraph is open; reading no more keeps the time in proportion to the page.
  const tail = before.slice(-tailLength)
  if (endsSentence(tail)) return false
  // What a term or a name is, behind a dash; a hyphen stands before items, too.
  if (/^[–—]\s\p{Ll}/u.test(next)) return true
  if (insideQuotes(before)) return true
  if (/^\p{Ll}/u.test(next) && /[\p{Ll},)”"’\d]$/u.test(tail)) return before.includes(' ') || next.includes(' ')
  // A mark of a reference, or an abbreviation, within a sentence: "the RNLI boat".
  if (/^\p{Ll}\S*\s/u.test(next) && /\p{L}.*(?:\[\d+\]|\s\p{Lu}+)$/u.test(tail)) return true
  if (isOpen(tail) && before.length > 1) return true
  const length = countPieces(before, longestHeadline)
  if (length >= 4) {
    const last = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(tail)?.[0]
    // A long sentence with a capital is rather a paragraph below a headline than the end of one.
    const begins = length < longestHeadline && /^\p{Lu}/u.test(next) && countPieces(next, 8) === 8
    if (last && /^\p{Ll}/u.test(last) && !begins && isSmallWord(last)) return true
  }
  if (isHalfSaid(tail, next, lines[at + 1]?.text ?? '')) return true
  // A name between two halves of a sentence: what follows it tells.
  const open = length >= 4 || (before.length <= tailLength && /^\p{Lu}\p{Ll}*$/u.test(before))
  if (!open || endsSentence(next) || next.length > 80) return false
  const after = lines[at + 1]?.text ?? ''
  return continues.test(after) && (after.includes(' ') || /^\p{P}/u.test(after))
}

/** A fragment of a sentence, between two others, is no longer than this, in UTF-16 units. */
const longestFragment = 80

/** The beginning of a second sentence; a credit behind a caption says whose it is behind a colon. */
const begunSentence = /(?:[。।॥؟۔!?！？]|\.\s)[^。।॥؟۔!?！？:：©/]*[\p{Lo}\p{M}]$/u

/**
 * Whether a paragraph in a script without capitals, which would tell where a sentence begins, breaks off within its second
 * sentence or a later one, and what follows ends that sentence.
 */
function isHalfSaid(tail: string, next: string, after: string): boolean {
  if (!/^\p{Lo}/u.test(next) || !begunSentence.test(tail)) return false
  return endsSentence(next) || (next.length <= longestFragment && endsSentence(after))
}

/** Whether a straight quotation mark is open, and the quotation has only begun: an unpaired mark must not take the page. */
function insideQuotes(text: string): boolean {
  const at = text.lastIndexOf('"')
  return at >= 0 && text.length - at < 200 && text.split('"').length % 2 === 0
}

/** What stands between two joined lines in the paragraph's text: nothing within a word or in front of punctuation. */
export function glue(before: string, next: string): string {
  const tail = before.slice(-tailLength)
  if (/^[,.;:!?)\]}%”’»，。、；：！？）」』]/u.test(next) || (/[([{“„«「『（]$/u.test(tail) && isOpen(tail))) return ''
  if (isWide(before.charCodeAt(before.length - 1)) && isUnspaced(next.charCodeAt(0))) return ''
  if (/^"/.test(next) && insideQuotes(before)) return ''
  if (before.endsWith('"') && insideQuotes(before)) return ''
  if (/\p{L}-$/u.test(tail) && /^\p{L}/u.test(next)) return ''
  return ' '
}
