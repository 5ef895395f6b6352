/** Whether a capital stands at an offset of a text. */
export function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2))
}

/** Whether a small letter stands at an offset of a text. */
export function isSmallAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(text.slice(at, at + 2))
}
