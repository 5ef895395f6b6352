/**
 * The form in which words are compared: lower case, without accents, dotless and dotted i alike, so that shouted and
 * carelessly typed text still matches.
 */
export function fold(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return foldBeyondAscii(word)
  return word.toLowerCase()
}

const folded = new Map<string, string>()
const memory = 20_000

function foldBeyondAscii(word: string): string {
  let known = folded.get(word)
  if (known !== undefined) return known
  known = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0591-\u05c7\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .normalize('NFC')
  if (folded.size >= memory) folded.clear()
  folded.set(word, known)
  return known
}
