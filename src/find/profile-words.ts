import { fold } from '../page/tokens.ts'
import type { Profile } from '../strip/pack.ts'

/** The lists of words that the finder looks up. */
type WordList = 'byline' | 'dated' | 'we' | 'you' | 'credits' | 'pointing'

const known = new WeakMap<Profile[], Map<string, ReadonlySet<string>>>()

/** The words of some lists of all these languages, folded; made once for each list of profiles. */
export function profileWords(profiles: Profile[], ...lists: WordList[]): ReadonlySet<string> {
  let tables = known.get(profiles)
  if (!tables) {
    tables = new Map()
    known.set(profiles, tables)
  }
  const key = lists.join()
  let words = tables.get(key)
  if (!words) {
    words = new Set(profiles.flatMap(profile => lists.flatMap(list => profile[list].map(fold))))
    tables.set(key, words)
  }
  return words
}
