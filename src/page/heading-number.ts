import { isDigit } from './digits.ts'

/** The index of a heading's first word behind its number ("2.1 History"), which a table of contents may say without it; -1 where there is none. */
export const startBehindNumber = (words: readonly string[]): number => words.findIndex(word => !isDigit(word.charCodeAt(0)) || !/^\d+(?:\.\d+)*$/.test(word))
