import { fold } from '../page/fold.ts'
import type { Profile } from './pack.ts'

/** What strippers must know of the page's language; all words folded. */
export interface Speech {
  /** Verbs of reported speech. */
  said: ReadonlySet<string>
  /** The words by which an appeal speaks: of the paper (we) and to its reader (you). */
  we: ReadonlySet<string>
  you: ReadonlySet<string>
}

const folded = (words: string[]): ReadonlySet<string> => new Set(words.map(fold))

/** The speech of a language; empty for a language without a profile. */
export const speechOf = (profile: Profile | null): Speech => ({
  said: folded(profile?.said ?? []),
  we: folded(profile?.we ?? []),
  you: folded(profile?.you ?? []),
})
