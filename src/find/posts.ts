import { isBarrierOf } from './barriers.ts'
import type { Evidence } from './evidence.ts'
import { isInnocent } from './innocent.ts'

/** The head of a post is no longer than this, in words; posts are at least so many, and stand at most so many blocks apart. */
const head = { longest: 14, fewest: 3, reach: 20 }
/** At least so many are of the body already: one may be the byline and what it stands above. */
const fewestOfBody = 2
/**
 * A post's text begins at most so many blocks below its head, behind its writer and a headline, with a sentence of at least so many words,
 * or with what leads on to a list.
 */
const text = { reach: 3, shortest: 4, shortestLead: 8 }
/** The headline of a post is no longer than this, in words. */
const longestHeadline = 20
/** The last post, below which no other shows where it ends, has at most so many blocks. */
const lastPost = 4

/** A time of day, or dates in brackets. */
const isTelling = /0:0|\(0/

/** A lone time of day is no longer than this, in words: it heads no posts where others have a date or a headline beside it. */
const longestTime = 2

/** By what the heads of posts are alike, '' for what is none: a short line with figures and marks, that is no sentence. */
const keyOf = ({ words, ends, pattern }: Evidence): string =>
  words > head.longest || ends || !isTelling.test(pattern) ? '' : words <= longestTime ? `${pattern} alone` : pattern

/** Comments or the page's foot end the posts; a mark of an advertisement, which some languages write like a link of the foot, does not. */
const endsPosts = (e: Evidence): boolean =>
  isBarrierOf(e, ['comments', 'footer']) && !e.block.data.marks.some(({ by, category }) => by === 'phrase' && category === 'advertising')

const isOfPost = (e: Evidence): boolean => isInnocent(e) && e.extent < 2 && !e.captioned

const isText = (e: Evidence | undefined): boolean =>
  e !== undefined && isOfPost(e) && ((e.ends && e.words >= text.shortest) || (e.endsWithColon && e.words >= text.shortestLead))

/** Where the text of the post begins whose head stands at an index; -1 where it has none. */
function textBelow(read: readonly Evidence[], at: number): number {
  for (let i = at + 1; i <= at + text.reach; i++) if (isText(read[i])) return i
  return -1
}

/**
 * Takes the posts of a live blog along, and all that is written like them: short entries, each below a line of the same figures and
 * marks ("14:05", "Aries (21/3–20/4)"). Where some are of the body, their heads are too, and those below its end, however short they
 * are. In a list of news a headline stands below each time, and no sentence.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 */
export function takePosts(read: readonly Evidence[], body: boolean[]): void {
  const start = body.indexOf(true)
  const end = body.lastIndexOf(true)
  if (start < 0) return
  const posts = new Map<string, number[]>()
  for (let i = start; i < read.length && !(i > end && endsPosts(read[i] as Evidence)); i++) {
    const key = keyOf(read[i] as Evidence)
    if (key === '' || textBelow(read, i) < 0) continue
    const heads = posts.get(key)
    if (!heads) posts.set(key, [i])
    else if (i - (heads.at(-1) as number) <= head.reach) heads.push(i)
  }
  for (const heads of posts.values()) {
    const ofBody = heads.filter(i => body[textBelow(read, i)]).length
    if (heads.length < head.fewest || ofBody < fewestOfBody) continue
    const headed = heads.filter(i => isHeaded(read, i) && isInnocent(read[i + 1] as Evidence)).length >= head.fewest
    for (const [k, i] of heads.entries()) {
      // Where all texts are of the body, what stands right above one may be the box of a video with its length.
      if (ofBody === heads.length && !headed && !isSetApart(read[i] as Evidence)) continue
      if (i > end) takePost(read, body, i, heads[k + 1])
      else if (body[textBelow(read, i)]) {
        body[i] = true
        if (headed && isHeaded(read, i)) body[i + 1] = true
      }
    }
  }
}

/** Whether a headline stands tight below a head, and the text set apart below both: the title of a video stands above its length. */
function isHeaded(read: readonly Evidence[], at: number): boolean {
  const below = read[at + 1]
  const isHeadline = below !== undefined && !below.control && !below.ends && below.words > 1 && below.words <= longestHeadline
  return isHeadline && (read[at] as Evidence).gapAfter === 0 && below.gapAfter > 0 && isText(read[at + 2])
}

const isSetApart = ({ gapBefore, gapAfter }: Evidence): boolean => gapBefore > 0 && gapAfter > 0

/** Takes a post, from its head to its last sentence above the next one's, or above a box. */
function takePost(read: readonly Evidence[], body: boolean[], at: number, next = at + lastPost): void {
  let last = at
  for (let i = at; i < next && read[i] && !read[i]?.barrier; i++) if (isText(read[i])) last = i
  for (let i = at; i <= last; i++) if (i === at || isOfPost(read[i] as Evidence)) body[i] = true
}
