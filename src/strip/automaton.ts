import type { HeldWords } from './held-words.ts'
import { defaultLongest, type Rule } from './pack.ts'

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

/** Where a phrase counts: the most words of such a block, and its place there. */
export type Bound = Pick<Rule, 'longest' | 'at'>

/** What a bound says, as flags: that the phrase does not count in a block longer than usual, or behind its first word, or before its end. */
export const limits = { notInLong: 1, notLater: 2, notBeforeEnd: 4 } as const

export const limitsOf = ({ longest, at }: Bound): number =>
  (longest <= defaultLongest ? limits.notInLong : 0) |
  (at === 'whole' || at === 'start' ? limits.notLater : 0) |
  (at === 'whole' || at === 'end' ? limits.notBeforeEnd : 0)

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
  /** By phrase, where it does not count: see `limits`. */
  bounds: Uint8Array
  /** The junctions to which the words lead with which phrases begin, as `Junctions` holds them. */
  junctions: Int32Array
  /** For each place of a word in a block, by its class, the junction to which it leads as the first word of phrases: see `Beginnings`. */
  beginnings: Numbers
  /** The states with which phrases begin that wait for no certain word. */
  stemStarts: Int32Array
  numberStarts: Int32Array
  currencyStarts: Int32Array
}

/** The phrase of a state: no two have one in common. */
export function phraseOf({ states, listOffsets, listItems }: Pick<AutomatonData, 'states' | 'listOffsets' | 'listItems'>, state: number): number {
  let item = state
  while (item >= 0) item = listItems[listOffsets[states[item * stateSize + 2] as number] as number] as number
  return -1 - item
}
