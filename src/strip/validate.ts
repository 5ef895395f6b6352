import type { z } from 'zod'
import { categories, strengths } from '../page/nodes.ts'
import { countMoves, TooManyMoves } from './build-automaton.ts'
import { type Fault, kindOf, nearest } from './faults.ts'
import { extents, type Pack, type Profile, places, type RuleSource } from './pack.ts'
import { ownPackSchema, packFields, packSchema, profileSchema, ruleFields } from './pack-schema.ts'
import { parsePhrase } from './phrase.ts'

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
  if (!parsed.success) return { faults: toFaults(value, parsed.error, file) }
  const pack = parsed.data as Pack
  const faults = [...repeatedIds(pack.rules, file), ...faultyPhrases(pack.rules, file, parsePhrase)]
  return faults.length > 0 ? { faults } : { pack }
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
  if (!parsed.success) return { faults: toFaults(value, parsed.error, file, lineOf) }
  const { language, category, site } = parsed.data
  const rules = parsed.data.rules as RuleSource[]
  const faults = repeatedIds(rules, file, lineOf)
  if (!languages.includes(language))
    faults.push(at(lineOf, ['language'], file, null, `no page is recognised as '${language}'`, `choose one of: ${languages.join(', ')}`))
  faults.push(...largePhrases(rules, file, lineOf))
  if (faults.length > 0) return { faults }
  const sites = site === undefined ? undefined : [site].flat()
  return { pack: { language, category, ...(sites && { sites }), own: true, rules } }
}

/** Checks what a language's profile holds, as `validatePack` does. */
export function validateProfile(value: unknown, file: string): { profile: Profile } | { faults: Fault[] } {
  const parsed = profileSchema.safeParse(value, { reportInput: true })
  return parsed.success ? { profile: parsed.data } : { faults: toFaults(value, parsed.error, file) }
}

function repeatedIds(rules: readonly RuleSource[], file: string, lineOf?: LineOf): Fault[] {
  const seen = new Set<string>()
  return rules.flatMap(({ id }, i) => {
    if (seen.has(id)) return at(lineOf, ['rules', i, 'id'], file, id, 'stands twice in this pack', 'give one of the two rules another id')
    seen.add(id)
    return []
  })
}

/** The phrases that `read` throws at. */
function faultyPhrases(rules: readonly RuleSource[], file: string, read: (phrase: string) => void, lineOf?: LineOf): Fault[] {
  return rules.flatMap((rule, i) =>
    (['phrases', 'unless'] as const).flatMap(field =>
      (rule[field] ?? []).flatMap((phrase, k) => {
        try {
          read(phrase)
          return []
        } catch (error) {
          const [problem, mend] =
            error instanceof PhraseTooLarge ? [error.message, error.mend] : [(error as Error).message, 'see "A rule" in the guide to rules']
          return at(lineOf, ['rules', i, field, k], file, rule.id, problem, mend)
        }
      }),
    ),
  )
}

class PhraseTooLarge extends Error {
  readonly mend: string
  constructor(problem: string, mend: string) {
    super(problem)
    this.mend = mend
  }
}

/** The phrases that are too large to be matched in time. */
function largePhrases(rules: readonly RuleSource[], file: string, lineOf?: LineOf): Fault[] {
  return faultyPhrases(
    rules,
    file,
    phrase => {
      if (phrase.length > limits.phrase)
        throw new PhraseTooLarge(`a phrase of ${phrase.length} characters; it may have ${limits.phrase}`, 'write several shorter phrases')
      try {
        countMoves(phrase, limits.moves)
      } catch (error) {
        if (!(error instanceof TooManyMoves)) throw error
        throw new PhraseTooLarge(
          `its choices and gaps can follow on one another in more than ${limits.moves} ways, so it cannot be matched in time: "${phrase.slice(0, 60)}…"`,
          'write several phrases with fewer options and shorter gaps',
        )
      }
    },
    lineOf,
  )
}

function at(lineOf: LineOf | undefined, path: Path, file: string, rule: string | null, problem: string, mend: string): Fault {
  const line = lineOf?.(path)
  const field = path.slice(rule === null ? 0 : 2).join('.')
  return { file, ...(line !== undefined && { line }), rule, field: field || '(the whole)', problem, mend }
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
