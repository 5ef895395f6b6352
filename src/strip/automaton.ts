import type { HeldWords } from './held-words.ts'

/** What a state waits for. */
export const waits = { word: 0, prefix: 1, any: 2, number: 3, currency: 4 } as const
/** Set on a state's kind when its word wants a colon behind it. */
export const wantsColon = 8
/** The numbers of a state: its kind, the word or stem it waits for, the list of what comes next. */
export const stateSize = 3

/** Numbers from 0, in 16 bits where they fit: every worker holds those of all languages it has met. */
export type Numbers = Uint16Array | Int32Array

/** Numbers from 0 in as little room as they fit in. */
export const narrowed = (numbers: readonly number[] | Int32Array): Numbers =>
  numbers.every(number => number <= 0xffff) ? Uint16Array.from(numbers) : Int32Array.from(numbers)

/**
 * All phrases of a set of packs as one non-deterministic automaton (Thompson's construction, without empty moves), as
 * plain data: every state waits for one word. Lists hold states awake next; -1 - p in a list stands for "phrase p is
 * complete".
 */
export interface AutomatonData extends HeldWords {
  /** How many phrases it holds. */
  size: number
  wordEnds: Numbers
  places: Numbers
  /** The stems that states wait for beside the words. */
  stems: string[]
  states: Numbers
  /** List i is items[offsets[i]] to items[offsets[i + 1]]. */
  listOffsets: Int32Array
  listItems: Int32Array
  /** The states with which phrases begin, by their word, in the same form; then those that wait for something else. */
  startOffsets: Int32Array
  startItems: Int32Array
  /** The phrase of each of `startItems`. */
  startPhrases: Numbers
  stemStarts: Int32Array
  numberStarts: Int32Array
  currencyStarts: Int32Array
}

/** The phrase of a state: no two have one in common. */
export function phraseOf({ states, listOffsets, listItems }: AutomatonData, state: number): number {
  let item = state
  while (item >= 0) item = listItems[listOffsets[states[item * stateSize + 2] as number] as number] as number
  return -1 - item
}
