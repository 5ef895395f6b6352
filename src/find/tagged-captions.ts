import type { Part } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'
import { spokenByClasses, toldNearby } from './tagged-names.ts'

/** A block that its tags call a caption has at most so many words, one that only its classes call so has fewer. */
const longestTagged = { tag: 70, name: 50 }
/** Where captions hold more than this share of the body's words, they are what the page is about. */
const mostCaptions = 0.3
const captionName = /^(?:wp|image|img|photo|media|picture|thumb|insert)?(?:captions?|captiontext|credit)$|^bildunterschrift$/
/** A class may say of a container that it has a caption, or none. */
const saysWhether = /^(?:no|has|with|without|hide|hidden|show)$/

/** Whether the tags around a block of HTML, or their classes, say that it is a picture's caption. */
function isTaggedCaption({ words, block: { data } }: Evidence): boolean {
  if (!data.html || words > longestTagged.tag) return false
  if (data.html.path.includes('figcaption')) return true
  return words <= longestTagged.name && isCalledCaption(data.html)
}

const isCalledCaption = toldNearby(names => names.some((name, i) => captionName.test(name) && !saysWhether.test(names[i - 1] ?? '')))

/** Whether classes call a caption that was cut out of the body a teaser's. */
const isTeaser = ({ block: { data } }: Evidence): boolean => data.html !== undefined && spokenByClasses(data.html).includes('related')

/** Whether what stands above is a quotation in a figure: a caption there says who is quoted. */
const isQuoted = (above: Evidence | undefined): boolean => above?.block.data.html?.path.join('>').includes('figure>blockquote') ?? false

/**
 * Finds what an HTML page says is a caption, of the body or cut out of it.
 *
 * @param start the first block that may be one, and `end` the last
 */
export function taggedCaptions(evidence: readonly Evidence[], parts: readonly (Part | null)[], start: number, end: number): number[] {
  const found: number[] = []
  let words = 0
  let captions = 0
  for (let i = start; i <= end; i++) {
    const e = evidence[i] as Evidence
    const isBody = parts[i] === 'body'
    if (isBody) words += e.words
    if (!isTaggedCaption(e) || isQuoted(evidence[i - 1]) || !(isBody || (parts[i] === null && e.phrase === 0 && !e.boxed && !isTeaser(e)))) continue
    if (isBody) captions += e.words
    found.push(i)
  }
  return captions <= words * mostCaptions ? found : []
}
