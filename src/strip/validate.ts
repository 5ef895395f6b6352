import { z } from 'zod'
import { categories, strengths } from '../page/nodes.ts'
import { extents, type Pack, type Profile, places, type RuleSource } from './pack.ts'
import { parsePhrase } from './phrase.ts'

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in small letters joined by hyphens')
const text = z.string().trim().min(1, 'must not be empty')

const rule = z.strictObject({
  id: kebab,
  why: text,
  phrases: z.array(text).min(1, 'needs at least one phrase'),
  at: z.enum(places).optional(),
  removes: z.enum(extents).optional(),
  strength: z.enum(strengths).optional(),
  longest: z.int().min(1).max(400).optional(),
  locks: z.boolean().optional(),
  unless: z.array(text).optional(),
  strips: z.array(text).min(1, 'needs at least one example that the rule strips'),
  keeps: z.array(text).min(1, 'needs at least one example that the rule keeps'),
})

const pack = z.strictObject({
  language: z.string().regex(/^([a-z]{2,3}|any)$/, 'must be an ISO 639 code or "any"'),
  category: z.enum(categories),
  rules: z.array(rule).min(1, 'needs at least one rule'),
})

const list = z.array(text)
const profile = z.strictObject({
  language: z.string(),
  name: text,
  words: list.min(20, 'needs at least twenty words'),
  months: z.array(list.min(1)).length(12, 'must hold twelve months').or(z.array(list).length(0)),
  byline: list,
  dated: list,
  said: list,
  we: list,
  you: list,
  abbreviations: list,
  credits: list.default([]),
  pointing: list.default([]),
})

/** What is wrong with a pack: one fault, and where it stands. */
export interface Fault {
  file: string
  rule: string | null
  field: string
  problem: string
}

/**
 * Checks what a pack file holds.
 *
 * @param value the parsed file
 * @param file its name, for the faults
 * @returns the pack, or every fault found
 */
export function validatePack(value: unknown, file: string): { pack: Pack } | { faults: Fault[] } {
  const parsed = pack.safeParse(value)
  if (!parsed.success) return { faults: parsed.error.issues.map(issue => toFault(value, issue, file)) }
  const faults: Fault[] = []
  const seen = new Set<string>()
  for (const one of parsed.data.rules as RuleSource[]) {
    if (seen.has(one.id)) faults.push({ file, rule: one.id, field: 'id', problem: 'stands twice in this pack' })
    seen.add(one.id)
    for (const field of ['phrases', 'unless'] as const) {
      for (const phrase of one[field] ?? []) {
        try {
          parsePhrase(phrase)
        } catch (error) {
          faults.push({ file, rule: one.id, field, problem: (error as Error).message })
        }
      }
    }
  }
  return faults.length > 0 ? { faults } : { pack: parsed.data as Pack }
}

/** Checks what a language's profile holds, as `validatePack` does. */
export function validateProfile(value: unknown, file: string): { profile: Profile } | { faults: Fault[] } {
  const parsed = profile.safeParse(value)
  return parsed.success ? { profile: parsed.data } : { faults: parsed.error.issues.map(issue => toFault(value, issue, file)) }
}

function toFault(value: unknown, issue: z.core.$ZodIssue, file: string): Fault {
  const path = issue.path.map(String)
  let rule: string | null = null
  if (path[0] === 'rules' && path[1] !== undefined) {
    const source = (value as { rules: { id?: unknown }[] }).rules[Number(path[1])]
    rule = typeof source?.id === 'string' ? source.id : `number ${Number(path[1]) + 1}`
  }
  const field = (rule === null ? path : path.slice(2)).join('.') || '(the whole)'
  return { file, rule, field, problem: issue.message }
}

/** A fault as one line for people. */
export const describeFault = ({ file, rule, field, problem }: Fault): string => `${file}: ${rule === null ? '' : `rule ${rule}: `}${field}: ${problem}`
