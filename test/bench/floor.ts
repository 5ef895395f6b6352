/**
 * What no cleaner of text can do without: a page is cut into lines, and each line into words. A word is a run of letters,
 * digits and everything beyond ASCII. Nothing is compared, kept or folded; the counts are returned so that the work cannot
 * be left out by the compiler. It is one loop over UTF-16 units, the fastest plain JavaScript that does this.
 */
export function splitOnly(page: string): { lines: number; words: number; letters: number } {
  let lines = 0
  let words = 0
  let letters = 0
  let from = 0
  while (from <= page.length) {
    let to = page.indexOf('\n', from)
    if (to < 0) to = page.length
    const line = page.slice(from, to)
    lines++
    let start = -1
    for (let i = 0; i <= line.length; i++) {
      const code = i < line.length ? line.charCodeAt(i) : 32
      const inWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127
      if (inWord && start < 0) start = i
      else if (!inWord && start >= 0) {
        words++
        letters += line.slice(start, i).length
        start = -1
      }
    }
    from = to + 1
  }
  return { lines, words, letters }
}
