import { Answers } from '../page/answers.ts'
import { isDigit } from '../page/digits.ts'
import { hashOf } from '../page/lexicon.ts'
import type { Tokens } from '../page/tokens.ts'
import { type AutomatonData, waits, wantsColon } from './automaton.ts'
import { findHeld, type HeldWords, heldWord } from './held-words.ts'

/** Words for money that stand where its signs do, folded. */
const currencies = [
  ...['usd', 'eur', 'gbp', 'chf', 'cad', 'aud', 'kr', 'sek', 'nok', 'dkk', 'isk', 'euro', 'euros', 'dollar', 'dollars', 'pounds', 'zl', 'kc'],
  ...['руб', 'rub', 'грн', 'лв', 'лева', 'bgn', 'rsd', 'дин', 'kronur', 'tl', 'lei', 'ft', 'huf', 'rp', 'rs', 'inr', 'pkr', '元', '円', '원'],
  ...['kronor', 'krona', 'kroner', 'krone', 'euroa', 'euron', 'eurolla', 'korun', 'koruny', 'zlotych', 'zlote', 'forint'],
  ...['рублеи', 'рубля', 'евро', 'гривень', 'гривні', 'євро', 'ευρω', 'rupiah', 'rupees', 'dong', 'یورو', 'دولار'],
  ...['ksh', 'kes', 'tsh', 'tzs', 'টাকা', 'تومان', 'ریال', 'zar', 'myr'],
]

/** What phrases can tell of a word: words of one class are all the same to them. */
export interface WordClass {
  /** The number of the word in the automaton, or -1. */
  id: number
  /** The numbers of the stems with which the word begins. */
  stems: readonly number[]
  isNumber: boolean
  isCurrency: boolean
  /** The class of a word that no phrase holds and that is like this one otherwise. */
  bare: number
}

/** Whether a word is what a state awaits that does not await a certain one. */
export function meetsOther({ stems, isNumber, isCurrency }: WordClass, kind: number, target: number): boolean {
  switch (kind & ~wantsColon) {
    case waits.any:
      return true
    case waits.prefix:
      return stems.includes(target)
    case waits.number:
      return isNumber
    case waits.currency:
      return isCurrency
    default:
      return false
  }
}

/** Stems are found by their first two UTF-16 units; a shorter one by its only one. */
const stemKey = (word: string, length = 2): number => word.charCodeAt(0) * 0x10000 + (length > 1 && word.length > 1 ? word.charCodeAt(1) : 0)
/** Whether a UTF-16 unit is a sign for money: 1 for no, 2 for yes, 0 where it was not yet looked up. */
const signs = new Uint8Array(0x10000)

function isSign(word: string): boolean {
  if (word.length !== 1) return false
  const code = word.charCodeAt(0)
  if (signs[code] === 0) signs[code] = /\p{Sc}/u.test(word) ? 2 : 1
  return signs[code] === 2
}

/** The classes of words that no phrase tells apart, and of other numbers and signs of money. */
const other = 0
const number = 1
const sign = 2
/** A word of each of them. */
const samples = ['', '0', '$']
/** The class of the first word of the automaton: the others follow in their order. */
const firstHeld = samples.length

/** The class of a word of the automaton, by its number. */
export const classOfHeld = (id: number): number => firstHeld + id

const noStems: readonly number[] = []
/** More classes than a language's phrases make. */
const usualClasses = 0xfffe

/** Sorts words into classes, by what the phrases of an automaton ask of them. */
export class WordClasses {
  readonly #held: HeldWords
  readonly #answers = new Answers((word, hash) => this.#classOf(word, hash), usualClasses)
  readonly #stemsByKey = new Map<number, { id: number; stem: string }[]>()
  /** The UTF-16 units with which stems begin. */
  readonly #stemBeginnings = new Set<number>()
  /** By class; made when it is first asked about. */
  readonly #traits: (WordClass | undefined)[] = []
  /** The class of each word for money that no phrase holds. */
  readonly #currencies = new Map<string, number>()
  /** A word of each class behind those of the automaton's words. */
  readonly #others: string[] = []
  readonly #byStems = new Map<string, number>()

  constructor({ words, wordEnds, places, stems }: Pick<AutomatonData, keyof HeldWords | 'stems'>) {
    this.#held = { words, wordEnds, places }
    for (const word of currencies) if (findHeld(word, hashOf(word), this.#held) < 0) this.#currencies.set(word, this.#add(word))
    for (const [id, stem] of stems.entries()) {
      const key = stemKey(stem)
      const known = this.#stemsByKey.get(key)
      if (known) known.push({ id, stem })
      else this.#stemsByKey.set(key, [{ id, stem }])
      this.#stemBeginnings.add(stem.charCodeAt(0))
    }
  }

  /** How many classes were met so far. */
  get size(): number {
    return firstHeld + this.#held.wordEnds.length + this.#others.length
  }

  /** The number of the class of a word of a text. */
  of(tokens: Tokens, i: number): number {
    return this.#answers.of(tokens, i)
  }

  #classOf(word: string, hash: number): number {
    const id = findHeld(word, hash, this.#held)
    return id >= 0 ? firstHeld + id : (this.#currencies.get(word) ?? this.#bare(word, this.#stemsOf(word), isDigit(word.charCodeAt(0)), isSign(word)))
  }

  /** What phrases can tell of the words of a class. */
  traitsOf(number: number): WordClass {
    let traits = this.#traits[number]
    if (!traits) {
      const id = number - firstHeld
      const count = this.#held.wordEnds.length
      const isHeld = id >= 0 && id < count
      const word = isHeld ? heldWord(id, this.#held) : ((id < 0 ? samples[number] : this.#others[id - count]) as string)
      const isNumber = isDigit(word.charCodeAt(0))
      const isCurrency = !isNumber && (currencies.includes(word) || isSign(word))
      const stems = this.#stemsOf(word)
      traits = { id: isHeld ? id : -1, stems, isNumber, isCurrency, bare: this.#bare(word, stems, isNumber, isCurrency) }
      this.#traits[number] = traits
    }
    return traits
  }

  /** Makes a class of words like this one. */
  #add(word: string): number {
    return firstHeld + this.#held.wordEnds.length + this.#others.push(word) - 1
  }

  /** The class of a word that no phrase holds. */
  #bare(word: string, stems: readonly number[], isNumber: boolean, isCurrency: boolean): number {
    if (stems.length === 0) return isNumber ? number : isCurrency ? sign : other
    const key = `${stems.join(',')} ${isNumber} ${isCurrency}`
    let found = this.#byStems.get(key)
    if (found === undefined) {
      // A word that some phrase holds lends its traits, but not its number.
      found = this.#add(word)
      this.#byStems.set(key, found)
    }
    return found
  }

  #stemsOf(word: string): readonly number[] {
    if (word === '' || !this.#stemBeginnings.has(word.charCodeAt(0))) return noStems
    const found: number[] = []
    this.#addStems(word, this.#stemsByKey.get(stemKey(word)), found)
    if (word.length > 1) this.#addStems(word, this.#stemsByKey.get(stemKey(word, 1)), found)
    return found.length > 0 ? found : noStems
  }

  /** Adds the stems, of those that begin alike, with which a word begins. */
  #addStems(word: string, alike: readonly { id: number; stem: string }[] | undefined, found: number[]): void {
    if (alike) for (const { id, stem } of alike) if (word.startsWith(stem)) found.push(id)
  }
}
