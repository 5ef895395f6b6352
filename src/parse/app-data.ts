import { endsSentence } from '../page/sentence.ts'
import { isMarkedUp, paragraphsIn } from './paragraphs.ts'

/** A script of data is read up to this length, in UTF-16 units, and to this depth; a shorter one holds no article. */
const longestScript = 2_000_000
const shortestScript = 1000
const deepest = 40

/** The keys under which rich text keeps its words; what stands under others (styles, addresses, kinds) is no text. */
const textKeys: ReadonlySet<string> = new Set(['text', 'value', 'content', 'children', 'html', 'body', 'paragraphs', 'blocks', 'nodes'])

/** A paragraph has at least so many words and ends as a sentence; an article has so many of them, and they are this share of its words. */
const prose = { words: 8, paragraphs: 3, share: 0.6 }

/**
 * The paragraphs of the longest text in a page's data: what pages that a script draws keep for it as JSON, rich text as a
 * tree, or as HTML in a string.
 *
 * @param script the content of a `script` of JSON
 * @returns no paragraphs where it is no JSON or holds no text of several paragraphs
 */
export function longestText(script: string): string[] {
  if (script.length < shortestScript || script.length > longestScript) return []
  let data: unknown
  try {
    data = JSON.parse(script)
  } catch {
    return []
  }
  let best: string[] = []
  let most = 0
  read(data, 0, paragraphs => {
    const words = proseWords(paragraphs)
    if (words <= most) return
    most = words
    best = paragraphs
  })
  return best.filter(paragraph => paragraph !== '')
}

/** The words that a piece of data holds, in their order; offers every list of texts in it, and every text that is HTML of several paragraphs. */
function read(value: unknown, depth: number, offer: (paragraphs: string[]) => void): string {
  if (typeof value === 'string') {
    if (isMarkedUp(value)) offer(paragraphsIn(value))
    return value
  }
  if (depth > deepest || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) {
    const texts = value.map(item => read(item, depth + 1, offer))
    if (texts.length >= prose.paragraphs) offer(texts.map(text => paragraphsIn(text).join(' ')))
    return texts.join('')
  }
  let text = ''
  for (const [key, item] of Object.entries(value)) {
    const own = read(item, depth + 1, offer)
    if (textKeys.has(key)) text += own
  }
  return text
}

/** How many words the paragraphs have that read as prose; 0 where they are too few. */
export function proseWords(paragraphs: string[]): number {
  let all = 0
  let inProse = 0
  let count = 0
  for (const paragraph of paragraphs) {
    const words = paragraph.split(' ').length
    all += words
    if (words < prose.words || !endsSentence(paragraph) || /[{}]/.test(paragraph)) continue
    inProse += words
    count++
  }
  return count >= prose.paragraphs && inProse >= all * prose.share ? inProse : 0
}
