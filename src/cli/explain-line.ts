import type { ChalkInstance } from 'chalk'
import type { CleanOptions } from '../clean.ts'
import { explain } from '../explain.ts'
import type { BlockAccount, PageAccount, Scored } from '../find/account.ts'
import type { Settling } from '../find/finder.ts'
import type { Block, Mark } from '../page/nodes.ts'
import { examplesOf } from '../rules/examples.ts'
import type { Guard } from '../strip/guards.ts'
import type { Hit } from '../strip/recognise.ts'
import { categoryColours } from './colours.ts'
import { neutralise } from './control.ts'
import type { ExplainedPage } from './explain.ts'
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
      decisiveFirst(block).map(mark => markText(block, mark)),
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

function section(head: string, entries: string[], colours: ChalkInstance): string {
  return entries.length === 0 ? '' : `${colours.bold(head)}\n${entries.map(indent).join('')}`
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ').replace(/\n?$/, '\n')

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
const extentNames = { block: 'its block', section: 'the section it heads', rest: 'all that follows' } as const

/** The marks, the rule's first that decided, then those of its category. */
function decisiveFirst({ data: { marks, verdict } }: Block): Mark[] {
  const rank = ({ rule, category }: Mark): number => (rule === verdict?.rule ? 0 : category === verdict?.category ? 1 : 2)
  return [...marks].sort((a, b) => rank(a) - rank(b))
}

function markText(block: Block, mark: Mark): string {
  const hit = block.data.hits?.find(hit => hit.rule.fullId === mark.rule && hit.guard === null)
  const by =
    mark.by === 'phrase'
      ? `by its words ${hit ? `"${phraseOf(block, hit)}"` : ''} (${Math.round(mark.coverage * 100)} % of the block)`
      : 'by a phrase of this rule that stands near: the block goes with it'
  const examples = examplesOf(mark.rule)
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
}

const heldText = (block: Block, hit: Hit): string => `${hit.rule.fullId} ("${phraseOf(block, hit)}"): ${hit.guard ? guardNames[hit.guard] : ''}`

function phraseOf({ data: { text, tokens } }: Block, { from, to }: Hit): string {
  return neutralise(text.slice(tokens.starts[from], tokens.ends[to - 1]))
}

/** Shares below this, in log-odds, are summed up. */
const small = 0.15

function readingsOf(own: BlockAccount, { alreadyClean, shift }: PageAccount, colours: ChalkInstance): string[] {
  const { first, second, core, evidence, body } = own
  if (!first || !second) {
    const why = asideBecause(own)
    return [section('The readings of the page', [`It was passed over: ${why}. The other blocks were read as if it were not there.`], colours)]
  }
  const ends = stepsText(own, shift)
  return [
    section(`First reading, the block by itself: ${signed(first.score)}, ${core ? 'of the core' : 'not of the core'}`, sharesOf(first), colours),
    section(`Second reading, the block on its page: ${signed(second.score)}`, sharesOf(second), colours),
    section(
      'The page as a whole',
      alreadyClean
        ? ['The text has hardly any boilerplate and was taken for an article that is clean already; the readings did not decide.']
        : [
            ...ends,
            ...(own.steps.at(-1)?.body && !body
              ? [`taken out all the same: ${evidence.phrase === 3 ? 'a sure phrase stands in it' : 'it is a control of a form or the like'}`]
              : []),
          ],
      colours,
    ),
  ]
}

function asideBecause({ evidence: e }: BlockAccount): string {
  if (e.thread) return 'it lies in a thread of comments'
  if (e.boxed) return 'it lies in a box that its phrases make sure'
  if (e.phrase === 3) return 'a sure phrase stands in it, and it is short'
  if (e.repeats > 1 && e.phrase > 0) return `the page says it ${e.repeats} times, and a rule knows it`
  return 'its tags put it aside (navigation, form, and the like)'
}

function sharesOf({ shares }: Scored): string[] {
  const large = shares.filter(({ share }) => Math.abs(share) >= small)
  const rest = shares.slice(large.length)
  const rows = large.map(({ feature, amount, weight, share }) => {
    const product = Math.abs(amount - 1) < 0.005 ? '' : `  (${amount.toFixed(2)} × ${signed(weight)})`
    return `${signed(share)}  ${feature}${product}`
  })
  const sum = rest.reduce((sum, { share }) => sum + share, 0)
  return rest.length > 0 ? [...rows, `${signed(sum)}  ${rest.length} smaller ${rest.length === 1 ? 'one' : 'ones'}`] : rows
}

/** With its sign, and so wide that a column of them stands straight. */
const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(2)
  return `${value < 0 && Number(text) !== 0 ? '−' : '+'}${text}`
}

const stepNames: Readonly<Record<Settling, [taken: string, cut: string]>> = {
  decoded: ['', ''],
  'holes filled': ['taken back: a short line between lines of the body that nothing speaks against', 'cut out of the hole around it'],
  'edges trimmed': ['', 'cut off: a label or a recognised line at the edge of the body'],
  'list finished': ['taken along with the list in whose midst the body ended', ''],
  'no article': ['', 'given up: what was found is a list of teasers or the rest of a notice, no article'],
}

function stepsText({ steps, second }: BlockAccount, shift: number): string[] {
  const texts: string[] = []
  let before = steps[0]?.body ?? false
  const score = (second?.score ?? 0) + shift
  const alone = score > 0
  texts.push(
    `by its score (${signed(score)} with the shift of ${signed(shift)}) and those around it ${before ? 'of the body' : 'not of the body'}${
      alone === before
        ? ''
        : before
          ? ', for the sake of its neighbours'
          : ', as its neighbours are not, or the article would have to begin or end again for it'
    }`,
  )
  for (const { step, body } of steps.slice(1)) {
    if (body !== before) texts.push(stepNames[step][body ? 0 : 1])
    before = body
  }
  return texts
}

/** So many categories are shown. */
const mostNamed = 3

function namingOf({ spoken }: BlockAccount): string[] {
  if (spoken.length === 0) return []
  return [
    spoken
      .slice(0, mostNamed)
      .map(({ category, amount }) => `${category} ${signed(amount)}`)
      .join(', '),
    'Blocks that go together are named together: to change from one category to the next costs 2.00.',
  ]
}

/** The calls that have it otherwise; of `--recall` and `--precision` it is tried whether they do. */
function waysOut(explained: ExplainedPage, block: Block, options: CleanOptions, given: string[]): string[] {
  const { source, isKept } = explained
  const { part, category, rule } = block.data.verdict ?? { part: null, category: null, rule: '' }
  const call = (...more: string[]): string => commandLine('cleancopy', ...given, ...more, source)
  const kept = isKept(block)
  const balanced = options.balance === undefined && turns(explained, block, options, kept ? 'precision' : 'recall')
  const ways: [string, string][] = kept
    ? []
    : part !== null
      ? [[call('--parts', part), `with the ${part}`]]
      : [
          [call('--keep', rule), `all that is cut by ${rule}`],
          [call('--keep', category ?? ''), `all ${category}`],
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
