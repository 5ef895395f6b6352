import { isInvisible, isWhite } from './white.ts'

/** A text for reading: white space folded, invisible characters dropped. */
export const tidy = (text: string): string =>
  isTidy(text)
    ? text
    : text
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim()

/** Whether a text holds no white space but single spaces between other characters, and nothing invisible. */
function isTidy(text: string): boolean {
  let before = space
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === space ? before === space : code < space || (code > 0x7e && (isWhite(code) || isInvisible(code)))) return false
    before = code
  }
  return text === '' || before !== space
}

const space = 0x20
