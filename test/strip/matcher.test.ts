import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/page/tokens.ts'
import { readLanguage } from '../../src/rules/load.ts'
import { AutomatonBuilder } from '../../src/strip/build-automaton.ts'
import { Matcher } from '../../src/strip/matcher.ts'
import { makeVocabulary } from '../../src/strip/recognise.ts'

const finds = (phrase: string, text: string): boolean => {
  const builder = new AutomatonBuilder()
  builder.add(phrase)
  return new Matcher(builder.build()).match(tokenize(text)).length > 0
}

describe('a phrase', () => {
  it.each([
    ['sign up', 'Please SIGN-UP now', true],
    ['sign up', 'sign them up', false],
    ['(sign up|subscribe) [now] for news', 'Subscribe now for news', true],
    ['(sign up|subscribe) [now] for news', 'sign up for news', true],
    ['sign up ... newsletter', 'Sign up for our free newsletter', true],
    ['sign up ... newsletter', 'sign up for a b c d newsletter', false],
    ['sign up ...6 newsletter', 'sign up for a b c d newsletter', true],
    ['support * today', 'Support us today', true],
    ['support * today', 'Support today', false],
    ['newsletter~ abonnieren', 'Newsletterversand abonnieren', true],
    ['read more:', 'Read more: the story', true],
    ['read more:', 'Read more about it: here', false],
    ['(see|read more):', 'Read more: here', true],
    ['(see|read more):', 'Read more here', false],
    ['from {price} a month', 'from $2.50 a month', true],
    ['from {price} a month', 'from 3 euros a month', true],
    ['från {price} i månaden', 'från 50 kronor i månaden', true],
    ['od {price} miesięcznie', 'od 20 złotych miesięcznie', true],
    ['from {price} a month', 'from 3 a month', false],
    ['{number} comments', '12 Comments', true],
    ['订阅...8通讯', '请订阅我们的每周通讯', true],
    ['볼~ 만한', '볼륨 만한', true],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(finds(phrase, text)).toBe(expected)
  })
})

describe('matching', () => {
  it('tells from a word on what begins with it, as if all counted anywhere', () => {
    const builder = new AutomatonBuilder()
    const [one, two] = ['sign up', 'sign up now', 'up now'].map(phrase => builder.add(phrase, { longest: 40, at: 'whole' }))
    const matcher = new Matcher(builder.build())
    const tokens = tokenize('please sign up now for news')
    expect(matcher.match(tokens)).toEqual([])
    expect(matcher.matchFrom(tokens, 1)).toEqual([
      { phrase: one, from: 1, to: 3 },
      { phrase: two, from: 1, to: 4 },
    ])
    expect(matcher.matchFrom(tokens, 0)).toEqual([])
    expect(matcher.match(tokens)).toEqual([])
  })
  it('leaves out what a long block cannot hold, and nothing else', () => {
    const builder = new AutomatonBuilder()
    builder.add('sign up now', { longest: 40, at: 'anywhere' })
    const patient = builder.add('sign up [now] for news', { longest: 80, at: 'anywhere' })
    const matcher = new Matcher(builder.build())
    const found = (length: number): number[] => matcher.match(tokenize('sign up now for news'), length).map(m => m.phrase)
    expect(found(40)).toEqual([0, patient])
    expect(found(41)).toEqual([patient])
    expect(found(0)).toEqual([0, patient])
  })
  it('reports the longest stretch that a phrase covers', () => {
    const builder = new AutomatonBuilder()
    builder.add('read [more] [about it]')
    const found = new Matcher(builder.build()).match(tokenize('now read more about it'))
    expect(found.map(({ from, to }) => [from, to])).toContainEqual([1, 5])
  })
  it('finds phrases that begin within another', () => {
    const builder = new AutomatonBuilder()
    const a = builder.add('our ... letter')
    const b = builder.add('weekly letter')
    expect(
      new Matcher(builder.build())
        .match(tokenize('our weekly letter'))
        .map(m => m.phrase)
        .sort(),
    ).toEqual([a, b])
  })
  it('tells phrases in the order of their last words, each from its first beginning', () => {
    const builder = new AutomatonBuilder()
    const a = builder.add('our ... letter')
    const b = builder.add('letter')
    expect(new Matcher(builder.build()).match(tokenize('our letter, and our weekly letter'))).toEqual([
      { phrase: a, from: 0, to: 2 },
      { phrase: b, from: 1, to: 2 },
      { phrase: a, from: 0, to: 6 },
      { phrase: b, from: 5, to: 6 },
    ])
  })
  it('leaves out a phrase that stands where it does not count', () => {
    const builder = new AutomatonBuilder()
    builder.add('share this', { longest: 40, at: 'whole' })
    builder.add('share [this] story', { longest: 40, at: 'start' })
    builder.add('this story', { longest: 40, at: 'end' })
    builder.add('story', { longest: 40, at: 'anywhere' })
    const matcher = new Matcher(builder.build())
    const found = (text: string): number[] => matcher.match(tokenize(text)).map(({ phrase }) => phrase)
    expect(found('share this')).toEqual([0])
    expect(found('share this story')).toEqual([1, 2, 3])
    expect(found('now share this story again')).toEqual([3])
  })
})

describe('the steps of a sweep', () => {
  const { packs } = readLanguage('en')
  const vocabulary = makeVocabulary(packs)
  const stepsFor = (text: string): number => {
    const matcher = new Matcher(vocabulary.data)
    matcher.match(tokenize(text), 1000)
    return matcher.steps
  }

  it.each([
    ['the beginning of one phrase', 'sign up for our '],
    ['one word that begins many phrases', 'the '],
    ['a phrase with a gap that never ends', 'subscribe to the '],
    ['all phrases of a language, each without its end', packs.flatMap(({ rules }) => rules.flatMap(({ strips }) => strips.map(withoutEnd))).join(' ')],
  ])('grow as the text does: %s', (_, piece) => {
    const [small, middle, large] = [20, 30, 50].map(times => stepsFor(`${piece} `.repeat(times))) as [number, number, number]
    expect(small).toBeGreaterThan(0)
    expect(large - middle).toBe(2 * (middle - small))
  })
  it('are as many when the text was met before', () => {
    const matcher = new Matcher(vocabulary.data)
    const tokens = tokenize('Sign up for our free weekly newsletter and share this story with your friends')
    const found = matcher.match(tokens)
    const { steps } = matcher
    expect(found).not.toEqual([])
    expect(matcher.match(tokens)).toEqual(found)
    expect(matcher.steps).toBe(2 * steps)
  })
})

function withoutEnd(example: string): string {
  return example.replace(/\s*\S+\s*$/, '')
}
