import { wordTellers } from '../language/detect.ts'
import { type Block, categories, type Page, strengths } from '../page/nodes.ts'
import { parseText } from '../parse/text.ts'
import { builtInProfiles } from '../rules/load.ts'
import type { Pack } from './pack.ts'
import { makeVocabulary, type Recogniser, recognisePage } from './recognise.ts'
import { speechOf } from './speech.ts'
import { makeStripper } from './stripper.ts'

/** An example that does not do what its rule says. */
export interface BrokenExample {
  rule: string
  example: string
  problem: string
}

/** Reads a text as a page and lets all strippers mark it. */
export function markPage(text: string, recogniser: Recogniser, language: string): Page {
  const profiles = builtInProfiles()
  const page = parseText(text, wordTellers(profiles, text))
  const speech = speechOf(profiles.find(profile => profile.language === language))
  recognisePage(page, recogniser, speech)
  for (const category of categories) makeStripper(category, speech)(page)
  return page
}

/**
 * Runs the examples of packs: each `strips` must have every line marked by its rule (or, with other packs on, by any
 * rule), and no line of a `keeps` may bear a mark stronger than a hint.
 *
 * @param packs the packs whose examples are run
 * @param others packs that are on beside them
 * @param vary changes an example's text before it is read (line ends, quotes…)
 */
export function runExamples(packs: Pack[], others: Pack[] = [], vary: (text: string) => string = text => text): BrokenExample[] {
  const broken: BrokenExample[] = []
  const together = others.length > 0 ? [makeVocabulary([...packs, ...others])] : null
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const recogniser = together ?? [makeVocabulary([{ ...pack, rules: [rule] }])]
      const id = `${pack.language}/${pack.category}/${rule.id}`
      const fail = (example: string, problem: string) => broken.push({ rule: id, example, problem })
      for (const example of rule.strips) {
        const blocks = markPage(vary(example), recogniser, pack.language).children as Block[]
        const missed = blocks.filter(({ data }) => data.marks.length === 0)
        if (missed.length > 0) fail(example, `not recognised: ${missed.map(({ data }) => data.text).join(' / ')}`)
        if (!blocks.some(({ data }) => data.marks.some(mark => mark.rule === id))) fail(example, 'the rule itself does not recognise it')
      }
      for (const example of rule.keeps) {
        for (const { data } of markPage(vary(example), recogniser, pack.language).children as Block[]) {
          const mark = data.marks.find(mark => strengths.indexOf(mark.strength) > 0)
          if (mark) fail(example, `taken by ${mark.rule}`)
        }
      }
    }
  }
  return broken
}
