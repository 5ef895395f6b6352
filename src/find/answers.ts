import { answerFoot, answerTop, isKnownBy } from '../page/marks.ts'
import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'

/** An answer begins and ends with a text of at least so many words. */
const shortest = 4

/** Answers look like comments: the asides of a thread may be theirs. */
const isOfAnswer = (e: Evidence): boolean => isInnocent(e) && (!e.aside || e.thread)

const isText = (e: Evidence): boolean => isOfAnswer(e) && e.words >= shortest && (e.ends || e.innerEnds > 0 || e.endsWithColon)

/**
 * Takes the answers along on a page of a question: what is said between the buttons right above an answer and those right below it. Its
 * comments stand below these, and stay out.
 *
 * @param evidence on all blocks of the page
 * @param body which of them are of the body: changed in place
 */
export function takeAnswers(evidence: readonly Evidence[], body: boolean[]): void {
  if (!body.includes(true)) return
  let top = -1
  for (const [i, { block }] of evidence.entries()) {
    if (isKnownBy(block, answerTop)) top = i
    else if (top >= 0 && isKnownBy(block, answerFoot)) {
      takeBetween(evidence, body, top + 1, i)
      top = -1
    }
  }
}

/** Takes all from the first text to the last that no rule knows. */
function takeBetween(evidence: readonly Evidence[], body: boolean[], from: number, to: number): void {
  const texts = evidence.slice(from, to).flatMap((e, k) => (isText(e) ? [from + k] : []))
  const last = texts.at(-1) ?? -1
  for (let i = texts[0] ?? to; i <= last; i++) if (isOfAnswer(evidence[i] as Evidence)) body[i] = true
}
