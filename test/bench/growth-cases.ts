import { readLanguage } from '../../src/rules/load.ts'

const sentence = 'The ferry left the harbour at dawn, and nobody on the quay had expected it to come back before the winter was over. '
const page = `Harbour Gets Its Ferry Back

By Ada Brook

${`${sentence.repeat(3).trim()}\n\n`.repeat(24)}
Sign up for our newsletter

Read more: The quay that nobody wanted
`

/** What the English packs strip, each example without its last word: all that nearly is a phrase. */
const almostPhrases = (): string =>
  readLanguage('en')
    .packs.flatMap(({ rules }) => rules.flatMap(({ strips }) => strips))
    .map(example => example.replace(/\s*\S+\s*$/, ''))
    .join(' ')

/** An input that is made in growing sizes. */
export interface GrowthCase {
  name: string
  /** How large it is made, in its own unit; each about ten times, or twice, the one before. */
  sizes: number[]
  make(size: number): string
}

/**
 * Inputs whose time and memory should grow as their size does. The last size of each is what `--quick` leaves out.
 */
export const growthCases: GrowthCase[] = [
  { name: 'a page of 9 KB, repeated', sizes: [1, 10, 100, 1000], make: size => page.repeat(size) },
  { name: 'prose on one line', sizes: [1e5, 1e6, 1e7, 5e7], make: size => sentence.repeat(Math.ceil(size / sentence.length)).slice(0, size) },
  { name: 'one word, one line', sizes: [1e5, 1e6, 1e7, 5e7], make: size => 'a'.repeat(size) },
  { name: 'blank lines', sizes: [1e4, 1e5, 1e6], make: size => '\n'.repeat(size) },
  { name: 'lines of one letter', sizes: [1e4, 1e5, 1e6], make: size => 'a\n'.repeat(size) },
  { name: 'a line of spaces', sizes: [1e4, 1e5, 1e6], make: size => `a${' '.repeat(size)}b` },
  { name: 'beginnings of phrases, one line', sizes: [1e3, 1e4, 1e5], make: size => 'sign up for our '.repeat(size) },
  { name: 'all phrases, each without its end', sizes: [1, 10, 100], make: size => `${almostPhrases()} `.repeat(size) },
  { name: 'phrases in quotes, one line', sizes: [1e3, 1e4, 1e5], make: size => '“sign up for our newsletter '.repeat(size) },
  { name: 'at signs', sizes: [1e4, 1e5, 1e6], make: size => '@'.repeat(size) },
  { name: 'addresses without an end', sizes: [1e4, 1e5, 1e6], make: size => 'a@a'.repeat(size) },
  { name: 'elements in elements', sizes: [1e3, 1e4, 1e5], make: size => `<html><body>${'<div>a '.repeat(size)}` },
  { name: 'comments before the page', sizes: [1e1, 1e2, 1e3], make: size => `${'<!---->'.repeat(size)}<p>a</p>` },
  { name: 'elements beside each other', sizes: [1e4, 1e5, 1e6], make: size => `<html><body>${'<i></i>'.repeat(size)}<p>a` },
  {
    name: 'attributes of one element',
    sizes: [1e4, 1e5, 1e6],
    make: size => `<html><body ${Array.from({ length: size }, (_, i) => `a${i}=b`).join(' ')}><p>a`,
  },
  { name: 'items that nobody closes', sizes: [1e4, 1e5, 1e6], make: size => `<html><body><ul>${'<li>a'.repeat(size)}` },
  { name: 'rows of a table', sizes: [1e4, 1e5, 1e6], make: size => `<html><body><table>${'<tr><td>a<td>b'.repeat(size)}` },
  { name: 'entities', sizes: [1e4, 1e5, 1e6], make: size => `<html><body><p>${'&amp;'.repeat(size)}` },
  { name: 'line breaks in one paragraph', sizes: [1e4, 1e5, 1e6], make: size => `<html><body><p>${'a<br>'.repeat(size)}</p>` },
]
