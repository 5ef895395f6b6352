import { type AutomatonData, limits, phraseOf, stateSize } from './automaton.ts'
import { JunctionMaker } from './junction-maker.ts'
import { Junctions } from './junctions.ts'
import { type WordClass, WordClasses } from './word-classes.ts'

/** Where a word may stand, told by the limits that hold back phrases there: any of these, or none. */
const places = (limits.notInLong | limits.notLater) + 1
/** For so many classes of words that are met later there is room from the start. */
const roomForClasses = 256
const unknown = -1

type Phrases = Omit<AutomatonData, 'junctions' | 'beginnings'>

/**
 * Where one comes to with the word that begins a phrase. Of the words that phrases hold this was worked out when the automaton was
 * built: on a single page it took longer than any other step.
 */
export class Beginnings {
  readonly #data: AutomatonData
  readonly #classes: WordClasses
  readonly #maker: JunctionMaker
  /** For each place, by the word's class, doubled, and one more where a colon stands behind it: one more than the junction, 0 where it was not asked yet. */
  readonly #tables: Int32Array[]
  /** How many of each table were known from the start. */
  readonly #built: number

  constructor(data: AutomatonData, classes: WordClasses, maker: JunctionMaker) {
    this.#data = data
    this.#classes = classes
    this.#maker = maker
    this.#built = data.beginnings.length / places
    this.#tables = Array.from({ length: places }, (_, place) => {
      const table = new Int32Array(this.#built + roomForClasses * 2)
      table.set(data.beginnings.subarray(place * this.#built, (place + 1) * this.#built))
      return table
    })
  }

  /** @param place the limits that hold back phrases where the word stands */
  of(word: number, place: number): number {
    const junction = ((this.#tables[place] as Int32Array)[word] as number) - 1
    return junction === unknown ? this.#make(word, place) : junction
  }

  /** Makes room for words of classes that were met for the first time. */
  makeRoom(): void {
    const size = this.#classes.size * 2
    if ((this.#tables[0] as Int32Array).length >= size) return
    for (const [i, table] of this.#tables.entries()) {
      const larger = new Int32Array(size * 2)
      larger.set(table)
      this.#tables[i] = larger
    }
  }

  /** Forgets all that was not known from the start. */
  clear(): void {
    for (const table of this.#tables) table.fill(0, this.#built)
  }

  /** A word that phrases hold was asked about when they were built: this one meets those only that wait for no certain word. */
  #make(word: number, place: number): number {
    const starts = startsFor(this.#classes.traitsOf(word >> 1), [], this.#data)
    const junction = begin(starts, word, place, this.#data, this.#maker)
    ;(this.#tables[place] as Int32Array)[word] = junction + 1
    return junction
  }
}

/**
 * Works out where each word leads with which phrases begin.
 *
 * @param starts the states with which phrases begin, by the number of the word that they wait for
 */
export function buildBeginnings(data: Phrases, starts: readonly (readonly number[])[]): { junctions: Int32Array; beginnings: number[] } {
  const junctions = new Junctions()
  const maker = new JunctionMaker(data, junctions)
  const classes = new WordClasses(data)
  const words = classes.size * 2
  const startsOf = Array.from({ length: words >> 1 }, (_, word) => {
    const traits = classes.traitsOf(word)
    return startsFor(traits, starts[traits.id] ?? [], data)
  })
  const beginnings: number[] = []
  for (let place = 0; place < places; place++)
    for (let word = 0; word < words; word++) beginnings.push(begin(startsOf[word >> 1] as number[], word, place, data, maker) + 1)
  return { junctions: junctions.all(), beginnings }
}

/**
 * The states with which phrases begin that a word of a class meets.
 *
 * @param own those that wait for this very word
 */
function startsFor(
  { stems, isNumber, isCurrency }: WordClass,
  own: readonly number[],
  { states, stemStarts, numberStarts, currencyStarts }: Phrases,
): number[] {
  const byStem = stems.length > 0 ? stemStarts.filter(state => stems.includes(states[state * stateSize + 1] as number)) : []
  return [...own, ...byStem, ...(isNumber ? numberStarts : isCurrency ? currencyStarts : [])]
}

/** The junction to which a word leads with which these states begin, at a place that holds back some of their phrases. */
function begin(starts: readonly number[], word: number, place: number, data: Phrases, maker: JunctionMaker): number {
  maker.begin((word & 1) === 1)
  for (const state of starts) if (((data.bounds[phraseOf(data, state)] as number) & place) === 0) maker.add(state)
  return maker.end()
}
