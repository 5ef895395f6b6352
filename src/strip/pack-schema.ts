import { z } from 'zod'
import { categories, strengths } from '../page/nodes.ts'
import { defaultLongest, extents, places } from './pack.ts'

/**
 * The form of rule packs. From it the built-in packs and those of users are checked, and the JSON Schema is made by which
 * editors complete and check them; so every field says what it is.
 */

const text = z.string().trim().min(1, 'must not be empty')

const rule = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in small letters joined by hyphens')
      .max(100, 'is longer than 100 characters')
      .describe('A name for the rule: words in small letters joined by hyphens, such as sign-up.'),
    why: text.describe('Why a line that the rule recognises is no part of an article, in a sentence.'),
    phrases: z
      .array(text)
      .min(1, 'needs at least one phrase')
      .describe('The phrases that the rule recognises: words with choices (a|b), options [a|b], gaps ... and slots {number}, {price}.'),
    at: z.enum(places).optional().describe('Where in a block the phrase must stand (default: anywhere).'),
    removes: z
      .enum(extents)
      .optional()
      .describe('What goes with the phrase: its block (the default), its section, all the rest, or the box above that it ends.'),
    strength: z.enum(strengths).optional().describe('How far the phrase can be trusted: sure decides alone, likely (the default) counts, hint only names.'),
    longest: z
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(400, 'must be at most 400')
      .optional()
      .describe(`The longest block, in words, in which the phrase counts (default: ${defaultLongest}).`),
    locks: z.boolean().optional().describe('true: it says that the article goes on only for those who pay.'),
    unless: z.array(text).optional().describe('Phrases that stand against the rule where they occur in the same block.'),
    strips: z
      .array(text)
      .min(1, 'needs at least one example that the rule strips')
      .describe('Examples that the rule must recognise; several lines are several blocks.'),
    keeps: z
      .array(text)
      .min(1, 'needs at least one example that the rule keeps')
      .describe('Examples, as an article would print them, that the rule must leave alone.'),
  })
  .describe('A rule.')

const heads = {
  language: z
    .string()
    .regex(/^([a-z]{2,3}|any)$/, 'must be an ISO 639 code or "any"')
    .describe('The language of the pages for which the pack counts: an ISO 639 code, or any.'),
  category: z.enum(categories).describe('The category of boilerplate that the rules recognise.'),
}
const rules = z.array(rule).min(1, 'needs at least one rule').describe('The rules of the pack.')

/** A built-in pack: where it stands says its language and its category. */
export const packSchema = z.strictObject({ ...heads, rules })

const site = text.max(253, 'is longer than a host can be').regex(/^[^\s/:@?#*]+$/, 'must be a host, without https:// and path')

/** A pack of a user. */
export const ownPackSchema = z
  .strictObject({
    $schema: z.string().optional().describe('The schema by which an editor checks this file.'),
    ...heads,
    site: z
      .union([site, z.array(site).min(1, 'needs at least one host')])
      .optional()
      .describe('The host, or hosts, to whose pages the pack is limited, such as example.org; their sub-domains count too.'),
    rules,
  })
  .describe('A rule pack: rules of one language and one category.')

/** A file of packs: one pack, or a list of them. */
export const packFileSchema = z.union([ownPackSchema, z.array(ownPackSchema).min(1)])

const list = z.array(text)

/** What the code must know of a language. */
export const profileSchema = z.strictObject({
  language: z.string(),
  name: text,
  words: list.min(20, 'needs at least twenty words'),
  share: z.number().gt(0).lte(1).optional(),
  months: z.array(list.min(1)).length(12, 'must hold twelve months').or(z.array(list).length(0)),
  byline: list,
  dated: list,
  said: list,
  we: list,
  you: list,
  abbreviations: list,
  credits: list.default([]),
  pointing: list.default([]),
  corrections: list.default([]),
  editing: list.default([]),
})

/** The names of a rule's fields. */
export const ruleFields: readonly string[] = Object.keys(rule.shape)
/** The names of the fields of a user's pack. */
export const packFields: readonly string[] = Object.keys(ownPackSchema.shape)
