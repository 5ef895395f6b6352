import { fold } from '../page/fold.ts'
import type { Profile } from './pack.ts'

/** What strippers must know of the page's language; all words folded. */
export interface Speech {
  /** Verbs of reported speech, each with the ways to write it: "så" is folded like "sa", and is no verb. */
  said: ReadonlyMap<string, ReadonlySet<string>>
  /** The words by which an appeal speaks: of the paper (we) and to its reader (you). */
  we: ReadonlySet<string>
  you: ReadonlySet<string>
}

/**
 * A word with the accents that are parts of its letters, in lower case: dots and vowels that are set on a letter are often left out. The
 * dotless i and the last sigma have no capitals of their own.
 */
export const writtenForm = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{M}|\u00ad/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ')

/** By its folded form, each word as it is written and as it is where accents are left out. */
function writtenForms(words: string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = new Map<string, Set<string>>()
  for (const word of words) {
    const form = fold(word)
    forms.set(form, (forms.get(form) ?? new Set([writtenForm(form)])).add(writtenForm(word)))
  }
  return forms
}

const folded = (words: string[]): ReadonlySet<string> => new Set(words.map(fold))

/** The speech of a language; empty for a language without a profile. */
export const speechOf = (profile: Profile | null): Speech => ({
  said: writtenForms(profile?.said ?? []),
  we: folded(profile?.we ?? []),
  you: folded(profile?.you ?? []),
})
