import type { z } from 'zod'
import { categories, strengths } from '../page/nodes.ts'
import { countMoves, TooManyMoves } from './build-automaton.ts'
import { type Fault, kindOf, nearest, whole } from './faults.ts'
import { extents, type Pack, type Profile, places, type RuleSource } from './pack.ts'
import { ownPackSchema, packFields, packSchema, profileSchema, ruleFields } from './pack-schema.ts'
import { PhraseError, parsePhrase } from './phrase.ts'

export { describeFault, type Fault } from './faults.ts'

/**
 * How large the packs of users may be. At each word of a page, matching makes at most as many moves as the automaton has;
 * so these numbers bound the time that any packs can take, whatever they say.
 */
export const limits = {
  /** The length of one phrase, in UTF-16 units. */
  phrase: 500,
  /** The moves of one phrase. */
  moves: 5_000,
  /** The moves of the phrases of all packs together: less than half of what the built-in ones for English make. */
  allMoves: 100_000,
  /** The rules of all packs together. */
  rules: 2_000,
} as const

/** How many moves the phrases of packs make together; they have passed `validateOwnPack`. */
export function movesOf(packs: readonly Pack[]): number {
  let moves = 0
  for (const { rules } of packs)
    for (const { phrases, unless = [] } of rules) for (const phrase of [...phrases, ...unless]) moves += countMoves(phrase, limits.moves)
  return moves
}

/** Where in a value something stands: the keys and indices that lead there. */
export type Path = readonly (string | number)[]

/** Tells the line of a file in which a value stands. */
export type LineOf = (path: Path) => number | undefined

/** What to do about a field, where nothing more is known. */
const mends: Readonly<Record<string, string>> = {
  language: 'write its ISO 639 code, such as en or de, or any',
  category: `choose one of: ${categories.join(', ')}`,
  site: 'write the host alone, such as example.org, or a list of hosts',
  rules: 'list the rules below it, each beginning with "- id:"',
  id: 'name the rule with words in small letters joined by hyphens, such as sign-up',
  why: 'say in a sentence why the line is no part of an article',
  phrases: 'list phrases, each in quotation marks, such as "(sign up|subscribe) ... newsletter"',
  at: `choose one of: ${places.join(', ')}; or leave it out`,
  removes: `choose one of: ${extents.join(', ')}; or leave it out`,
  strength: `choose one of: ${strengths.join(', ')}; or leave it out`,
  longest: 'write a number of words from 1 to 400, or leave it out',
  locks: 'write true or false, or leave it out',
  unless: 'list phrases, each in quotation marks, or leave it out',
  strips: 'list lines of a page, each in quotation marks, that the rule must recognise',
  keeps: 'list lines, each in quotation marks, as an article would print them with the same words, that must stay',
}

/**
 * Checks what a built-in pack file holds.
 *
 * @param value the parsed file
 * @param file its name, for the faults
 * @returns the pack, or every fault found
 */
export function validatePack(value: unknown, file: string): { pack: Pack } | { faults: Fault[] } {
  const parsed = packSchema.safeParse(value, { reportInput: true })
  const faults = parsed.success ? [] : toFaults(value, parsed.error, file)
  faults.push(...repeatedIds(value, file), ...faultyPhrases(value, file, phrase => void parsePhrase(phrase)))
  return parsed.success && faults.length === 0 ? { pack: parsed.data as Pack } : { faults }
}

/**
 * Checks a pack that a user brings along: as the built-in ones, and that it cannot make matching slow.
 *
 * @param value one pack, as it was parsed
 * @param file the name of its file, for the faults
 * @param languages the languages that pages are recognised in, with `any`
 * @param lineOf tells the line of a value
 * @returns the pack, ready for `CleanOptions.packs`, or every fault found
 */
export function validateOwnPack(value: unknown, file: string, languages: readonly string[], lineOf?: LineOf): { pack: Pack } | { faults: Fault[] } {
  const parsed = ownPackSchema.safeParse(value, { reportInput: true })
  const faults = parsed.success ? [] : toFaults(value, parsed.error, file, lineOf)
  faults.push(...repeatedIds(value, file, lineOf), ...faultyPhrases(value, file, refuseLarge, lineOf))
  if (!parsed.success) return { faults }
  const { language, category, site, rules } = parsed.data
  if (!languages.includes(language))
    faults.push(at(lineOf, ['language'], file, null, `no page is recognised as '${language}'`, `choose one of: ${languages.join(', ')}`))
  if (faults.length > 0) return { faults }
  const sites = site === undefined ? undefined : [site].flat()
  return { pack: { language, category, ...(sites && { sites }), own: true, rules: rules as RuleSource[] } }
}

/** Checks what a language's profile holds, as `validatePack` does. */
export function validateProfile(value: unknown, file: string): { profile: Profile } | { faults: Fault[] } {
  const parsed = profileSchema.safeParse(value, { reportInput: true })
  return parsed.success ? { profile: parsed.data } : { faults: toFaults(value, parsed.error, file) }
}

/** The rules of a value that may be no pack at all, so that each fault of it can be told. */
function rulesIn(value: unknown): readonly unknown[] {
  const rules = fieldOf(value, 'rules')
  return Array.isArray(rules) ? rules : []
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined

function repeatedIds(value: unknown, file: string, lineOf?: LineOf): Fault[] {
  const seen = new Set<string>()
  return rulesIn(value).flatMap((rule, i) => {
    const id = fieldOf(rule, 'id')
    if (typeof id !== 'string') return []
    if (seen.has(id)) return at(lineOf, ['rules', i, 'id'], file, id, 'stands twice in this pack', 'give one of the two rules another id')
    seen.add(id)
    return []
  })
}

/** The phrases that `read` throws at. */
function faultyPhrases(value: unknown, file: string, read: (phrase: string) => void, lineOf?: LineOf): Fault[] {
  const faults: Fault[] = []
  for (const [i, rule] of rulesIn(value).entries()) {
    for (const field of ['phrases', 'unless']) {
      const phrases = fieldOf(rule, field)
      for (const [k, phrase] of (Array.isArray(phrases) ? phrases : []).entries()) {
        if (typeof phrase !== 'string' || phrase.trim() === '') continue
        try {
          read(phrase.trim())
        } catch (error) {
          if (!(error instanceof PhraseError) && !(error instanceof LargePhrase)) throw error
          const path = ['rules', i, field, k]
          faults.push(at(lineOf, path, file, ruleAt(value, path), error.message, error instanceof LargePhrase ? error.mend : phraseMend))
        }
      }
    }
  }
  return faults
}

const phraseMend = 'close what is open, and write at least one word: (a|b) for one of several, [a|b] for one or none, ... for up to four words'

/** A phrase that cannot be guaranteed to be matched in time. */
class LargePhrase extends Error {
  readonly mend: string
  constructor(problem: string, mend: string) {
    super(problem)
    this.mend = mend
  }
}

/** Throws where a phrase can't be read, or is too large to be matched in time. */
function refuseLarge(phrase: string): void {
  if (phrase.length > limits.phrase)
    throw new LargePhrase(`a phrase of ${phrase.length} characters; it may have ${limits.phrase}`, 'write several shorter phrases')
  try {
    countMoves(phrase, limits.moves)
  } catch (error) {
    if (!(error instanceof TooManyMoves)) throw error
    throw new LargePhrase(
      `its options and gaps can follow on one another in more than ${limits.moves} ways, so it cannot be matched in time: "${phrase.slice(0, 60)}…"`,
      'write several phrases with fewer options and shorter gaps',
    )
  }
}

function at(lineOf: LineOf | undefined, path: Path, file: string, rule: string | null, problem: string, mend: string): Fault {
  const line = lineOf?.(path)
  // People count from 1.
  const field = path
    .slice(rule === null ? 0 : 2)
    .map(step => (typeof step === 'number' ? step + 1 : step))
    .join(' ')
  return { file, ...(line !== undefined && { line }), rule, field: field || whole, problem, mend }
}

function toFaults(value: unknown, { issues }: z.ZodError, file: string, lineOf?: LineOf): Fault[] {
  return issues.flatMap(issue => {
    const path = issue.path.map(step => (typeof step === 'number' ? step : String(step)))
    const rule = ruleAt(value, path)
    if (issue.code !== 'unrecognized_keys') return at(lineOf, path, file, rule, describeIssue(issue), mendOf(path, issue.input))
    return issue.keys.map(key => {
      const known = rule === null ? packFields : ruleFields
      const close = nearest(key, known)
      return at(
        lineOf,
        [...path, key],
        file,
        rule,
        rule === null ? 'there is no such field' : 'a rule has no such field',
        close === undefined ? `leave it out; the fields are: ${known.join(', ')}` : `did you mean '${close}'?`,
      )
    })
  })
}

/** The id of the rule in which a value stands, its number where it has none, or null. */
function ruleAt(value: unknown, path: Path): string | null {
  if (path[0] !== 'rules' || typeof path[1] !== 'number') return null
  const source: unknown = (value as { rules: unknown[] }).rules[path[1]]
  const id = typeof source === 'object' && source !== null && 'id' in source ? source.id : undefined
  return typeof id === 'string' ? id : `number ${path[1] + 1}`
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    if (issue.input === undefined) return 'is missing'
    const wanted = issue.code === 'invalid_union' ? 'a host or a list of hosts' : (wantedKinds[issue.expected] ?? issue.expected)
    // Of a union, the fault that is nearest to being right tells more than that none of its forms fits.
    const inner = issue.code === 'invalid_union' ? issue.errors.flat().find(({ code }) => code !== 'invalid_type') : undefined
    return inner?.message ?? `is ${kindOf(issue.input)}, and must be ${wanted}`
  }
  if (issue.code === 'invalid_value') return `there is no ${issue.path.at(-1) === 'category' ? 'category ' : ''}'${String(issue.input).slice(0, 60)}'`
  return issue.message
}

const wantedKinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a mapping of fields',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

function mendOf(path: Path, input: unknown): string {
  const field = path.findLast(step => typeof step === 'string')
  const inList = typeof path.at(-1) === 'number'
  if (path.length === 0) return 'write the fields language, category and rules at the beginning of a line'
  if (field === 'rules' && inList) return 'give it the fields id, why, phrases, strips and keeps'
  if (inList && typeof input !== 'string') return 'put the whole line in quotation marks: [, {, # and ": " mean something in YAML'
  return mends[String(field)] ?? 'see "A rule" in the guide to rules'
}
