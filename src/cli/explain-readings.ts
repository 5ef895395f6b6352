import type { ChalkInstance } from 'chalk'
import type { BlockAccount, PageAccount, Scored } from '../find/account.ts'
import type { Settling } from '../find/settle.ts'

/** A head with what stands below it; nothing where nothing does. */
export function section(head: string, entries: string[], colours: ChalkInstance): string {
  return entries.length === 0 ? '' : `${colours.bold(head)}\n${entries.map(indent).join('')}`
}

export const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ').replace(/\n?$/, '\n')

/** Shares below this, in log-odds, are summed up. */
const small = 0.15

/** How the finder's two readings saw a block, and what became of it when the page was read as a whole. */
export function readingsOf(own: BlockAccount, { alreadyClean, shift }: PageAccount, colours: ChalkInstance): string[] {
  const { first, second, core, evidence, body } = own
  if (!first || !second) {
    const why = asideBecause(own)
    // Of what is passed over, answers alone are taken back.
    const end = body ? [`${stepNames['answers taken'][0]}.`] : []
    return [section('The readings of the page', [`It was passed over: ${why}. The other blocks were read as if it were not there.`, ...end], colours)]
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
  'rows taken': ['taken along with the list or table of which the body holds some rows', ''],
  'amounts taken': ['taken along with a list of amounts, as recipes have it', ''],
  'facts taken': ['taken along with a list of facts: short lines right below each other that no rule knows', ''],
  'tight lists taken': ['taken along with the lines right above or below that the body holds: no rule knows one of them', ''],
  'questions taken': ['taken along with questions and their answers', ''],
  'numbered headings taken': ['taken along with the numbered headings below the body', ''],
  'sections taken': ['taken along with the sections that the page names in its contents, or lets be edited', ''],
  'posts taken': ['taken along with posts below lines of the same figures and marks, as those of a live blog', ''],
  'last paragraphs taken': ["taken along as one of the article's last paragraphs: below a box, or speech or a signed paragraph right below the body", ''],
  'text above the byline taken': ['taken along with the text between the body and the byline at its foot', ''],
  'first paragraphs taken': ['taken along: a paragraph far above the body that says its words', ''],
  'corrections taken': ['taken along: says how the article was corrected', ''],
  'text behind a box taken': ['taken along with the text that goes on behind a box of teasers, or behind one that asks for something', ''],
  'text between boxes taken': ['taken back: it stands behind a closed box, where the body goes on', ''],
  'author box cut': ['', "cut off the end: begins with the author's name and tells who that is"],
  'contents cut': ['', 'cut: an entry of a table of contents, or its heading'],
  'tagged inserts cut': ['', 'cut: its tags call it a link to something else, an aside or a button'],
  'arrows cut': ['', 'cut: an arrow at its end leads to something else'],
  'labels cut': ['', 'cut: all of it is the label of an appeal or a recording, or the count of a gallery'],
  'repeats cut': ['', 'said twice, word by word'],
  'no article': ['', 'given up: what was found is a list of teasers or the rest of a notice, no article'],
  'tight boxes cut': [
    '',
    'cut: between lines set apart by blank ones it stands, without any, with the heading of teasers, the button of an appeal, the label of a player or other headlines',
  ],
  'appeals cut': [
    '',
    'cut as an appeal: more than one rule knows it, or it stands between two lines of one, right below one as its button, or between the buttons of two products',
  ],
  'answers taken': ['taken back: it stands between the buttons above an answer and those below it', ''],
  'board taken': ['taken back: a sentence of a post, on a page that is there for its posts', ''],
  'listings taken': ['taken back: a line of a program or of a drawn table', ''],
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

/** What spoke for each category when a block that goes was named. */
export function namingOf({ spoken }: BlockAccount): string[] {
  if (spoken.length === 0) return []
  return [
    spoken
      .slice(0, mostNamed)
      .map(({ category, amount }) => `${category} ${signed(amount)}`)
      .join(', '),
    'Blocks that go together are named together: to change from one category to the next costs 2.00.',
  ]
}
