/** A text for reading: white space folded, invisible characters dropped. */
export const tidy = (text: string): string =>
  /[^\x20-\x7e]|\s\s/.test(text)
    ? text
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : text.trim()
