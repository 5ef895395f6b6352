import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/page/tokens.ts'
import { limits } from '../../src/strip/automaton.ts'
import { Beginnings } from '../../src/strip/beginnings.ts'
import { AutomatonBuilder } from '../../src/strip/build-automaton.ts'
import { JunctionMaker } from '../../src/strip/junction-maker.ts'
import { dead, Junctions } from '../../src/strip/junctions.ts'
import { WordClasses } from '../../src/strip/word-classes.ts'

const builder = new AutomatonBuilder()
const word = builder.add('story', { longest: 40, at: 'anywhere' })
const first = builder.add('story', { longest: 40, at: 'start' })
const patient = builder.add('story', { longest: 80, at: 'anywhere' })
const stem = builder.add('stori~', { longest: 40, at: 'anywhere' })
const figure = builder.add('{number}', { longest: 40, at: 'start' })
const labelled = builder.add('note:', { longest: 40, at: 'anywhere' })
const data = builder.build()

/** The phrases that are complete with a word, where it stands in a short block or a long one, as its first word or a later one. */
function completeWith(text: string, place: number, inHand = opened()): number[] {
  const { junctions, classes, beginnings } = inHand
  const tokens = tokenize(text)
  const hasColon = text.endsWith(':') ? 1 : 0
  const of = classes.of(tokens, 0) * 2 + hasColon
  beginnings.makeRoom()
  const junction = beginnings.of(of, place)
  return junction === dead ? [] : Array.from({ length: junctions.countEnds(junction) }, (_, k) => junctions.endAt(junction, k))
}

function opened() {
  const classes = new WordClasses(data)
  const junctions = new Junctions(data.junctions)
  return { classes, junctions, beginnings: new Beginnings(data, classes, new JunctionMaker(data, junctions)) }
}

describe('the word that begins a phrase', () => {
  it('leads to the phrases that count where it stands', () => {
    expect(completeWith('story', 0)).toEqual([word, first, patient])
    expect(completeWith('story', limits.notLater)).toEqual([word, patient])
    expect(completeWith('story', limits.notInLong)).toEqual([patient])
    expect(completeWith('story', limits.notInLong | limits.notLater)).toEqual([patient])
  })
  it('may be told by its stem, as a figure, or by the colon behind it', () => {
    expect(completeWith('stories', 0)).toEqual([stem])
    expect(completeWith('1,250', 0)).toEqual([figure])
    expect(completeWith('1,250', limits.notLater)).toEqual([])
    expect(completeWith('note:', 0)).toEqual([labelled])
    expect(completeWith('note', 0)).toEqual([])
  })
  it('leads nowhere where no phrase holds it', () => {
    expect(completeWith('harbour', 0)).toEqual([])
  })
  it('leads to the same when all was forgotten that was not known from the start', () => {
    const inHand = opened()
    const before = ['story', 'stories', 'storied', '12'].map(text => completeWith(text, 0, inHand))
    inHand.junctions.clear()
    inHand.beginnings.clear()
    expect(['story', 'stories', 'storied', '12'].map(text => completeWith(text, 0, inHand))).toEqual(before)
    expect(before).toEqual([[word, first, patient], [stem], [stem], [figure]])
  })
})
