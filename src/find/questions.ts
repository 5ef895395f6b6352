import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'

/** Questions with their answers are at least so many; they begin at most so many blocks below the body's end. */
const fewest = 2
const reach = 20
/** A question has at most so many words, and its answer at least so many. */
const longestQuestion = 20
const shortestAnswer = 4
/** The heading above the first question has at most so many words. */
const longestHeading = 6

/** Greek asks with a semicolon. */
const question = /[?？؟]["»”’]?$|\p{sc=Greek}[^.!·]*[;\u037e]$/u

const mayBeText = (e: Evidence): boolean => isInnocent(e) && e.extent < 2 && e.repeats === 1 && !e.thread && !e.aside

const isQuestion = (e: Evidence | undefined): boolean =>
  e !== undefined && e.words > 0 && e.words <= longestQuestion && mayBeText(e) && question.test(e.block.data.text)

const isAnswer = (e: Evidence | undefined): boolean => e?.ends === true && e.words >= shortestAnswer && mayBeText(e) && !question.test(e.block.data.text)

/** A heading of frequent questions is a link of most pages' menu or foot, and rules know it as one. */
const isHeading = (e: Evidence): boolean => e.words <= longestHeading && !e.ends && !e.aside && !e.thread && e.block.data.marks.every(isOfMenu)

const isOfMenu = ({ category }: Evidence['block']['data']['marks'][number]): boolean =>
  category === 'footer' || category === 'navigation' || category === 'meta'

/**
 * Takes questions and answers along that stand between blocks of the body or below its end, each question a line of its own; and the
 * heading above the first, though it may be known as a link.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takeQuestions(read: readonly Evidence[], body: boolean[]): void {
  const start = body.indexOf(true)
  const end = body.lastIndexOf(true)
  if (start < 0) return
  for (let from = start; from <= end + reach && from < read.length; from++) {
    const { to, questions } = endOfAnswers(read, from)
    if (questions < fewest) continue
    const heading = read[from - 1]
    const isHeaded = heading !== undefined && isHeading(heading)
    if (from < end || isHeaded) body.fill(true, isHeaded ? from - 1 : from, to)
    from = to - 1
  }
}

/** Behind the last answer of the questions that begin at an index, and how many they are. */
function endOfAnswers(read: readonly Evidence[], from: number): { to: number; questions: number } {
  let to = from
  let questions = 0
  while (isQuestion(read[to]) && isAnswer(read[to + 1])) {
    to += 2
    while (isAnswer(read[to])) to++
    questions++
  }
  return { to, questions }
}
