import { spellOut } from './control.ts'

/** Words as they are typed in a shell: in quotes where they need them. */
export const commandLine = (...words: string[]): string => words.map(word => quote(spellOut(word))).join(' ')

const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
