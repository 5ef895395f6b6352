import { isDigit } from './digits.ts'

const END = 1
const CLOSER = 2
const OTHER = 3

// Filled as characters are met.
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const char = String.fromCharCode(code)
  // German closes with the mark with which English opens: „so“.
  const kind = /[.!?。！？．。؟۔।॥…]/.test(char) ? END : /[\p{Pe}\p{Pf}"“'*_]/u.test(char) ? CLOSER : OTHER
  kinds[code] = kind
  return kind
}

/** Where the marks of references (`[12]`) begin with which a text ends. */
function beforeReferences(text: string): number {
  let end = text.length
  while (text.charCodeAt(end - 1) === 93) {
    let open = end - 2
    while (isDigit(text.charCodeAt(open))) open--
    if (open === end - 2 || text.charCodeAt(open) !== 91) break
    end = open
  }
  return end
}

/** Whether a UTF-16 unit is a space within guillemets, « so ». */
function isInset(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return (code === 32 || code === 0xa0 || code === 0x202f) && text.charCodeAt(i + 1) === 0xbb
}

/** Whether a text ends in a question or an exclamation, as headlines do though they are no sentences; quoted or not. */
export const endsInQuestion = (text: string): boolean => /[?!？！]\s?["\p{Pf}\p{Pi}]?$/u.test(text)

/** Whether a text ends where a sentence can end: behind a full stop and its like, closing quotes or brackets, and marks of references. */
export function endsSentence(text: string): boolean {
  for (let i = beforeReferences(text) - 1; i >= 0; i--) {
    const code = text.charCodeAt(i)
    const kind = kinds[code] || kindOf(code)
    if (kind === CLOSER || isInset(text, i)) continue
    return kind === END
  }
  return false
}
