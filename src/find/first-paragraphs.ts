import type { Evidence } from './evidence.ts'
import { isUnknown, kinOf, ownWords } from './own-words.ts'
import { type Said, saidIn, stands } from './said.ts'

/** A paragraph far above the body, so many blocks at least and at most, is of so many words: what stands nearer is its standfirst. */
const shortest = 30
const away = 15
const reach = 1000
/** It has so many telling words that the body says more than once, they are so large a share of its own, and it scores so high, in log-odds. */
const kin = { fewest: 5, share: 0.3, score: -0.5 }
/** Or fewer, where it scores so high; right below such a paragraph that is enough. */
const sure = { fewest: 3, score: 1.35 }
/** What begins with so many words of the body is a summary of it. */
const summary = 8

/**
 * Takes the article's first paragraphs along where a long table of offers or contents stands between them and the rest, so that the body seems
 * to begin below it: those that no rule knows and that are full of the body's own words.
 *
 * @param read the blocks that were read
 * @param body which of them are of the body: changed in place
 * @param scores their scores, in log-odds
 */
export function takeFirstParagraphs(read: Evidence[], body: boolean[], scores: Float64Array): void {
  const start = body.indexOf(true)
  let own: { words: ReadonlySet<number>; said: Said } | undefined
  for (let i = Math.max(0, start - reach); i < start - away; i++) {
    const e = read[i] as Evidence
    const score = scores[i] as number
    if (!isUnknown(e) || e.words < shortest || e.captioned || score < kin.score) continue
    // Few pages have such a paragraph: the body's words are looked at for them alone.
    own ??= { words: ownWords(read, body), said: proseOf(read, body) }
    const { known, share } = kinOf(e, own.words)
    const isKin = (known >= kin.fewest && share >= kin.share) || (score >= sure.score && (known >= sure.fewest || body[i - 1] === true))
    if (isKin && !stands(e.block.data.tokens.words.slice(0, summary), own.said)) body[i] = true
  }
}

const proseOf = (read: readonly Evidence[], body: readonly boolean[]): Said =>
  saidIn(read.filter(({ prose }, i) => prose && body[i]).flatMap(({ block }) => block.data.tokens.words))
