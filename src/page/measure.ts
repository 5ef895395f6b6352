import { isDigit } from './digits.ts'
import type { WordSet } from './lexicon.ts'
import type { Block } from './nodes.ts'
import { endsSentence } from './sentence.ts'
import { countWords, punctuation } from './tokens.ts'

/** What can be counted in a block without knowing what it says. */
export interface Measures {
  words: number
  /** Sentence ends within the text (not the last one). */
  innerEnds: number
  /** The text ends where a sentence can end. */
  ends: boolean
  endsWithColon: boolean
  endsWithEllipsis: boolean
  /** Share of function words, 0 to 1; NaN where the language has no word list or writes no spaces. */
  small: number
  /** Share of words that begin with a capital; NaN in a script without capitals. */
  capitals: number
  /** All letters are capitals, and there are at least four. */
  shouted: boolean
  startsSmall: boolean
  /** Share of words that are numbers. */
  digits: number
  commas: number
  /** Bars, bullets and arrows between words: the separators of menus. */
  separators: number
  quotes: number
  /** Holds an address of the web or of a mailbox. */
  address: boolean
  /** Holds a currency sign. */
  money: boolean
}

/** Tells the function words of the page's language; undefined where none are known. */
export type SmallWords = WordSet | undefined

/** Measures a block; time grows with its length. */
export function measure({ data }: Block, smallWords: SmallWords): Measures {
  const { text, tokens } = data
  const { words, starts, between } = tokens
  let inner = 0
  let commas = 0
  let separators = 0
  let quotes = 0
  for (let i = 0; i <= words.length; i++) {
    const bits = between[i] as number
    if (bits === 0) continue
    if (i > 0 && i < words.length && bits & punctuation.sentenceEnd) inner++
    if (bits & punctuation.comma) commas++
    if (bits & (punctuation.bar | punctuation.arrow)) separators++
    if (bits & punctuation.quote) quotes++
  }
  let small = 0
  let capitals = 0
  let cased = 0
  let digits = 0
  let money = false
  let spaceless = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string
    if (smallWords?.holds(tokens, i)) small++
    const code = text.charCodeAt(starts[i] as number)
    if (isDigit(code)) digits++
    else if (code >= 65 && code <= 90) {
      capitals++
      cased++
    } else if (code >= 97 && code <= 122) cased++
    else if (code >= 0x0e00 && word.length === 1) spaceless++
    else if (code > 127) {
      const char = text[starts[i] as number] as string
      const lower = char.toLowerCase()
      if (lower !== char) {
        capitals++
        cased++
      } else if (char.toUpperCase() !== char) cased++
      else if (/\p{Sc}/u.test(char)) money = true
    } else if (word === '$') money = true
  }
  const letters = words.length - digits
  return {
    words: countWords(tokens),
    innerEnds: inner,
    ends: endsSentence(text),
    endsWithColon: text.endsWith(':') || text.endsWith('：'),
    endsWithEllipsis: text.endsWith('…') || text.endsWith('...') || text.endsWith('[…]'),
    small: smallWords && spaceless < words.length / 2 && letters > 0 ? small / letters : Number.NaN,
    capitals: cased > 0 ? capitals / cased : Number.NaN,
    // A word that begins with a small letter is not shouted: most blocks have one.
    shouted: capitals > 0 && capitals === cased && text.length >= 4 && text === text.toUpperCase(),
    startsSmall: cased > 0 && /^\p{Ll}/u.test(text),
    digits: words.length > 0 ? digits / words.length : 0,
    commas,
    separators,
    quotes,
    address: text.includes('http://') || text.includes('https://') || text.includes('www.') || (text.includes('@') && /\S@[^\s@]+\.\S/.test(text)),
    money,
  }
}
