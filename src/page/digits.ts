/** Whether a UTF-16 unit is one of the figures 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** The zeros of other scripts, whose figures follow them: Arabic, Persian and Urdu, Devanagari, Bengali. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6] as const
const lastZero = zeros[3]
const ofOtherScripts = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g

/** Whether a UTF-16 unit is a figure of another script. */
export const isOtherDigit = (code: number): boolean => code >= zeros[0] && code < lastZero + 10 && zeros.some(zero => code >= zero && code < zero + 10)

/** A text with the figures 0 to 9 for those of other scripts; as long as it was. */
export const withPlainDigits = (text: string): string =>
  text.replace(ofOtherScripts, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (zeros.findLast(zero => zero <= code) as number))
  })
