import type { ChalkInstance } from 'chalk'
import type { CleanOptions } from '../clean.ts'
import { explain } from '../explain.ts'
import type { Block, Mark } from '../page/nodes.ts'
import { examplesOf } from '../rules/examples.ts'
import type { Guard } from '../strip/guards.ts'
import type { Hit } from '../strip/recognise.ts'
import { categoryColours } from './colours.ts'
import { neutralise } from './control.ts'
import type { ExplainedPage } from './explain.ts'
import { indent, namingOf, readingsOf, section } from './explain-readings.ts'
import { commandLine } from './shell.ts'

/** All the evidence on a block, why it went or stayed, and how to have it otherwise. */
export function explainBlock(explained: ExplainedPage, block: Block, options: CleanOptions, given: string[], colours: ChalkInstance): string {
  const { source, account, isKept } = explained
  const { start, end } = block.position
  const lines = start.line === end.line ? `line ${start.line}` : `lines ${start.line}-${end.line}`
  const own = account.blocks.get(block)
  const sections = [
    `${colours.bold(`${source === '-' ? 'standard input' : commandLine(source)}, ${lines}`)}\n${indent(quoted(block.data.text))}`,
    verdictOf(block, isKept(block), colours),
    block.data.html ? `Tags: ${block.data.html.path.join(' > ')}\n` : '',
    section(
      'Rules that recognise it',
      decisiveFirst(block).map(mark => markText(block, mark, options.packs)),
      colours,
    ),
    section(
      'Rules whose phrase stands in it, but that are held back',
      (block.data.hits ?? []).filter(hit => hit.guard !== null).map(hit => heldText(block, hit)),
      colours,
    ),
    ...(own ? readingsOf(own, account, colours) : []),
    own ? section('What speaks for each category', namingOf(own), colours) : '',
    section(isKept(block) ? 'To cut it' : 'To get it back', waysOut(explained, block, options, given), colours),
  ]
  return sections.filter(text => text !== '').join('\n')
}

/** So much of a text is shown, in UTF-16 units. */
const longest = 300
const quoted = (text: string): string => neutralise(text.length > longest ? `${text.slice(0, longest)}…` : text).replace(/\s*\n\s*/g, ' ')

function verdictOf({ data: { verdict } }: Block, kept: boolean, colours: ChalkInstance): string {
  if (!verdict) return ''
  const { part, category, rule, note } = verdict
  if (part !== null)
    return kept
      ? `Kept as ${colours.bold(part)}: ${neutralise(note)}.\n`
      : `Left out: it is of the article (${part}), but --parts does not ask for this part.\n`
  const name = category ? colours.hex(categoryColours[category]).bold(category) : ''
  return `${kept ? `Kept because of --keep; else it would go as ${name}` : `Removed as ${name}`}, by ${colours.bold(rule)}.\n${indent(neutralise(note))}`
}

const strengthNames = { sure: 'sure', likely: 'likely', hint: 'a hint' } as const
const extentNames = { block: 'its block', section: 'the section it heads', rest: 'all that follows', above: 'the box above that it ends' } as const

/** The marks, the rule's first that decided, then those of its category. */
function decisiveFirst({ data: { marks, verdict } }: Block): Mark[] {
  const rank = ({ rule, category }: Mark): number => (rule === verdict?.rule ? 0 : category === verdict?.category ? 1 : 2)
  return [...marks].sort((a, b) => rank(a) - rank(b))
}

function markText(block: Block, mark: Mark, packs: CleanOptions['packs']): string {
  const hit = block.data.hits?.find(hit => hit.rule.fullId === mark.rule && hit.guard === null)
  const by =
    mark.by === 'phrase'
      ? `by its words ${hit ? `"${phraseOf(block, hit)}"` : ''} (${Math.round(mark.coverage * 100)} % of the block)`
      : 'by a phrase of this rule that stands near: the block goes with it'
  const examples = examplesOf(mark.rule, packs)
  return [
    `${mark.rule}: ${strengthNames[mark.strength]}, ${by}; takes ${extentNames[mark.removes]}${mark.boxed ? '; in a box that is sure as a whole' : ''}`,
    `  why     ${neutralise(mark.why)}`,
    ...(examples ? [`  strips  ${quoted(examples.strips[0] ?? '')}`, `  keeps   ${quoted(examples.keeps[0] ?? '')}`] : []),
  ].join('\n')
}

const guardNames: Readonly<Record<Guard, string>> = {
  exception: 'another phrase in the block stands against the rule',
  long: 'the block is prose that mentions the phrase, too long to be the appeal itself',
  quoted: 'the phrase stands within quotation marks',
  reported: 'the block reports what somebody said',
  edited: 'the block heads a section that a wiki lets its readers edit',
}

const heldText = (block: Block, hit: Hit): string => `${hit.rule.fullId} ("${phraseOf(block, hit)}"): ${hit.guard ? guardNames[hit.guard] : ''}`

function phraseOf({ data: { text, tokens } }: Block, { from, to }: Hit): string {
  return neutralise(text.slice(tokens.starts[from], tokens.ends[to - 1]))
}

/** The calls that have it otherwise; of `--recall` and `--precision` it is tried whether they do. */
function waysOut(explained: ExplainedPage, block: Block, options: CleanOptions, given: string[]): string[] {
  const { source, isKept } = explained
  const { part, category, rule } = block.data.verdict ?? { part: null, category: null, rule: '' }
  const call = (...more: string[]): string => commandLine('cleancopy', ...given, ...more, source)
  const kept = isKept(block)
  // A flag takes the place of what a configuration lists under its name.
  const adding = (flag: string, name: string, listed: readonly string[] = []): string => call(flag, given.includes(flag) ? name : [...listed, name].join(','))
  const balanced = options.balance === undefined && turns(explained, block, options, kept ? 'precision' : 'recall')
  const ways: [string, string][] = kept
    ? part !== null && source !== '-'
      ? [[commandLine('cleancopy', 'rules', 'try', 'PHRASE', source), 'what a rule of your own would cut; see cleancopy help rules']]
      : []
    : part !== null
      ? [[adding('--parts', part, options.parts), `with the ${part}`]]
      : [
          [adding('--keep', rule, options.keep), `all that is cut by ${rule}`],
          [adding('--keep', category ?? '', options.keep), `all ${category}`],
        ]
  if (balanced) ways.push(kept ? [call('--precision'), 'where it is not clear, rather cut'] : [call('--recall'), 'where it is not clear, rather keep'])
  const width = ways.reduce((most, [way]) => Math.max(most, way.length), 0)
  return ways.map(([way, what]) => `${way.padEnd(width)}  ${what}`)
}

function turns({ page, dump, isKept }: ExplainedPage, block: Block, options: CleanOptions, balance: 'precision' | 'recall'): boolean {
  const other = explain(dump, { ...options, balance })
  const twin = other.page.children[page.children.indexOf(block)] as Block | undefined
  return twin !== undefined && other.isKept(twin) !== isKept(block)
}
