import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/page/nodes.ts'
import { tokenize } from '../../src/page/tokens.ts'
import { parseText } from '../../src/parse/text.ts'
import type { Pack } from '../../src/strip/pack.ts'
import { makeVocabulary, recognise, recognisePage } from '../../src/strip/recognise.ts'
import { pack, rule, speech } from './packs.ts'

const hits = (text: string, ...packs: Pack[]) =>
  recognise(
    text,
    tokenize(text),
    packs.map(one => makeVocabulary([one])),
    speech,
  ).map(({ rule, from, to, guard }) => ({ id: rule.fullId, from, to, guard }))
const found = (text: string, ...packs: Pack[]) => hits(text, ...packs).map(({ id }) => id)

describe('a rule is recognised', () => {
  it.each([
    ['whole', 'Share this', true],
    ['whole', 'Share this story', false],
    ['start', 'Share this story', true],
    ['start', 'Please share this', false],
    ['end', 'Please share this', true],
    ['end', 'Share this story', false],
    ['anywhere', 'Please share this story', true],
  ] as const)('at "%s" in "%s": %s', (at, text, expected) => {
    expect(found(text, pack('share', rule('button', ['share this'], { at }))).length > 0).toBe(expected)
  })
  it('anywhere, where its pack does not say where', () => {
    expect(found('Please share this story', pack('share', rule('button', ['share this'])))).toEqual(['en/share/button'])
  })
  it('whatever the letters, accents, quotes and spaces of the page', () => {
    for (const text of ['SHARE THIS', 'share\u00a0this', '“Share” this', 'Sháre this!', 'share-this']) {
      expect(found(text, pack('share', rule('button', ['share this']))), text).toHaveLength(1)
    }
  })
  it('once, by its longest phrase', () => {
    expect(hits('please share this story now', pack('share', rule('button', ['share this', 'share this story', 'story now'])))).toEqual([
      { id: 'en/share/button', from: 1, to: 4, guard: null },
    ])
  })
  it('beside all others that the text meets, of one pack and of several', () => {
    const share = pack('share', rule('a', ['share this']), rule('b', ['this story']))
    expect(found('Share this story', share, pack('related', rule('c', ['story'])))).toEqual(['en/share/a', 'en/share/b', 'en/related/c'])
  })
})

describe('of several places in a block', () => {
  it('the one that no guard holds back counts, be it shorter', () => {
    const both = pack('share', rule('button', ['share this story now', 'share this']))
    expect(hits('"Share this story now" stands there in red: share this', both)).toEqual([{ id: 'en/share/button', from: 8, to: 10, guard: null }])
  })
  it('none counts where an exception stands in the block', () => {
    const excepted = pack('share', rule('button', ['share this'], { unless: ['shareholders'] }))
    expect(hits('Share this with the shareholders', excepted)).toEqual([{ id: 'en/share/button', from: 0, to: 2, guard: 'exception' }])
  })
})

it('finds nothing in a text without words', () => {
  expect(found('* * *', pack('share', rule('button', ['share this'])))).toEqual([])
})

describe('a page of a wiki', () => {
  const words = { isSmallWord: () => false, opensByline: () => false, isEditing: (text: string) => text === 'edit' }
  const page = parseText('2 See also\nHistory[edit]\nA mill.\nSee also[edit]\nAnother mill.\nNotes[edit]\nSee also', words)
  const packs = [pack('related', rule('more', ['see also'])), pack('comments', rule('edit', ['edit']))]
  recognisePage(
    page,
    packs.map(one => makeVocabulary([one])),
    speech,
  )
  const guardsAt = (i: number) => (page.children[i] as Block).data.hits?.map(({ guard }) => guard) ?? []

  it('has headings that no rule takes for its own, in its table of contents too', () => {
    const at = (page.children as Block[]).flatMap(({ data }, i) => (data.text.endsWith('See also') ? [i] : []))
    expect(at.map(guardsAt)).toEqual([['edited'], ['edited'], ['edited']])
  })
  it('has links for editing that are no buttons below a comment', () => {
    expect((page.children as Block[]).filter(({ data }) => data.text === '[edit]').map(({ data }) => data.hits ?? [])).toEqual([[], [], []])
  })
})
