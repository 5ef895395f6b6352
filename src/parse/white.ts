/** Whether a UTF-16 unit is white space, as `\s` and `trim` take it; what lies outside of a text is none. */
export const isWhite = (code: number): boolean => (code <= 0x7f ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && beyond.has(code))

const beyond = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
])

/** Whether a UTF-16 unit is a soft hyphen, or a character without width that breaks or joins words. */
export const isInvisible = (code: number): boolean => code > 0x7e && (code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff)
