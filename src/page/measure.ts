import { isDigit, isOtherDigit } from './digits.ts'
import { isSmallAt } from './letters.ts'
import type { Block } from './nodes.ts'
import { endsSentence } from './sentence.ts'
import type { SmallWords } from './small-words.ts'
import { countWords, punctuation, type Tokens } from './tokens.ts'

/** What can be counted in a block without knowing what it says. A class, as nodes are made (make.ts). */
export class Measures {
  declare words: number
  /** Sentence ends within the text (not the last one). */
  declare innerEnds: number
  /** The text ends where a sentence can end. */
  declare ends: boolean
  declare endsWithColon: boolean
  declare endsWithEllipsis: boolean
  /**
   * Share of function words, 0 to 1, weighed by how many the language has (small-words.ts); NaN where it has no word list or writes no
   * spaces, and where too few words stand to tell.
   */
  declare small: number
  /** Has fewer of them than running text of its length. */
  declare lacksSmall: boolean
  /** Share of words that begin with a capital; NaN in a script without capitals. */
  declare capitals: number
  /** All letters are capitals, and there are at least four. */
  declare shouted: boolean
  declare startsSmall: boolean
  /** Share of words that are numbers. */
  declare digits: number
  declare commas: number
  /** Bars, bullets and arrows between words: the separators of menus. */
  declare separators: number
  declare quotes: number
  /** Holds an address of the web or of a mailbox. */
  declare address: boolean
  /** Holds a currency sign. */
  declare money: boolean

  /** Measures a block; time grows with its length. */
  constructor({ data }: Block, smallWords: SmallWords | undefined) {
    const { text, tokens } = data
    const between = countBetween(tokens)
    const written = countWritten(text, tokens)
    const { capitals, cased, digits } = written
    const count = tokens.words.length
    const letters = count - digits
    const tellsSmall = smallWords !== undefined && written.spaceless < count / 2 && letters > 0
    this.words = countWords(tokens)
    this.innerEnds = between.ends
    this.ends = endsSentence(text)
    const last = text.at(-1)
    this.endsWithColon = last === ':' || last === '：'
    this.endsWithEllipsis = last === '…' || (last === '.' && text.endsWith('...')) || (last === ']' && text.endsWith('[…]'))
    const small = tellsSmall ? countSmall(tokens, smallWords) : 0
    this.small = tellsSmall ? smallWords.shareIn(small, letters) : Number.NaN
    this.lacksSmall = tellsSmall && smallWords.lackIn(small, letters)
    this.capitals = cased > 0 ? capitals / cased : Number.NaN
    // A word that begins with a small letter is not shouted: most blocks have one.
    this.shouted = capitals > 0 && capitals === cased && text.length >= 4 && !/[a-z]/.test(text) && text === text.toUpperCase()
    this.startsSmall = cased > 0 && isSmallAt(text, 0)
    this.digits = count > 0 ? digits / count : 0
    this.commas = between.commas
    this.separators = between.separators
    this.quotes = between.quotes
    this.address = holdsAddress(text, between.marks)
    this.money = written.money
  }
}

/** Counts what stands between the words. */
function countBetween({ words, between }: Tokens): { ends: number; commas: number; separators: number; quotes: number; marks: number } {
  let marks = 0
  let ends = 0
  let commas = 0
  let separators = 0
  let quotes = 0
  for (let i = 0; i <= words.length; i++) {
    const bits = between[i] as number
    if (bits === 0) continue
    marks |= bits
    if (i > 0 && i < words.length && bits & punctuation.sentenceEnd) ends++
    if (bits & punctuation.comma) commas++
    if (bits & (punctuation.bar | punctuation.arrow)) separators++
    if (bits & punctuation.quote) quotes++
  }
  return { ends, commas, separators, quotes, marks }
}

/** How the words of a text begin, or what they are. */
interface Written {
  capitals: number
  /** Those that begin with a letter of a script with capitals. */
  cased: number
  digits: number
  /** Those of scripts that write no spaces. */
  spaceless: number
  money: boolean
}

function countWritten(text: string, { words, starts }: Tokens): Written {
  const written: Written = { capitals: 0, cased: 0, digits: 0, spaceless: 0, money: false }
  for (let i = 0; i < words.length; i++) {
    const code = text.charCodeAt(starts[i] as number)
    if (code >= 97 && code <= 122) written.cased++
    else if (code >= 65 && code <= 90) {
      written.capitals++
      written.cased++
    } else if (isDigit(code) || isOtherDigit(code)) written.digits++
    else if (code >= 0x0e00 && (words[i] as string).length === 1) written.spaceless++
    else if (code > 127) countBeyondAscii(String.fromCharCode(code), written)
    else if (words[i] === '$') written.money = true
  }
  return written
}

function countBeyondAscii(char: string, written: Written): void {
  if (char.toLowerCase() !== char) {
    written.capitals++
    written.cased++
  } else if (char.toUpperCase() !== char) written.cased++
  else if (/\p{Sc}/u.test(char)) written.money = true
}

function countSmall(tokens: Tokens, smallWords: SmallWords): number {
  let small = 0
  for (let i = 0; i < tokens.words.length; i++) if (smallWords.holds(tokens, i)) small++
  return small
}

/** @param marks all that stand between the words of the text: most tell that it holds no address */
const holdsAddress = (text: string, marks: number): boolean =>
  ((marks & punctuation.colon) !== 0 && (text.includes('http://') || text.includes('https://'))) ||
  ((marks & punctuation.sentenceEnd) !== 0 && text.includes('www.')) ||
  ((marks & punctuation.at) !== 0 && /\S@[^\s@]+\.\S/.test(text))
