import { describe, expect, it } from 'vitest'
import type { Category } from '../../src/page/nodes.ts'
import { tokenize } from '../../src/page/tokens.ts'
import type { RuleSource } from '../../src/strip/pack.ts'
import { makeVocabulary, recognise } from '../../src/strip/recognise.ts'
import { pack, rule, speech } from './packs.ts'

const label = (id: string, phrases: string[], more: Partial<RuleSource> = {}): RuleSource => rule(id, phrases, { at: 'whole', ...more })
const packs = [
  pack('share', label('button', ['share', 'print', 'pin it', 'copy [the] link']), label('network', ['mastodon', 'threads', 'x'], { strength: 'hint' })),
  pack('paywall', label('sums', ['{price} {price} [{price}]'], { strength: 'sure' }), label('other-sum', ['another sum'])),
  pack('comments', label('heading', ['comments'], { removes: 'section' }), label('button', ['reply'])),
  pack('media', label('clock', ['{number} {number}'])),
]
const vocabularies = packs.map(one => makeVocabulary([one]))
const found = (text: string) => recognise(text, tokenize(text), vocabularies, speech).map(({ rule, from, to }) => ({ id: rule.fullId, from, to }))

describe('a row of buttons', () => {
  it('is known by its pieces, where a rule knows each as a line of its own', () => {
    expect(found('Share Print Copy link')).toEqual([{ id: 'en/share/button', from: 0, to: 4 }])
  })
  it('is told by its strongest piece', () => {
    expect(found('Another sum 5 € 10 € 50 € Share')).toEqual([{ id: 'en/paywall/sums', from: 0, to: 9 }])
  })
  it('may hold words that count little by themselves, or be three of them', () => {
    expect(found('Share Mastodon')).toEqual([{ id: 'en/share/button', from: 0, to: 2 }])
    expect(found('Mastodon Threads X').map(({ id }) => id)).toEqual(['en/share/network'])
    expect(found('Mastodon Threads')).toEqual([])
  })
  it.each([
    ['a word that no rule knows', 'Share Print Copy the story'],
    ['a single piece', 'Copy the link now'],
    ['what heads a section', 'Share Comments'],
    ['what stands on no buttons', 'Share Reply'],
    ['a small letter at its start, and few pieces', 'share print'],
    ['something in front of it', '... Share Print'],
    ['more figures than words', '400 24 200 80 Share'],
    ['more words than fit beside each other', 'Share Print '.repeat(16)],
  ] as [string, string][])('is none with %s', (_, text) => {
    expect(found(text)).toEqual([])
  })
})

it('an exception of the rule stands against a row, too', () => {
  const own = [makeVocabulary([pack('share', label('button', ['share', 'print'], { unless: ['share print'] }))])]
  expect(recognise('Share Print', tokenize('Share Print'), own, speech)).toEqual([])
})

it('every category of buttons makes rows', () => {
  for (const category of ['share', 'media', 'newsletter', 'paywall'] satisfies Category[]) {
    const own = [makeVocabulary([pack(category, label('a', ['one thing']), label('b', ['other thing']))])]
    const text = 'One thing Other thing'
    expect(recognise(text, tokenize(text), own, speech), category).toHaveLength(1)
  }
})
