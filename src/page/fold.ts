import { withPlainDigits } from './digits.ts'

/**
 * The form in which words are compared: lower case, without accents, dotless and dotted i alike, the same figures and the
 * same yeh and kaf in all scripts that have them, so that shouted and carelessly typed text still matches.
 */
export function fold(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return foldBeyondAscii(word)
  return word.toLowerCase()
}

/** Letters before this one, of Latin, Greek and Cyrillic, are folded one by one; marks and other scripts need the word around them. */
const firstOther = 0x530
/** What single letters fold to; undefined where it was not yet looked up. */
const letters: (string | undefined)[] = new Array(firstOther).fill(undefined)

function foldBeyondAscii(word: string): string {
  if (word.length > longest) return foldAsWhole(word)
  const units: number[] = []
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= firstOther) return foldAsWhole(word)
    let letter = letters[code]
    if (letter === undefined) {
      letter = String.fromCharCode(code)
      if (/\p{M}/u.test(letter)) return foldAsWhole(word)
      letter = normal(letter)
      letters[code] = letter
    }
    for (let k = 0; k < letter.length; k++) units.push(letter.charCodeAt(k))
  }
  return String.fromCharCode(...units)
}

/** The letters of longer words, in UTF-16 units, are too many for one call. */
const longest = 1000

const known = new Map<string, string>()
const memory = 2_000

function foldAsWhole(word: string): string {
  let folded = known.get(word)
  if (folded !== undefined) return folded
  folded = normal(word)
  if (known.size >= memory) known.clear()
  known.set(word, folded)
  return folded
}

const normal = (word: string): string =>
  withPlainDigits(word.normalize('NFKD'))
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0591-\u05c7\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .normalize('NFC')
