import { describe, expect, it } from 'vitest'
import { countMoves, TooManyMoves } from '../../src/strip/build-automaton.ts'
import { describeFault, nearest } from '../../src/strip/faults.ts'
import { limits, movesOf, validateOwnPack } from '../../src/strip/validate.ts'

const rule = {
  id: 'letter',
  why: 'It is a letter of the paper.',
  phrases: ['get the harbour letter'],
  strips: ['Get the Harbour Letter'],
  keeps: ['They get the harbour letters painted.'],
}
const pack = (more: object = {}, ...rules: object[]) => ({ language: 'en', category: 'newsletter', ...more, rules: rules.length > 0 ? rules : [rule] })
const check = (value: unknown) => validateOwnPack(value, 'my.yaml', ['any', 'en', 'de'])
const faultsOf = (value: unknown) => {
  const checked = check(value)
  return 'faults' in checked ? checked.faults.map(describeFault) : []
}

describe('a pack of a user', () => {
  it('is handed back as plain data, marked as own, with its sites as a list', () => {
    expect(check(pack())).toEqual({ pack: { language: 'en', category: 'newsletter', own: true, rules: [rule] } })
    expect(check(pack({ site: 'example.org', $schema: 'x' }))).toMatchObject({ pack: { sites: ['example.org'] } })
    const checked = check(pack({ site: ['example.org', 'example.com'] }))
    expect(checked).toMatchObject({ pack: { sites: ['example.org', 'example.com'] } })
    expect(structuredClone(checked)).toEqual(checked)
  })
  it('is refused for a language in which no page is recognised', () => {
    expect(faultsOf(pack({ language: 'xx' }))).toEqual(["my.yaml: language: no page is recognised as 'xx'; choose one of: any, en, de"])
  })
  it.each([
    [{ sites: 'example.org' }, "my.yaml: sites: there is no such field; did you mean 'site'?"],
    [
      { site: 'https://example.org/a' },
      'my.yaml: site: must be a host, without https:// and path; write the host alone, such as example.org, or a list of hosts',
    ],
    [{ site: 7 }, 'my.yaml: site: is a number, and must be a host or a list of hosts; write the host alone, such as example.org, or a list of hosts'],
    [{ category: 'newsleter' }, /^my\.yaml: category: there is no category 'newsleter'; choose one of: paywall, newsletter, /],
  ])('is refused for %j, with the mend', (more, message) => {
    const faults = faultsOf(pack(more))
    expect(faults).toHaveLength(1)
    if (typeof message === 'string') expect(faults[0]).toBe(message)
    else expect(faults[0]).toMatch(message)
  })
  it('has the faults of its phrases told beside those of its form', () => {
    expect(faultsOf(pack({}, { ...rule, phrase: 'x', phrases: ['a (b', 7] }, rule))).toEqual([
      'my.yaml: rule letter: phrases 2: is a number, and must be a text; put the whole line in quotation marks: [, {, # and ": " mean something in YAML',
      "my.yaml: rule letter: phrase: a rule has no such field; did you mean 'phrases'?",
      'my.yaml: rule letter: id: stands twice in this pack; give one of the two rules another id',
      'my.yaml: rule letter: phrases 1: "(" is never closed at character 3 of "a (b"; close what is open, and write at least one word: (a|b) for one of several, [a|b] for one or none, ... for up to four words',
    ])
  })
  it.each([
    ['null', null],
    ['a text', 'rules'],
    ['a number', 7],
    ['a list of rules', [rule]],
    ['a pack whose rules are a text', { ...pack(), rules: 'none' }],
    ['a rule that is null', pack({}, [null] as unknown as object)],
    ['rules that hold themselves', cyclic()],
    ['a language that is an object', pack({ language: { toString: 'en' } })],
    ['prototype keys', JSON.parse('{"__proto__": {"language": "en"}, "constructor": 1, "category": "newsletter", "rules": []}')],
    ['prototype keys in a rule', pack({}, JSON.parse(JSON.stringify(rule).replace('{', '{"__proto__": {"at": "start"}, "toString": 1, ')))],
  ])('is refused where it is %s, and nothing else happens', (_, value) => {
    expect(faultsOf(value).length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).language).toBeUndefined()
    expect(({} as Record<string, unknown>).at).toBeUndefined()
  })
})

describe('a phrase that could make matching slow', () => {
  const options = (count: number): string => `${Array.from({ length: count }, (_, i) => `([a${i}]|[b${i}]|[c${i}])`).join(' ')} end`
  it.each([
    ['is longer than a phrase can be', 'long '.repeat(200_000), /a phrase of 999999 characters; it may have 500; write several shorter phrases/],
    ['is a row of options that may all be missing', `${'[a] '.repeat(110)}b`, /more than 5000 ways/],
    ['is a row of the longest gaps', `a ${'...12 '.repeat(70)}b`, /more than 5000 ways/],
    ['nests choices', '('.repeat(6) + 'a'.repeat(3) + ')'.repeat(6), /brackets nest too deep/],
  ])('is refused with the reason where it %s', (_, phrase, reason) => {
    const faults = faultsOf(pack({}, { ...rule, phrases: [phrase] }))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(reason)
    expect(faultsOf(pack({}, { ...rule, unless: [phrase] }))).toHaveLength(1)
  })
  it('does not double at each option of a row', () => {
    const moves = [1, 2, 4, 8].map(count => countMoves(options(count), Number.POSITIVE_INFINITY))
    // 3 words at each place, each of which can go on to all words that come later, or to the last one.
    expect(moves).toEqual([1, 2, 4, 8].map(count => 3 * ((3 * count * (count - 1)) / 2 + count) + 1))
  })
  it('grows by as much at each gap in a choice in an option', () => {
    const moves = [1, 2, 3, 4].map(count => countMoves(`a ${'[(...12 b|...12 c)] '.repeat(count)}d`, Number.POSITIVE_INFINITY))
    const steps = moves.slice(1).map((count, i) => count - (moves[i] as number))
    // By the square of the length, and no faster: each step is larger than the one before by the same number.
    expect((steps[2] as number) - (steps[1] as number)).toBe((steps[1] as number) - (steps[0] as number))
  })
  it('is given up as soon as it is too large', () => {
    expect(() => countMoves('a b c d', 3)).toThrow(TooManyMoves)
    expect(countMoves('a b c d', 4)).toBe(4)
  })
  it('is counted with all others of its pack', () => {
    const checked = check(pack({}, { ...rule, phrases: ['a b', 'c ... d'], unless: ['e'] }))
    if ('faults' in checked) throw new Error(checked.faults.map(describeFault).join())
    // a→b→end; c and three of the four words of the gap go on to d or to the next of them, the fourth to d; d→end; e→end.
    expect(movesOf([checked.pack])).toBe(2 + (4 * 2 + 1 + 1) + 1)
  })
  it('leaves room for any phrase by hand', () => {
    expect(
      faultsOf(pack({}, { ...rule, phrases: ['(sign up|subscribe|register) [now|here|today] (for|to) [our|the|my] ...8 (newsletter|newsletters|briefing)'] })),
    ).toEqual([])
    expect(limits.moves).toBeLessThan(limits.allMoves)
  })
})

describe('the nearest known name', () => {
  const known = ['phrases', 'strips', 'keeps', 'site', 'at']
  it.each([
    ['phrase', 'phrases'],
    ['Phrases', 'phrases'],
    ['strip', 'strips'],
    ['sites', 'site'],
    ['comments', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('of %s is %s', (name, expected) => {
    expect(nearest(name, known)).toBe(expected)
  })
})

function cyclic(): object {
  const rules: unknown[] = []
  rules.push(rules)
  return { language: 'en', category: 'newsletter', rules }
}
