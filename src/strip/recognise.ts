import type { Block, Page } from '../page/nodes.ts'
import type { Tokens } from '../page/tokens.ts'
import { Automaton } from './automaton.ts'
import { type Guard, guardAgainst } from './guards.ts'
import { fillIn, type Pack, type Rule } from './pack.ts'
import type { Speech } from './speech.ts'

/** A rule that a block meets, or would meet if no guard stood against it. */
export interface Hit {
  rule: Rule
  /** The words of the block that the phrase covers: from the first to behind the last. */
  from: number
  to: number
  /** What holds the rule back here, or null. */
  guard: Guard | null
}

/** The phrases of a set of packs, ready to be looked for. */
export interface Recogniser {
  automaton: Automaton
  /** Whose phrase each number of the automaton is, and whether it speaks for or against the rule. */
  owners: { rule: Rule; exception: boolean }[]
  rules: Rule[]
}

/** Makes packs ready for matching; a rule whose full id is in `disabled`, or its category, is left out. */
export function makeRecogniser(packs: Pack[], disabled: ReadonlySet<string> = new Set()): Recogniser {
  const automaton = new Automaton()
  const owners: Recogniser['owners'] = []
  const rules: Rule[] = []
  for (const pack of packs) {
    if (disabled.has(pack.category)) continue
    for (const source of pack.rules) {
      const rule = fillIn(pack, source)
      if (disabled.has(rule.fullId)) continue
      rules.push(rule)
      for (const phrase of rule.phrases) owners[automaton.add(phrase)] = { rule, exception: false }
      for (const phrase of rule.unless) owners[automaton.add(phrase)] = { rule, exception: true }
    }
  }
  return { automaton, owners, rules }
}

/** Finds the rules that a text meets: for each rule its longest phrase that no guard holds back. */
export function recognise(text: string, tokens: Tokens, recogniser: Recogniser, speech: Speech): Hit[] {
  if (tokens.words.length === 0) return []
  const hits = new Map<Rule, Hit>()
  const excepted = new Set<Rule>()
  for (const { phrase, from, to } of recogniser.automaton.match(tokens)) {
    const { rule, exception } = recogniser.owners[phrase] as Recogniser['owners'][number]
    if (exception) {
      excepted.add(rule)
      continue
    }
    if (!stands(rule, from, to, tokens.words.length)) continue
    const guard = guardAgainst(rule, { from, to }, text, tokens, speech)
    const known = hits.get(rule)
    if (!known || (known.guard && !guard) || (Boolean(known.guard) === Boolean(guard) && to - from > known.to - known.from)) hits.set(rule, { rule, from, to, guard })
  }
  for (const rule of excepted) {
    const hit = hits.get(rule)
    if (hit) hit.guard = 'exception'
  }
  return [...hits.values()]
}

function stands(rule: Rule, from: number, to: number, length: number): boolean {
  switch (rule.at) {
    case 'whole':
      return from === 0 && to === length
    case 'start':
      return from === 0
    case 'end':
      return to === length
    case 'anywhere':
      return true
  }
}

/** Writes on every block of a page the rules that it meets. */
export function recognisePage(page: Page, recogniser: Recogniser, speech: Speech): void {
  const known = new Map<string, Hit[]>()
  for (const { data } of page.children as Block[]) {
    let hits = known.get(data.text)
    if (!hits) {
      hits = recognise(data.text, data.tokens, recogniser, speech)
      known.set(data.text, hits)
    }
    data.hits = hits
  }
}
