import type { Block, Warning } from '../page/nodes.ts'
import type { Evidence } from './evidence.ts'

/**
 * Where the body is no longer than this, in words, or its last paragraph breaks off, a notice of the paywall below it may
 * be what it stops at. A whole article has more words: of the development sets' gold articles 19 in 20 do.
 */
const shortBody = 150
/** Between the last prose and the notice stand at most so many short lines: a button, a line of dashes. */
const between = { blocks: 2, longest: 6 }
/** A line of fewer words is no paragraph that could break off. */
const shortestParagraph = 8
/** A sentence's end within closing quotation marks, which French sets apart by a space; or the end of a bracket. */
const closed = /[.!?\u2026\u3002\uff01\uff1f]\s*[\u00bb\u201d\u2019"'\u300d]+$|[)\]]$/
/** A share, as in a notice that tells how much of the article is left. */
const share = /\d\s*%/
/** So much of a notice is quoted, in UTF-16 units. */
const quoted = 80

/**
 * Tells whether the text stops at a notice of the paywall: one that says so (`locks`) stands directly below the last
 * prose, and that prose is short or breaks off, or the notice tells how much of the article is left. An appeal for support is none.
 *
 * @param page the blocks, which have their verdicts
 */
export function truncatedAt(page: Evidence[]): Warning | null {
  const isBody = ({ block }: Evidence): boolean => block.data.verdict?.part === 'body'
  const last = page.findLastIndex(isBody)
  if (last < 0) return null
  const end = page[last] as Evidence
  const ends = end.ends || closed.test(end.block.data.text.trimEnd())
  const breaksOff = end.words >= shortestParagraph && (end.endsWithEllipsis || (!ends && !end.endsWithColon && end.block.data.kind === 'paragraph'))
  const words = page.reduce((sum, e) => (isBody(e) ? sum + e.words : sum), 0)
  const isWhole = !breaksOff && words > shortBody
  const below = page.slice(last + 1, last + 2 + between.blocks)
  for (const e of below) {
    if (isNotice(e)) {
      if (isWhole && !(e === below[0] && share.test(e.block.data.text))) return null
      return {
        kind: 'truncated',
        message: `${breaksOff ? 'the last paragraph breaks off' : isWhole ? 'the text ends' : `the text has ${words} words, and ends`} at ${cite(e.block)}`,
        position: e.block.position,
      }
    }
    if (e.words > between.longest) return null
  }
  return null
}

const isNotice = ({ block: { data } }: Evidence): boolean =>
  data.verdict?.category === 'paywall' && data.hits?.some(({ rule, guard }) => rule.locks && guard === null) === true

const cite = ({ data }: Block): string => `${short(data.text)} (${data.verdict?.rule})`

const short = (text: string): string => `"${text.length > quoted ? `${text.slice(0, quoted).trimEnd()}…` : text}"`

/** A headline of a list has so many words; so many of them without one line of prose are a list. */
const headline = { shortest: 4, longest: 25, fewest: 8 }

/** The blocks that read like headlines, where they are enough to make a list and no prose stands among them. */
export function headlines(blocks: Evidence[]): Evidence[] {
  if (blocks.some(e => e.prose)) return []
  const found = blocks.filter(e => e.words >= headline.shortest && e.words <= headline.longest && !e.ends && e.phrase < 2 && !e.control)
  return found.length >= headline.fewest ? found : []
}

/** What to say of a page of teasers, from its headlines and summaries; null where there are none. */
export function listingOf(teasers: Evidence[]): Warning | null {
  const first = teasers[0]?.block
  const last = teasers.at(-1)?.block
  if (!first || !last) return null
  return {
    kind: 'listing',
    message: `a list of teasers rather than an article: ${teasers.length} headlines and summaries, from ${short(first.data.text)} to ${short(last.data.text)}`,
    position: { start: first.position.start, end: last.position.end },
  }
}

/**
 * Tells where the article was not found in what the page shows.
 *
 * @param found how many blocks of it were
 * @param stated how many were taken from what the page states for machines
 */
export function notShown(found: number, stated: number): Warning | null {
  if (stated > 0)
    return {
      kind: 'stated',
      message: 'the visible text lacks most of the article; its text was taken from the data that the page holds for machines',
    }
  return found === 0 ? { kind: 'empty', message: 'no article was found on this page' } : null
}
