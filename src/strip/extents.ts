import { extentMark } from '../page/marks.ts'
import { type Block, type Category, type Mark, strengths } from '../page/nodes.ts'
import { endsInQuestion, endsSentence } from '../page/sentence.ts'
import { countWords } from '../page/tokens.ts'
import type { Hit } from './recognise.ts'
import type { Speech } from './speech.ts'

/** A block of at most this many words beside an appeal is one of its controls (Once, Monthly, Continue). */
const longestControl = 6
/** Blocks without a phrase of their own that an appeal may hold between two that have one. */
const boxReach = 4
/** Its salutation may stand so many blocks above its first phrase. */
const salutationReach = 7
/** The longest list of teasers or comments that one heading heads, in blocks. */
const longestList = 60
/** A teaser's summary is shorter than this; longer prose behind a list is not the list's. */
const longestTeaser = 45
/** A sentence of a text that goes on behind a list has so many words; so many where it stands between blank lines, and the list's lines do not. */
const shortestProse = 12
const shortestAlone = 5
/** One of so many there is no teaser's summary. */
const longAlone = 25
/** A heading is so much of its block. */
const wholly = 0.9

/** Categories whose sections are lists that end where prose begins; the others are boxes held together by their words. */
const lists: ReadonlySet<Category> = new Set(['related', 'comments', 'footer', 'navigation'])

/** What interrupts a text, and no list of teasers. */
const interrupting: ReadonlySet<Category> = new Set(['advertising', 'newsletter', 'paywall'])

/** Categories of which several likely phrases side by side make a sure box: an appeal in prose, a form. */
const boxes: ReadonlySet<Category> = new Set(['paywall', 'newsletter', 'consent'])
const fewestRules = 3
const fewestMet = 3

/** Marks the blocks that go with the phrases of a category: the rest of a box, the list under a heading. */
export function extend(blocks: Block[], category: Category, audience: Speech): void {
  for (let i = 0; i < blocks.length; i++) {
    const head = headIn((blocks[i] as Block).data.marks, category)
    if (!head) continue
    const end =
      head.removes === 'rest'
        ? blocks.length
        : !lists.has(category)
          ? endOfBox(blocks, i, category, audience)
          : head.removes === 'section'
            ? endOfList(blocks, i, category)
            : i + 1
    const last = (blocks[i] as Block).data.marks.find(mark => mark.removes === 'above' && isOwn(mark, category))
    if (last) for (let k = startAbove(blocks, i); k < i; k++) (blocks[k] as Block).data.marks.push(extentMark(last, 'likely', true))
    const answers = category === 'meta' && head.removes === 'section' ? endOfAnswers(blocks, i) : i
    for (let k = i; k < answers; k++) (blocks[k] as Block).data.marks.push(extentMark(head, 'likely', true))
    const teasers = category === 'related' && head.removes === 'section' && head.coverage >= 0.5 ? endOfTeasers(blocks, i) : i
    for (let k = i + 1; k < teasers; k++) (blocks[k] as Block).data.marks.push(extentMark(head, 'likely', true))
    const boxed = boxes.has(category) && (head.strength === 'sure' || isCrowded(blocks, i, end, category))
    const start = boxed ? startOfBox(blocks, i, category, audience) : i
    for (let k = start; k < end; k++) {
      const { marks } = (blocks[k] as Block).data
      if (k !== i) cover(marks, head, boxed)
      if (boxed && end - start > 1) for (const mark of marks) if (mark.category === category) mark.boxed = true
    }
  }
}

/** The mark that says most about what a phrase of a category heads; a hint heads nothing. */
function headIn(marks: readonly Mark[], category: Category): Mark | undefined {
  let head: Mark | undefined
  for (const mark of marks) if (isOwn(mark, category)) head = stronger(head, mark)
  return head
}

const isOwn = (mark: Mark, category: Category): boolean => mark.category === category && mark.by === 'phrase' && mark.strength !== 'hint'

/** A headline of another article, with the sentence that sums it up below; a list of them has at least two such pairs. */
const teaser = { fewestPairs: 2, shortestHeadline: 3, longestHeadline: 25, shortestSummary: 6 }

/** Behind the last pair of headline and summary below the heading at `from`; `from` itself where there is no such list. */
function endOfTeasers(blocks: Block[], from: number): number {
  let k = from + 1
  while (k + 1 < blocks.length && isHeadline(blocks[k] as Block) && isSummary(blocks[k + 1] as Block) && !countsOn(blocks, from, k)) k += 2
  return k - from > teaser.fewestPairs * 2 ? k : from
}

function isHeadline({ data }: Block): boolean {
  const words = countWords(data.tokens)
  return words >= teaser.shortestHeadline && words <= teaser.longestHeadline && (!endsSentence(data.text) || endsInQuestion(data.text))
}

function isSummary({ data }: Block): boolean {
  const words = countWords(data.tokens)
  return words >= teaser.shortestSummary && words <= longestTeaser && endsSentence(data.text)
}

/** The answers of a poll: so many, none of more words; its question is a longer line. */
const poll = { fewestAnswers: 2, mostAnswers: 10, longestAnswer: 12, longestQuestion: 30 }

/** Whether a text asks something. */
const asks = /[?？؟]["”’»]?$/

/** Behind the last answer to the question right below the heading of a poll; the heading's own index where there is no question, or no answers. */
function endOfAnswers(blocks: Block[], heading: number): number {
  const question = blocks[heading + 1]
  if (!question || !asks.test(question.data.text) || countWords(question.data.tokens) > poll.longestQuestion) return heading
  const first = heading + 2
  const gap = blocks[first + 1]?.data.gap
  let end = first
  while (end - first < poll.mostAnswers && isAnswer(blocks[end]) && (end === first || blocks[end]?.data.gap === gap)) end++
  return end - first >= poll.fewestAnswers ? end : heading
}

const isAnswer = (block: Block | undefined): boolean =>
  block !== undefined && countWords(block.data.tokens) <= poll.longestAnswer && !endsSentence(block.data.text)

/** The first block of the box that ends at `from`: a question with its answers, or a headline with its summary; `from` itself where there is none. */
function startAbove(blocks: Block[], from: number): number {
  for (let k = from - 1; k >= Math.max(0, from - poll.mostAnswers); k--) {
    const block = blocks[k] as Block
    if (asks.test(block.data.text) && isHeadline(block)) return k
    if (countWords(block.data.tokens) > poll.longestAnswer) break
  }
  const [upper, lower] = [blocks[from - 2], blocks[from - 1]]
  return upper && lower && isHeadline(upper) && isSummary(lower) ? from - 2 : from
}

/** Whether so many blocks of a stretch meet rules of a category, hints apart, that chance can't be the reason. */
function isCrowded(blocks: Block[], from: number, to: number, category: Category): boolean {
  const rules = new Set<string>()
  let met = 0
  for (const { data } of blocks.slice(from, to)) {
    const own = data.marks.filter(mark => isOwn(mark, category))
    if (own.length > 0) met++
    for (const mark of own) rules.add(mark.rule)
  }
  return rules.size >= fewestRules || (rules.size >= 2 && met >= fewestMet)
}

/** The first block of the box that reaches down to `from`: a salutation above it, and what speaks between the two. */
function startOfBox(blocks: Block[], from: number, category: Category, speech: Speech): number {
  let start = from
  for (let k = from - 1; k >= 0 && start - k <= salutationReach; k--) {
    const block = blocks[k] as Block
    if (isMarked(block, category)) start = k
    else if (!isControl(block) && !speaks(block, speech)) break
  }
  return start
}

/** Marks a block that goes with the phrase of another; in a box it does so whatever the phrase's strength. */
function cover(marks: Mark[], head: Mark, boxed: boolean): void {
  if (marks.some(mark => mark.category === head.category && mark.strength !== 'hint')) return
  marks.push(extentMark(head, boxed || head.strength === 'sure' ? 'likely' : 'hint', head.boxed))
}

const isMarked = (block: Block, category: Category): boolean => block.data.marks.some(mark => mark.category === category && mark.by === 'phrase')

/** Behind the last block that belongs to the box which begins at `from`. */
function endOfBox(blocks: Block[], from: number, category: Category, audience: Speech): number {
  let end = from + 1
  for (let k = from + 1; k < blocks.length && k - end < boxReach; k++) {
    const block = blocks[k] as Block
    if (isMarked(block, category)) end = k + 1
    else if (!isControl(block) && !(boxes.has(category) && speaks(block, audience))) break
  }
  return end
}

const isControl = ({ data }: Block): boolean => countWords(data.tokens) <= longestControl

function speaks({ data }: Block, { we, you }: Speech): boolean {
  return data.tokens.words.some(word => we.has(word) || you.has(word))
}

/** Behind the last block of the list which the heading at `from` heads. */
function endOfList(blocks: Block[], from: number, category: Category): number {
  const behind = behindTight(blocks, from)
  const above = blocks[from - 1]
  const interruptsText = above !== undefined && endsSentence(above.data.text) && countWords(above.data.tokens) >= shortestProse
  let prose = 0
  for (let k = from + 1; k < blocks.length && k - from <= longestList; k++) {
    const block = blocks[k] as Block
    if (isMarked(block, category)) {
      prose = 0
      continue
    }
    if (headsAnother(block, category) || countsOn(blocks, from, k)) return k
    const words = countWords(block.data.tokens)
    if (words > longestTeaser) return k - prose
    const isAlone = k >= behind && standsAlone(blocks, k)
    prose = words >= (isAlone ? shortestAlone : shortestProse) && endsSentence(block.data.text) ? prose + 1 : 0
    // The text goes on that stands above the list, with a heading and a list of its own.
    if (isAlone && prose > 0 && words >= longAlone && interruptsText) return behind
    if (isAlone && prose === 1 && words >= shortestProse && interrupts(blocks[k + 1])) return k
    if (prose === 2) return k - 1
  }
  return Math.min(blocks.length, from + longestList + 1)
}

/** The heading before the one at which a list ends stands at most so many blocks above the list. */
const countReach = 30

/** Whether a block is a heading with a number that goes on counting those of the text above a list: the list counts for itself. */
function countsOn(blocks: readonly Block[], list: number, at: number): boolean {
  const number = numberOf(blocks[at] as Block)
  if (number < 2 || at - list > longestList) return false
  for (let k = at - 1; k >= Math.max(0, list - countReach); k--) if (numberOf(blocks[k] as Block) === number - 1) return k < list
  return false
}

/** The number with which a line begins: "3. The mole"; 0 if it begins with none. */
const numberOf = ({ data: { text } }: Block): number => Number(/^(\d{1,2})[.)]\s\S/.exec(text)?.[1] ?? 0)

/** Whether a block is the label of what only a text is interrupted by. */
const interrupts = (block: Block | undefined): boolean => isWholly(block, ({ category }) => interrupting.has(category))

/** The first block behind the lines that follow a heading without a blank line; the end of all where none does, or more than a list has. */
function behindTight(blocks: Block[], from: number): number {
  let k = from + 1
  if (blocks[k]?.data.html) return blocks.length
  while (k - from <= longestList && blocks[k]?.data.gap === 0) k++
  return k > from + 1 && k - from <= longestList ? k : blocks.length
}

/** Whether blank lines stand above and below a block. */
const standsAlone = (blocks: Block[], k: number): boolean => (blocks[k] as Block).data.gap > 0 && blocks[k + 1]?.data.gap !== 0

/** Whether a block is the heading of a list of another category. */
const headsAnother = (block: Block, own: Category): boolean =>
  isWholly(block, ({ category, removes }) => category !== own && lists.has(category) && removes === 'section')

/** Whether a phrase of some rule is all of a block, and no guard holds it back. */
const isWholly = (block: Block | undefined, accepts: (rule: Hit['rule']) => boolean): boolean =>
  (block?.data.hits ?? []).some(
    ({ rule, from, to, guard }) => !guard && rule.strength !== 'hint' && to - from >= (block as Block).data.tokens.words.length * wholly && accepts(rule),
  )

/** Which of two marks says more about a block: the surer, then the one that covers more, then the first. */
export const stronger = (first: Mark | undefined, second: Mark): Mark => (!first || weigh(second) > weigh(first) ? second : first)

const weigh = (mark: Mark): number => strengths.indexOf(mark.strength) * 2 + mark.coverage + (mark.by === 'phrase' ? 0.5 : 0)
