import { fold } from '../page/fold.ts'
import { WordSet } from '../page/word-set.ts'
import type { Profile } from '../strip/pack.ts'

/** The lists of words that the finder looks up. */
type WordList = 'byline' | 'dated' | 'we' | 'you' | 'credits' | 'pointing' | 'corrections'

const known = new WeakMap<Profile[], Map<string, WordSet>>()

/** The words of some lists of all these languages, folded; made once for each list of profiles. */
export function profileWords(profiles: Profile[], ...lists: WordList[]): WordSet {
  let tables = known.get(profiles)
  if (!tables) {
    tables = new Map()
    known.set(profiles, tables)
  }
  const key = lists.join()
  let words = tables.get(key)
  if (!words) {
    words = new WordSet(profiles.flatMap(profile => lists.flatMap(list => profile[list].map(fold))))
    tables.set(key, words)
  }
  return words
}

/** Texts that may open a line, with what tells of most lines that none does: the first words of all of them. */
export interface Openings {
  firstWords: ReadonlySet<string>
  texts: ReadonlySet<string>
}

const openings = new WeakMap<Profile[], Openings>()
const corrections = new WeakMap<Profile[], Openings>()

/** The words that come before an author's name or a date of publishing, in all these languages; made once. */
export const openingsOf = (profiles: Profile[]): Openings => madeOnce(openings, profiles, ['byline', 'dated'])

/** The words by which a paper says that an article was corrected, in all these languages; made once. */
export const correctionsOf = (profiles: Profile[]): Openings => madeOnce(corrections, profiles, ['corrections'])

function madeOnce(made: WeakMap<Profile[], Openings>, profiles: Profile[], lists: WordList[]): Openings {
  let found = made.get(profiles)
  if (!found) {
    const texts = profileWords(profiles, ...lists)
    found = { texts, firstWords: new Set([...texts].map(text => text.split(' ', 1)[0] as string)) }
    made.set(profiles, found)
  }
  return found
}
