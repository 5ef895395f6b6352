/** Whether a UTF-16 unit is one of the East Asian wide characters (Unicode Standard Annex 11, the common ranges). */
export const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60))

/** Whether a UTF-16 unit is of a script that sets no spaces between words: wide, and no Korean syllable. */
export const isUnspaced = (code: number): boolean => isWide(code) && !(code >= 0xac00 && code <= 0xd7a3)

/** How many wide characters a text has. */
export function countWide(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isWide(text.charCodeAt(i))) count++
  return count
}

/** What is not parted where lines are wrapped, at a text's beginning: a word, or a character where no spaces part words. */
export const firstPiece = (text: string): string => (isUnspaced(text.charCodeAt(0)) ? (text[0] as string) : (/^\S+/.exec(text)?.[0] ?? ''))
