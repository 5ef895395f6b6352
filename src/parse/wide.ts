/** Whether a UTF-16 unit is one of the East Asian wide characters (Unicode Standard Annex 11, the common ranges). */
export const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60))

/** Whether a UTF-16 unit is a Korean syllable: wide, and of words that stand apart. */
export const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3

/** What is not parted where lines are wrapped, at a text's beginning: a word, or a character where no spaces part words. */
export function firstPiece(text: string): string {
  const code = text.charCodeAt(0)
  return isWide(code) && !isHangul(code) ? (text[0] as string) : (/^\S+/.exec(text)?.[0] ?? '')
}
