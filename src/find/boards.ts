import type { Evidence } from './evidence.ts'

/** Of a page whose threads hold so many words of prose, and so many times what was found beside them, they may be the article. */
const board = { words: 100, times: 6 }
/** A post's shortest sentence has so many words: one of fewer is a label or a name with a full stop behind it. */
const shortestSentence = 4

const proseOfThreads = (evidence: readonly Evidence[]): number => evidence.reduce((words, e) => (e.thread && e.prose ? words + e.words : words), 0)

/**
 * Whether a page is there for its threads, as a board's is: next to nothing stands beside them, and their first post bears the headline.
 * Comments below a short piece of news do not.
 *
 * @param kept how many words the body has that was found beside the threads
 * @param title the index of the headline above it, -1 for none
 */
export function isBoard(evidence: readonly Evidence[], kept: number, title: number): boolean {
  const headline = evidence[title]?.block.data.text
  return (
    headline !== undefined &&
    evidence.some(e => e.thread && e.block.data.text === headline) &&
    proseOfThreads(evidence) >= Math.max(board.words, kept * board.times)
  )
}

/**
 * Takes what the posts of a board say: the sentences that no rule knows, and what they lead on to. Names, ranks and dates of the writers
 * stay out.
 *
 * @param evidence the page's, read without its threads
 * @param ofThread which of its blocks lie in a thread
 * @param body which are of the body: changed in place
 */
export function takeThreads(evidence: readonly Evidence[], ofThread: readonly boolean[], body: boolean[]): void {
  for (const [i, e] of evidence.entries())
    if (ofThread[i] && e.phrase < 2 && !e.signed && e.words >= shortestSentence && (e.ends || e.endsWithColon || e.prose)) body[i] = true
}
