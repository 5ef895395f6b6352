import { isDigit } from './digits.ts'
import { hashOn, meet, readLetter, wordAt } from './lexicon.ts'

/**
 * A text cut into words, as rules and measures read it. Letters and digits that touch make one word; an ideograph or
 * kana is a word of its own (their scripts write no spaces); currency signs count as words; everything else separates.
 */
export class Tokens {
  /** The words, folded for comparison: lower case, no accents. */
  declare words: string[]
  /** Their numbers in the lexicon, by which `Answers` know them again. */
  declare numbers: number[]
  /** UTF-16 offsets in the text: where each word starts and ends. */
  declare starts: number[]
  declare ends: number[]
  /** What stands between this word and the next one, as a set of `punctuation` bits; index 0 is before the first word. */
  declare between: number[]
  /** How many words a reader would count, doubled: an ideograph or kana is about half a word. */
  declare halves: number

  /** Copies what was found of the first words. */
  constructor(found: Omit<Tokens, 'halves'>, count: number, halves: number) {
    this.words = found.words.slice(0, count)
    this.numbers = found.numbers.slice(0, count)
    this.starts = found.starts.slice(0, count)
    this.ends = found.ends.slice(0, count)
    this.between = found.between.slice(0, count + 1)
    this.halves = halves
  }
}

/** Bits of `Tokens.between`. */
export const punctuation = { colon: 1, sentenceEnd: 2, comma: 4, quote: 8, bracket: 16, ellipsis: 32, arrow: 64, bar: 128, dash: 256, at: 512 } as const

/** The marks that each bit stands for. */
const marks: Record<keyof typeof punctuation, string> = {
  colon: ':：',
  sentenceEnd: '.!?。！？．؟۔।॥;؛',
  comma: ',，、،',
  quote: '"“”„‟«»「」『』《》‹›＂',
  bracket: '()[]{}（）【】',
  ellipsis: '…',
  arrow: '→←↑↓▶►▸❯>',
  bar: '|•·∙‧◦●■▪*#',
  dash: '-–—―−',
  at: '@',
}

const LETTER = 1
const IDEOGRAPH = 2
const CURRENCY = 3
const MARK = 4
const OTHER = 5

// Filled as characters are met: looking a character up is then one array access.
const classes = new Uint8Array(0x10000)
const bits = new Uint16Array(0x10000)
for (const [name, bit] of Object.entries(punctuation)) for (const mark of marks[name as keyof typeof punctuation]) bits[mark.charCodeAt(0)] = bit

function classify(code: number): number {
  const found = code < 0x80 ? classOfAscii(code) : classOfOther(code)
  classes[code] = found
  return found
}

function classOfAscii(code: number): number {
  if (isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95) return LETTER
  return code === 36 ? CURRENCY : OTHER
}

function classOfOther(code: number): number {
  // The second half of a pair goes with the first.
  if (code >= 0xdc00 && code <= 0xdfff) return MARK
  // Emoji, else letters.
  if (code >= 0xd800 && code < 0xdc00) return code >= 0xd83c && code <= 0xd83e ? OTHER : LETTER
  const char = String.fromCharCode(code)
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u.test(char) && /[\p{L}\p{M}]/u.test(char)) return IDEOGRAPH
  if (/[\p{L}\p{N}_]/u.test(char)) return LETTER
  if (/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff\u200c\u200d]/u.test(char)) return MARK
  return /[\p{Sc}©]/u.test(char) ? CURRENCY : OTHER
}

// Filled anew by every call and copied at its end: arrays that grow word by word take twice their room, and leave it behind.
const found: Omit<Tokens, 'halves'> = { words: [], numbers: [], starts: [], ends: [], between: [] }
/** Texts of more words are rare: the room they took is given back. */
const usualWords = 4096

/** Cuts a text into words. Time grows with the text's length. */
export function tokenize(text: string): Tokens {
  const { words, numbers, starts, ends, between } = found
  let count = 0
  let halves = 0
  let gap = 0
  let i = 0
  const n = text.length
  while (i < n) {
    const code = text.charCodeAt(i)
    const kind = classes[code] || classify(code)
    if (kind === OTHER || kind === MARK) {
      gap |= bits[code] as number
      i++
      continue
    }
    const from = i
    i = readWord(text, from, kind)
    const number = meet(text, from, i, hash)
    const word = wordAt(number)
    halves += code > 0x7f && isHalf(word) ? 1 : 2
    words[count] = word
    numbers[count] = number
    starts[count] = from
    ends[count] = i
    between[count] = gap
    count++
    gap = 0
  }
  between[count] = gap
  const tokens = new Tokens(found, count, halves)
  if (count > usualWords) for (const array of [words, numbers, starts, ends, between]) array.length = usualWords
  return tokens
}

/** Of the letters of the word that was read last. */
let hash = 0

/** Reads the word that begins at a place with a character of this kind, and tells where it ends. */
function readWord(text: string, from: number, kind: number): number {
  let code = text.charCodeAt(from)
  let ownHash = code
  let i = from + 1
  readLetter(0, code)
  if (kind === LETTER)
    for (; i < text.length; i++) {
      code = text.charCodeAt(i)
      const of = classes[code] || classify(code)
      // 2.50 and 1,000 are one word
      if (of !== LETTER && of !== MARK && !((code === 46 || code === 44) && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)))) break
      ownHash = hashOn(ownHash, code)
      readLetter(i - from, code)
    }
  hash = ownHash
  return i
}

/** How many words a reader would count, rounded up. */
export const countWords = ({ halves }: Tokens): number => (halves + 1) >> 1

/** Whether a word counts as half of one: a letter of the scripts that write no spaces. What begins in ASCII is none, however it is folded. */
const isHalf = (word: string): boolean => word.length === 1 && word.charCodeAt(0) >= 0x0e00

/** How many words a reader would count in a text that is not needed as words: `countWords(tokenize(text))`. */
export function countWordsIn(text: string): number {
  let halves = 0
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i)
    const kind = classes[code] || classify(code)
    const from = i
    if (kind === OTHER || kind === MARK) {
      i++
      continue
    }
    i = readWord(text, from, kind)
    halves += code > 0x7f && isHalf(wordAt(meet(text, from, i, hash))) ? 1 : 2
  }
  return (halves + 1) >> 1
}
