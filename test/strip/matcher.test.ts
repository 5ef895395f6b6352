import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/page/tokens.ts'
import { AutomatonBuilder } from '../../src/strip/build-automaton.ts'
import { Matcher } from '../../src/strip/matcher.ts'

const finds = (phrase: string, text: string): boolean => {
  const builder = new AutomatonBuilder()
  builder.add(phrase)
  return new Matcher([{ data: builder.build() }]).match(tokenize(text)).length > 0
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
    ['from {price} a month', 'from 3 a month', false],
    ['{number} comments', '12 Comments', true],
    ['订阅...8通讯', '请订阅我们的每周通讯', true],
    ['볼~ 만한', '볼륨 만한', true],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(finds(phrase, text)).toBe(expected)
  })
})

describe('matching', () => {
  it('leaves out what a long block cannot hold, and nothing else', () => {
    const builder = new AutomatonBuilder()
    builder.add('sign up now')
    const patient = builder.add('sign up [now] for news')
    const matcher = new Matcher([{ data: builder.build(), bounds: [40, 80].map(longest => ({ longest, at: 'anywhere' })) }])
    const found = (length: number): number[] => matcher.match(tokenize('sign up now for news'), length).map(m => m.phrase)
    expect(found(40)).toEqual([0, patient])
    expect(found(41)).toEqual([patient])
    expect(found(0)).toEqual([0, patient])
  })
  it('reports the longest stretch that a phrase covers', () => {
    const builder = new AutomatonBuilder()
    builder.add('read [more] [about it]')
    const found = new Matcher([{ data: builder.build() }]).match(tokenize('now read more about it'))
    expect(found.map(({ from, to }) => [from, to])).toContainEqual([1, 5])
  })
  it('finds phrases that begin within another', () => {
    const builder = new AutomatonBuilder()
    const a = builder.add('our ... letter')
    const b = builder.add('weekly letter')
    expect(
      new Matcher([{ data: builder.build() }])
        .match(tokenize('our weekly letter'))
        .map(m => m.phrase)
        .sort(),
    ).toEqual([a, b])
  })
})
