import type { Evidence } from './evidence.ts'

/** A paragraph on the author has at most so many words. */
const longest = 100
/** So many words of the body's prose must be left. */
const fewestLeft = 80
/** A name of which more paragraphs say a word may be the article's subject, a club's on its own page: to cut asks for more than to weigh. */
const mostSaid = 2
/** A shorter word is an initial. */
const shortestName = 3

/**
 * Cuts the paragraphs off the body's end that begin with the author's name and quote nobody: they tell who that is ("Ada Brook
 * is our harbour correspondent"), as running text and in the words of the article.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function cutAuthorBox(read: Evidence[], body: boolean[]): void {
  const last = body.lastIndexOf(true)
  let end = last
  while (end >= 0 && isOfAuthor(read[end] as Evidence)) end = end === 0 ? -1 : body.lastIndexOf(true, end - 1)
  if (end === last) return
  const prose = read.filter((e, i) => i <= end && body[i] && e.prose)
  const isSubject = (e: Evidence): boolean => {
    const names = e.block.data.tokens.words.slice(0, 2).filter(word => word.length >= shortestName)
    return prose.filter(({ block }) => names.some(name => block.data.tokens.words.includes(name))).length > mostSaid
  }
  if (prose.reduce((words, e) => words + e.words, 0) < fewestLeft || read.slice(end + 1, last + 1).some((e, k) => body[end + 1 + k] && isSubject(e))) return
  body.fill(false, end + 1)
}

const isOfAuthor = (e: Evidence): boolean => e.authored && e.quotes === 0 && e.words <= longest
