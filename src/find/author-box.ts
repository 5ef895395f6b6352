import type { Evidence } from './evidence.ts'

/** A paragraph on the author has at most so many words. */
const longest = 100
/** So many words of the body's prose must be left. */
const fewestLeft = 80

/**
 * Cuts the paragraphs off the body's end that begin with the author's name and quote nobody: they tell who that is ("Ada Brook
 * is our harbour correspondent"), as running text and in the words of the article.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function cutAuthorBox(read: Evidence[], body: boolean[]): void {
  let end = body.lastIndexOf(true)
  const isOfAuthor = (e: Evidence | undefined): boolean => e?.authored === true && e.quotes === 0 && e.words <= longest
  if (!isOfAuthor(read[end])) return
  while (isOfAuthor(read[end])) end = end === 0 ? -1 : body.lastIndexOf(true, end - 1)
  let left = 0
  for (let i = 0; i <= end; i++) if (body[i] && read[i]?.prose) left += (read[i] as Evidence).words
  if (left >= fewestLeft) body.fill(false, end + 1)
}
