/** Whether a UTF-16 unit is one of the figures 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
