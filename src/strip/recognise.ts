import { startBehindNumber } from '../page/heading-number.ts'
import { isEditLink } from '../page/marks.ts'
import type { Block, Page, Strength } from '../page/nodes.ts'
import { countWords, type Tokens } from '../page/tokens.ts'
import type { AutomatonData } from './automaton.ts'
import { AutomatonBuilder } from './build-automaton.ts'
import { type Guard, type Guards, makeGuards } from './guards.ts'
import { type Match, Matcher } from './matcher.ts'
import { fillIn, type Pack, type Rule } from './pack.ts'
import { recogniseRow } from './rows.ts'
import type { Speech } from './speech.ts'

/** A rule that a block meets, or would meet if no guard stood against it. */
export interface Hit {
  rule: Rule
  /** How far it is trusted: its rule's, but where a row is known by its pieces. */
  strength: Strength
  /** The words of the block that the phrase covers: from the first to behind the last. */
  from: number
  to: number
  /** What holds the rule back here, or null. */
  guard: Guard | null
}

/** The phrases of a set of packs in one automaton, and the rules that they speak for. */
export interface Vocabulary {
  data: AutomatonData
  rules: Rule[]
  /** For each phrase the index of its rule, doubled; one more when the phrase stands against the rule. */
  owners: number[]
}

/** All phrases in play. */
export type Recogniser = readonly Vocabulary[]

/** Makes packs ready for matching. */
export function makeVocabulary(packs: Pack[]): Vocabulary {
  const builder = new AutomatonBuilder()
  const owners: number[] = []
  const rules: Rule[] = []
  for (const pack of packs) {
    for (const source of pack.rules) {
      const owner = rules.push(fillIn(pack, source)) - 1
      const rule = rules[owner] as Rule
      for (const phrase of source.phrases) owners[builder.add(phrase, rule)] = owner * 2
      // What speaks against a rule does so wherever it stands.
      for (const phrase of source.unless ?? []) owners[builder.add(phrase, { longest: rule.longest, at: 'anywhere' })] = owner * 2 + 1
    }
  }
  return { data: builder.build(), rules, owners }
}

const matchers = new WeakMap<Vocabulary, Matcher>()

/** The matcher of a vocabulary: each has its own, so that what English phrases were met with is known on pages of all languages. */
function matcherOf(vocabulary: Vocabulary): Matcher {
  let matcher = matchers.get(vocabulary)
  if (!matcher) {
    matcher = new Matcher(vocabulary.data)
    matchers.set(vocabulary, matcher)
  }
  return matcher
}

/**
 * Finds the rules that a text meets: for each rule its longest phrase that no guard holds back.
 *
 * @param every also finds rules that can't count because the text is too long for them
 */
export function recognise(text: string, tokens: Tokens, recogniser: Recogniser, speech: Speech, every = false): Hit[] {
  return recogniseWith(recogniser.map(matcherOf), text, tokens, recogniser, speech, every)
}

/** @param matchers one for each vocabulary */
function recogniseWith(matchers: readonly Matcher[], text: string, tokens: Tokens, recogniser: Recogniser, speech: Speech, every: boolean): Hit[] {
  if (tokens.words.length === 0) return []
  const length = every ? 0 : countWords(tokens)
  const hits: Hit[] = []
  let guards: Guards | undefined
  for (let k = 0; k < matchers.length; k++) {
    const found = (matchers[k] as Matcher).match(tokens, length)
    if (found.length === 0) continue
    guards ??= makeGuards(text, tokens, speech)
    hits.push(...hitsOf(found, recogniser[k] as Vocabulary, guards))
  }
  const row = hits.some(hit => coversBlock(hit, tokens)) ? undefined : recogniseRow(text, tokens, recogniser, matchers)
  return row ? [...hits.filter(({ rule }) => rule !== row.rule), row] : hits
}

/** Whether a rule that is likely right knows all of a block. */
const coversBlock = ({ strength, from, to, guard }: Hit, { words }: Tokens): boolean => guard === null && strength !== 'hint' && to - from === words.length

/** The rules of a vocabulary for which the phrases speak that were found. */
function hitsOf(found: readonly Match[], { rules, owners }: Vocabulary, guards: Guards): Hit[] {
  // Few rules are met by a block: they are found sooner in a list than in a map.
  const hits: Hit[] = []
  let excepted: Rule[] | undefined
  for (const match of found) {
    const { phrase, from, to } = match
    const owner = owners[phrase] as number
    const rule = rules[owner >> 1] as Rule
    if (owner & 1) {
      excepted ??= []
      excepted.push(rule)
      continue
    }
    const guard = guards(rule, match)
    const hit: Hit = { rule, strength: rule.strength, from, to, guard }
    const known = hits.findIndex(other => other.rule === rule)
    if (known < 0) hits.push(hit)
    else if (isBetter(hit, hits[known] as Hit)) hits[known] = hit
  }
  if (excepted) for (const hit of hits) if (excepted.includes(hit.rule)) hit.guard = 'exception'
  return hits
}

/** Whether a match stands for its rule rather than another: one that no guard holds back, or else the longer one. */
const isBetter = (match: Hit, known: Hit): boolean =>
  (match.guard === null) === (known.guard === null) ? match.to - match.from > known.to - known.from : match.guard === null

/** What `recognisePage` looks for. */
export interface Looking {
  /** As in `recognise`. */
  every?: boolean
  /** Tells of a rule whether it is switched off, and so not met. */
  isOff?: (rule: Rule) => boolean
}

/** The headings that a wiki lets its readers edit, without their numbers: its table of contents names them, too. */
function editedHeadings(blocks: readonly Block[]): ReadonlySet<string> {
  const headings = new Set<string>()
  for (let i = 1; i < blocks.length; i++) if (isEditLink(blocks[i])) headings.add(headingOf((blocks[i - 1] as Block).data))
  return headings
}

/** The words of a heading, without the number before them. */
function headingOf({ tokens }: Block['data']): string {
  return tokens.words.slice(Math.max(startBehindNumber(tokens.words), 0)).join(' ')
}

/** Writes on every block of a page the rules that it meets: a wiki's link for editing is no button of comments, and its heading heads no teasers. */
export function recognisePage(page: Page, recogniser: Recogniser, speech: Speech, { every = false, isOff }: Looking = {}): void {
  const matchers = recogniser.map(matcherOf)
  const known = new Map<string, Hit[]>()
  const blocks = page.children as Block[]
  const edited = editedHeadings(blocks)
  for (let i = 0; i < blocks.length; i++) {
    const { data } = blocks[i] as Block
    if (isEditLink(blocks[i])) continue
    let hits = known.get(data.text)
    if (!hits) {
      hits = recogniseWith(matchers, data.text, data.tokens, recogniser, speech, every)
      if (isOff) hits = hits.filter(({ rule }) => !isOff(rule))
      known.set(data.text, hits)
    }
    data.hits = edited.size > 0 && edited.has(headingOf(data)) ? hits.map(hit => ({ ...hit, guard: hit.guard ?? 'edited' })) : hits
  }
}
