import { fold } from '../page/fold.ts'
import type { Block } from '../page/nodes.ts'
import { type Tokens, tokenize } from '../page/tokens.ts'
import type { WordTellers } from '../parse/join.ts'
import type { Profile } from '../strip/pack.ts'
import { collectFunctionWords, FunctionWords, type FunctionWordsData } from './function-words.ts'

/** Scripts that few enough languages write to tell them by. The first that holds for a letter counts. */
const scripts: [RegExp, string][] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\uac00-\ud7a3]/, 'ko'],
  [/[\u0370-\u03ff]/, 'el'],
  [/[\u0590-\u05ff]/, 'he'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u0980-\u09ff]/, 'bn'],
]

/** A page needs this many known small words before they tell its language, or this share of its words. */
const fewestWords = 3
const leastShare = 0.04
/** Letters read to tell the script. */
const sample = 4000

const NONE = 1
const HAN = 2
/** The number of the first of `scripts`. */
const FIRST = 3
// Filled as characters are met.
const scriptsOfUnits = new Uint8Array(0x10000)

function scriptOf(char: string): number {
  if (/\p{sc=Han}/u.test(char)) return HAN
  const found = scripts.findIndex(([pattern]) => pattern.test(char))
  return found < 0 ? NONE : FIRST + found
}

function scriptOfUnit(code: number): number {
  const script = scriptOf(String.fromCharCode(code))
  scriptsOfUnits[code] = script
  return script
}

/** Below this, no letter is of one of these scripts, or of Han. */
const firstTelling = 0x370

/** What tells the languages of texts from each other. */
export interface LanguageTellers {
  functionWords: FunctionWords
  labels(): { [name in keyof Labels]: ReadonlySet<string> }
}

/** What is written beside a text in any language, folded. */
export interface Labels {
  /** The words that come before an author's name. */
  bylines: readonly string[]
  /** What a wiki writes behind a heading for the editing of its section. */
  editing: readonly string[]
}

/** What tells some languages from each other. */
export const tellersOf = (profiles: readonly Profile[]): LanguageTellers => makeTellers(collectFunctionWords(profiles), () => labelsOf(profiles))

/**
 * Makes what tells languages from each other.
 *
 * @param read gives the labels; few pages ask for them
 */
export function makeTellers(words: FunctionWordsData, read: () => Labels): LanguageTellers {
  let known: ReturnType<LanguageTellers['labels']> | undefined
  return {
    functionWords: new FunctionWords(words),
    labels() {
      if (!known) {
        const { bylines, editing } = read()
        known = { bylines: new Set(bylines), editing: new Set(editing) }
      }
      return known
    },
  }
}

export const labelsOf = (profiles: readonly Profile[]): Labels => ({
  bylines: profiles.flatMap(({ byline }) => byline.map(fold)),
  editing: profiles.flatMap(({ editing }) => editing.map(fold)),
})

/** A label has fewer UTF-16 units. */
const longestLabel = 32

/** How much of a dump is read to tell whose function words count when its fragments are joined, in UTF-16 units. */
const wordSample = 20_000

/** What joining fragments must know of the language in which a dump is written. */
export function wordTellers({ functionWords, labels }: LanguageTellers, dump: string): WordTellers {
  // Most dumps hold no fragments: their words are counted when the first one is met.
  let language: number | undefined
  return {
    isSmallWord: word => {
      language ??= mostUsed(functionWords, dump.slice(0, wordSample))
      return functionWords.isOf(language, fold(word))
    },
    opensByline: text => text.length < longestLabel && labels().bylines.has(fold(text.replace(/\s?[:：]$/, ''))),
    isEditing: text => text.length < longestLabel && labels().editing.has(fold(text)),
  }
}

/** The number of the language whose function words a text uses most, -1 where it uses none. */
function mostUsed(functionWords: FunctionWords, text: string): number {
  const counts = functionWords.languages.map(() => 0)
  const tokens = tokenize(text)
  for (let i = 0; i < tokens.words.length; i++)
    for (const number of functionWords.users[functionWords.listOf(tokens, i)] as readonly number[]) counts[number] = (counts[number] as number) + 1
  const most = Math.max(...counts)
  return most > 0 ? counts.indexOf(most) : -1
}

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/** What the letters of a page show of its script. */
interface Letters {
  count: number
  han: number
  /** How many are of each of `scripts`, and which were met, in their order. */
  byScript: Float64Array
  met: number[]
}

/**
 * Tells the language of a page by its script and its function words, each long block counting for what it holds.
 *
 * @returns ISO 639 code, or null when nothing tells
 */
export function detectLanguage(blocks: Block[], { functionWords }: Pick<LanguageTellers, 'functionWords'>): string | null {
  const { languages } = functionWords
  /** By the number of the language. */
  const seen = new Float64Array(languages.length)
  const telling = new Float64Array(languages.length)
  let total = 0
  const letters: Letters = { count: 0, han: 0, byScript: new Float64Array(scripts.length), met: [] }
  for (const { data } of blocks) {
    total += data.tokens.words.length
    countFunctionWords(data.tokens, functionWords, seen, telling)
    if (letters.count < sample) countLetters(data.text, letters)
  }
  if (letters.count === 0) return null
  return languageOfScript(letters) ?? mostSpoken(seen, telling, total, languages)
}

/** Counts how many words of a text each language uses, and what they tell: a word of several languages tells less of each. */
function countFunctionWords(tokens: Tokens, functionWords: FunctionWords, seen: Float64Array, telling: Float64Array): void {
  // Prose tells more than menus, which may hold the names of many languages.
  const share = tokens.words.length >= 8 ? 1 : 0.25
  for (let i = 0; i < tokens.words.length; i++) {
    const list = functionWords.listOf(tokens, i)
    if (list === 0) continue
    const languages = functionWords.users[list] as readonly number[]
    for (const language of languages) {
      seen[language] = (seen[language] as number) + share
      telling[language] = (telling[language] as number) + share / languages.length
    }
  }
}

function countLetters(text: string, letters: Letters): void {
  const end = Math.min(text.length, sample)
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x80) {
      letters.count++
      if (code >= firstTelling && noteScript(text, i, end, letters)) i++
    } else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) letters.count++
  }
}

/** Notes the script of the letter at an offset; true where it is one of two UTF-16 units. */
function noteScript(text: string, i: number, end: number, letters: Letters): boolean {
  const code = text.charCodeAt(i)
  const isPair = code >= 0xd800 && code < 0xdc00 && i + 1 < end && isLowSurrogate(text.charCodeAt(i + 1))
  const of = isPair ? scriptOf(text.slice(i, i + 2)) : scriptsOfUnits[code] || scriptOfUnit(code)
  if (of === HAN) letters.han++
  else if (of >= FIRST) {
    const script = of - FIRST
    if (letters.byScript[script] === 0) letters.met.push(script)
    letters.byScript[script] = (letters.byScript[script] as number) + 1
  }
  return isPair
}

/** The language that a page's script tells, where it tells one. */
function languageOfScript({ count, han, byScript, met }: Letters): string | null {
  // Of equals the one that was met first.
  const most = met.reduce((most, script) => ((byScript[script] as number) > (byScript[most] as number) ? script : most), met[0] ?? -1)
  const script = scripts[most]?.[1] ?? ''
  const own = byScript[most] ?? 0
  if (script === 'ja' ? own > (han + own) * 0.08 && han + own > count * 0.2 : own > count * 0.3) return script
  return han > count * 0.2 ? 'zh' : null
}

/** Of the languages whose function words were seen often enough, the one of which they tell most. */
function mostSpoken(seen: Float64Array, telling: Float64Array, total: number, languages: readonly string[]): string | null {
  const least = Math.max(fewestWords, total * leastShare)
  let best: string | null = null
  let most = 0
  for (const [i, language] of languages.entries()) {
    const own = telling[i] as number
    if ((seen[i] as number) < least || own < most || ['ja', 'ko', 'zh'].includes(language)) continue
    if (own > most || best === null || language < best) best = language
    most = own
  }
  return best
}
