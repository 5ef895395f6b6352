import { fold } from '../page/fold.ts'
import { WordSet } from '../page/word-set.ts'
import type { Profile } from '../strip/pack.ts'

/** The lists of words that the finder looks up. */
type WordList = 'byline' | 'dated' | 'we' | 'you' | 'credits' | 'pointing'

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

const opening = new WeakMap<Profile[], Openings>()

/** The words that come before an author's name or a date of publishing, in all these languages; made once. */
export function openingsOf(profiles: Profile[]): Openings {
  let openings = opening.get(profiles)
  if (!openings) {
    const texts = profileWords(profiles, 'byline', 'dated')
    openings = { texts, firstWords: new Set([...texts].map(text => text.split(' ', 1)[0] as string)) }
    opening.set(profiles, openings)
  }
  return openings
}
