import { wordTellers } from '../language/detect.ts'
import { type Block, categories, type Page, strengths } from '../page/nodes.ts'
import { parseText } from '../parse/text.ts'
import { builtInProfile, builtInTellers } from '../rules/load.ts'
import type { Guard } from './guards.ts'
import { defaultLongest, fullIdOf, type Pack } from './pack.ts'
import { makeVocabulary, type Recogniser, recognisePage } from './recognise.ts'
import { speechOf } from './speech.ts'
import { makeStripper } from './stripper.ts'

/** An example that does not do what its rule says. */
export interface BrokenExample {
  rule: string
  /** In which of the rule's lists it stands. */
  list: 'strips' | 'keeps'
  example: string
  problem: string
}

/** How the text of an example may come along: a rule must not depend on it. */
export const variants: readonly (readonly [name: string, vary: (text: string) => string])[] = [
  ['as they are', text => text],
  ['with CR LF line ends', text => text.replace(/\n/g, '\r\n')],
  ['with no-break spaces', text => text.replace(/ /g, '\u00a0')],
  ['with curly quotes', text => text.replace(/"([^"\n]*)"/g, '“$1”').replace(/'/g, '’')],
  ['with straight quotes', text => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")],
]

/** Why a rule is not believed where its phrase stands. */
export const describeGuard = (guard: Guard, longest = defaultLongest): string =>
  ({
    exception: 'one of its exceptions (unless) stands in the block',
    long: `the block has more than ${longest} words`,
    quoted: 'the phrase stands within quotation marks',
    reported: 'the block reports what somebody said',
    edited: 'it heads a section that a wiki lets its readers edit',
  })[guard]

/** Reads a text as a page and lets all strippers mark it. */
export function markPage(text: string, recogniser: Recogniser, language: string): Page {
  const page = parseText(text, wordTellers(builtInTellers(), text))
  const speech = speechOf(builtInProfile(language))
  recognisePage(page, recogniser, speech, { every: true })
  for (const category of categories) makeStripper(category, speech)(page)
  return page
}

/**
 * Runs the examples of packs: each `strips` must have every line marked by its rule (or, with other packs on, by any
 * rule), and no line of a `keeps` may bear a mark stronger than a hint.
 *
 * @param packs the packs whose examples are run
 * @param others the phrases of what is on beside them
 * @param vary changes an example's text before it is read (line ends, quotes…)
 */
export function runExamples(packs: readonly Pack[], others: Recogniser = [], vary: (text: string) => string = text => text): BrokenExample[] {
  const broken: BrokenExample[] = []
  const together = others.length > 0 ? [makeVocabulary([...packs]), ...others] : null
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const recogniser = together ?? [makeVocabulary([{ ...pack, rules: [rule] }])]
      const id = fullIdOf(pack, rule.id)
      const fail = (list: BrokenExample['list'], example: string, problem: string) => broken.push({ rule: id, list, example, problem })
      for (const example of rule.strips) {
        const blocks = markPage(vary(example), recogniser, pack.language).children as Block[]
        const missed = blocks.filter(({ data }) => data.marks.length === 0)
        if (!blocks.some(({ data }) => data.marks.some(mark => mark.rule === id)))
          fail('strips', example, `the rule does not recognise it: ${reasonIn(blocks, id)}`)
        else if (missed.length > 0) fail('strips', example, `not recognised: ${missed.map(({ data }) => data.text).join(' / ')}`)
      }
      for (const example of rule.keeps) {
        for (const { data } of markPage(vary(example), recogniser, pack.language).children as Block[]) {
          const mark = data.marks.find(mark => strengths.indexOf(mark.strength) > 0)
          if (mark) fail('keeps', example, `taken by ${mark.rule}`)
        }
      }
    }
  }
  return broken
}

/** What holds the rule back in some blocks, where its phrase stands in them. */
function reasonIn(blocks: Block[], id: string): string {
  for (const { data } of blocks) {
    for (const { rule, guard } of data.hits ?? []) if (rule.fullId === id && guard) return describeGuard(guard, rule.longest)
  }
  return 'no phrase of it stands there'
}
