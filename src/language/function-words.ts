import { Answers } from '../page/answers.ts'
import { hashOf } from '../page/lexicon.ts'
import type { Tokens } from '../page/tokens.ts'
import { findHeld, type HeldWords, holdWords } from '../strip/held-words.ts'
import type { Profile } from '../strip/pack.ts'

/** The function words of all languages, as the build keeps them: to put them together took longer than to clean a page. */
export interface FunctionWordsData {
  /** The languages by their numbers. */
  languages: string[]
  words: HeldWords
  /** For each word the number of the list of its languages. */
  lists: number[]
  /** Lists of numbers of languages; the first is that of no language. */
  users: number[][]
}

/** Puts the function words of some languages together, which are folded. */
export function collectFunctionWords(profiles: readonly Pick<Profile, 'language' | 'words'>[]): FunctionWordsData {
  const languagesOf = new Map<string, Set<number>>()
  for (const [number, { words }] of profiles.entries()) for (const word of words) languagesOf.set(word, (languagesOf.get(word) ?? new Set()).add(number))
  const users: number[][] = [[]]
  const known = new Map<string, number>()
  const lists = [...languagesOf.values()].map(languages => {
    const key = [...languages].join()
    const list = known.get(key) ?? users.push([...languages]) - 1
    known.set(key, list)
    return list
  })
  const held = holdWords([...languagesOf.keys()])
  // As arrays of numbers, since the build writes them as JSON.
  return { languages: profiles.map(({ language }) => language), words: { ...held, places: [...held.places] }, lists, users }
}

/** Tells which languages use a function word. */
export class FunctionWords {
  /** The languages by their numbers. */
  readonly languages: readonly string[]
  /** Lists of numbers of languages; the first is that of no language. */
  readonly users: readonly (readonly number[])[]
  readonly #data: FunctionWordsData
  readonly #lists: Answers

  constructor(data: FunctionWordsData) {
    this.#data = data
    this.languages = data.languages
    this.users = data.users
    this.#lists = new Answers((word, hash) => this.#listOf(word, hash), data.users.length)
  }

  /** The number of the list of the languages that use a word of a text; 0 where none does. */
  listOf(tokens: Tokens, i: number): number {
    return this.#lists.of(tokens, i)
  }

  /** Whether a language, by its number, uses a word, which is folded. */
  isOf(language: number, word: string): boolean {
    return (this.users[this.#listOf(word, hashOf(word))] as readonly number[]).includes(language)
  }

  #listOf(word: string, hash: number): number {
    const found = findHeld(word, hash, this.#data.words)
    return found < 0 ? 0 : (this.#data.lists[found] as number)
  }
}
