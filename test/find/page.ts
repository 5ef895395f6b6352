import { type Evidence, gather } from '../../src/find/evidence.ts'
import type { Show } from '../../src/find/local.ts'
import { tellersOf, wordTellers } from '../../src/language/detect.ts'
import { type Block, categories, type Page } from '../../src/page/nodes.ts'
import { SmallWords } from '../../src/page/small-words.ts'
import { parseText } from '../../src/parse/text.ts'
import { builtInProfile, builtInVocabulary } from '../../src/rules/load.ts'
import type { Profile } from '../../src/strip/pack.ts'
import { recognisePage } from '../../src/strip/recognise.ts'
import { speechOf } from '../../src/strip/speech.ts'
import { makeStripper } from '../../src/strip/stripper.ts'

export const english = [builtInProfile('en') as Profile]
export const smallWords = new SmallWords((english[0] as Profile).words)

/** The evidence on a page in English, one block for each line. */
export const evidenceOn = (...lines: string[]): Evidence[] => evidenceOnDump(lines.join('\n\n'))

/** The evidence on a dump in English. */
export function evidenceOnDump(dump: string): Evidence[] {
  const page: Page = parseText(dump, wordTellers(tellersOf(english), dump))
  page.data.language = 'en'
  const speech = speechOf(builtInProfile('en'))
  recognisePage(page, [builtInVocabulary('any'), builtInVocabulary('en')], speech)
  for (const category of categories) makeStripper(category, speech)(page)
  return gather(page, smallWords, english)
}

/** The blocks of a dump in English. */
export const readText = (dump: string): Block[] => parseText(dump, wordTellers(tellersOf(english), dump)).children as Block[]

/** A page as lynx dumps it: set in, its lines cut, a blank line between its paragraphs. */
export const lynx = (...texts: string[]): string => texts.map(text => text.replace(/(.{1,72})(?:\s|$)/g, '   $1\n')).join('\n')

/** Four paragraphs of an invented article about a lighthouse. */
export const paragraphs = [
  'The lighthouse of Linden was lit again on Monday, three years after a storm had put out its lamp and broken the gallery around it.',
  'Forty people stood on the mole in the rain when the keeper, Jon Hale, climbed the hundred and twelve steps with a box of matches in his coat.',
  '"I had thought that I would say something," he told them when he came down, "but there was nothing to say, and it was cold."',
  'The lamp had been taken to a workshop in the city, where its glass was ground anew from a drawing that was found in the cellar of the town hall.',
] as const

export const headline = 'Lighthouse of Linden is lit again after three years'

/** The names of the weights that count something in the block at an index. */
export function shownAt(i: number, weights: Readonly<Record<string, number>>, show: Show): string[] {
  const names = Object.keys(weights)
  const row = new Float64Array(names.length)
  show(i, row)
  return names.filter((_, k) => row[k] !== 0)
}
