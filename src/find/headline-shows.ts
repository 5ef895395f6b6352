import { endsInQuestion } from '../page/sentence.ts'
import type { Evidence } from './evidence.ts'
import { type HeadlineSearch, isTopHeading, longest } from './headline-search.ts'
import { headlineNumbers as f } from './headline-weights.ts'
import type { Row } from './local.ts'
import { restatesTitle, said } from './title-anchors.ts'
import { isTrail } from './trails.ts'

/** Writes into an empty row what a block shows of a headline. */
export function showHeadline(search: HeadlineSearch, i: number, row: Row): void {
  const { evidence, body, bodyStart, above } = search
  const e = evidence[i] as Evidence
  row[f.bias] = 1
  row[f[lengthOf(e.words)]] = 1
  showWords(search, i, row)
  showMarks(e, row)
  const lines = (above[bodyStart] as number) - (above[i + 1] ?? 0)
  if (i > bodyStart) row[hasParagraph(search, i) ? f['below a paragraph of the body'] : f['below the body’s start']] = 1
  else if (i === bodyStart) row[f['begins the body']] = 1
  else row[f[distanceOf(lines)]] = 1
  if (body[i]) row[e.prose ? f['of the body, prose'] : f['of the body']] = 1
  if (body[i + 1]) row[f['above the body']] = 1
  showBeside(search, i, row)
  showTrail(evidence, i, row)
  showAmong(search, i, row)
}

function hasParagraph({ evidence, body, bodyStart }: HeadlineSearch, end: number): boolean {
  for (let k = bodyStart; k < end; k++) if (body[k] && (evidence[k] as Evidence).prose) return true
  return false
}

/** How many blocks away a line is said again at the end of a trail: "Home » News » Headline". */
const trailReach = 10

/** What a trail ends in has at least so many words, and what another line ends in so many: of fewer it may be by chance. */
const shortestEnd = 2
const shortestOther = 3

/** A trail of sections ends in the headline that stands below it. */
function showTrail(evidence: readonly Evidence[], i: number, row: Row): void {
  const e = evidence[i] as Evidence
  for (let k = Math.max(0, i - trailReach); k <= i + trailReach && k < evidence.length; k++) {
    const other = evidence[k] as Evidence
    if (k > i && endsIn(e, other)) row[f['ends in a line below']] = 1
    if (k < i && (endsIn(other, e) || isCutIn(other, e))) row[f['ends a line above']] = 1
  }
}

/** Whether a block goes on with the words of another till its end. */
function endsIn(e: Evidence, end: Evidence): boolean {
  const [own, last] = [e.block.data.tokens.words, end.block.data.tokens.words]
  const from = own.length - last.length
  if (from <= 0 || end.words < shortestEnd) return false
  // The last word tells of most that they say something else.
  for (let k = last.length - 1; k >= 0; k--) if (own[from + k] !== last[k]) return false
  return end.words >= shortestOther || isTrail(e)
}

/** A headline is cut short in the last step of a trail to no fewer words. */
const shortestCut = 4

/** Whether a line is a trail that ends with the first words of another. */
function isCutIn(line: Evidence, { block }: Evidence): boolean {
  const [steps, words] = [line.block.data.tokens.words, block.data.tokens.words]
  // The words tell of most lines that they are none, sooner than their marks.
  for (let from = Math.max(0, steps.length - words.length); from <= steps.length - shortestCut; from++)
    if (steps[from] === words[0] && steps.slice(from).every((word, k) => word === words[k])) return isTrail(line)
  return false
}

/** A standfirst stands at most so many blocks below its headline. */
const headReach = 6

/** How a block stands among the candidates by the words that it shares with the lead. */
function showAmong({ evidence, known, leaders }: HeadlineSearch, i: number, row: Row): void {
  const own = known[i] as number
  for (let k = Math.max(0, i - headReach); k < i; k++) {
    const e = evidence[k] as Evidence
    if (e.words < 4 || e.words > longest || e.prose || e.signed || e.captioned) continue
    const other = known[k] as number
    if (other > 0) row[other > own ? f['a line tells more just above'] : f['a line tells too just above']] = 1
  }
  if (own < 2) return
  if (own >= leaders.most) row[f['most words in the lead']] = 1
  if (i <= leaders.first) row[f['first with words in the lead']] = 1
  if (i >= leaders.last) row[f['last with words in the lead']] = 1
}

const lengthOf = (words: number) =>
  words <= 3 ? 'up to 3 words' : words <= 5 ? '4-5 words' : words <= 8 ? '6-8 words' : words <= 13 ? '9-13 words' : words <= 20 ? '14-20 words' : '21+ words'

const distanceOf = (lines: number) =>
  lines === 0
    ? 'next to the body'
    : lines <= 2
      ? '1-2 lines above'
      : lines <= 5
        ? '3-5 lines above'
        : lines <= 10
          ? '6-10 lines above'
          : lines <= 20
            ? '11-20 lines above'
            : '21+ lines above'

function showWords({ evidence, lead, about, known: inLead, pageTitle }: HeadlineSearch, i: number, row: Row): void {
  const e = evidence[i] as Evidence
  const known = inLead[i] as number
  const anywhere = about.countIn(e)
  if (e.telling.length > 0 && !about.isEmpty)
    row[anywhere === 0 ? f['no word in the body'] : f['share of words in the body']] = anywhere === 0 ? 1 : shareOf(anywhere, e)
  row[f['share of words in the lead']] = shareOf(known, e)
  if (e.telling.length === 0) row[f['tells nothing']] = 1
  else if (known === 0) row[f['no word in the lead']] = lead.isEmpty ? 0 : 1
  else if (known >= 2) row[known >= 4 ? f['4+ words in the lead'] : f['2-3 words in the lead']] = 1
  if (pageTitle === '' || (i === 0 && e.block.data.html === undefined)) {
    if (i === 0) row[f['first of the page']] = 1
    return
  }
  const own = said(e)
  if (pageTitle === own) row[f['is the page’s title']] = 1
  else if (restatesTitle(e, pageTitle)) row[f['restates the page’s title']] = 1
  else if (pageTitle.startsWith(own)) row[f['begins the page’s title']] = 1
  else if (own.length > 12 && pageTitle.includes(own)) row[f['in the page’s title']] = 1
  else if (own.includes(pageTitle)) row[f['holds the page’s title']] = 1
}

/** Of one word, all is known by chance: it counts as half of two. */
const shareOf = (known: number, { telling }: Evidence): number => known / (telling.length + 1)

function showMarks(e: Evidence, row: Row): void {
  const { data } = e.block
  if (isTopHeading(e)) row[f.h1] = 1
  else if (e.ends) row[endsInQuestion(data.text) ? f['ends in a question'] : e.innerEnds > 0 ? f['several sentences'] : f['ends as a sentence']] = 1
  else if (e.innerEnds > 0) row[f['a sentence and more']] = 1
  if (e.prose) row[f.prose] = 1
  if (e.endsWithColon) row[f['ends in a colon']] = 1
  if (e.endsWithEllipsis) row[f['ends in an ellipsis']] = 1
  if (e.captioned) row[f.captioned] = 1
  if (e.signed) row[f.signed] = 1
  if (e.dated) row[f.dated] = 1
  if (e.doubled) row[f.doubled] = 1
  if (e.labelled) row[f.labelled] = 1
  if (e.kicked) row[f.kicked] = 1
  if (e.shouted) row[f.shouted] = 1
  if (e.boxed) row[f.boxed] = 1
  if (e.aside) row[f.aside] = 1
  if (e.thread) row[f.thread] = 1
  if (e.barrier) row[f.barrier] = 1
  if (e.repeats > 1) row[f.repeats] = 1
  if (e.phrase > 0) row[e.phrase === 1 ? f['phrase, hint'] : e.coverage > 0.5 ? f['phrase, most'] : f.phrase] = 1
  if (e.extent > 0) row[e.extent === 1 ? f['extent, hint'] : f.extent] = 1
  if (e.separators > 0) row[e.separators > 2 ? f['many separators'] : f.separators] = 1
  row[f.digits] = e.digits
  // Of scripts without capitals it is no number.
  if (e.capitals > 0) row[e.words >= 4 ? f['capitals, 4+ words'] : f.capitals] = e.capitals
  if (e.small > 0) row[f['small words']] = e.small
  if (data.kind === 'list-item') row[f['list item']] = 1
  if (data.kind === 'heading') row[f.heading] = 1
  if (data.html) row[f['link density']] = data.html.linkDensity
}

function showBeside({ evidence, known }: HeadlineSearch, i: number, row: Row): void {
  const e = evidence[i] as Evidence
  const before = evidence[i - 1]
  const after = evidence[i + 1]
  const similar = countSimilar(evidence, i)
  row[similar === 0 ? f['no such line near'] : similar <= 2 ? f['1-2 such lines near'] : f['3+ such lines near']] = 1
  if (e.asideBefore) row[f['aside before']] = 1
  if (e.asideAfter) row[f['aside after']] = 1
  row[f['dates near']] = e.near.dates
  row[f['names near']] = e.near.names
  row[f['repeated near']] = e.near.repeated
  if (after?.signed || after?.dated) row[f['byline or date next']] = 1
  if (e.gapBefore) row[f['gap before']] = 1
  if (e.gapAfter) row[f['gap after']] = 1
  if (isTiny(before)) row[f['tiny line before']] = 1
  if (isTiny(after)) row[f['tiny line after']] = 1
  if (isTiny(before) && isTiny(after)) row[f['between tiny lines']] = 1
  if (after && after.words >= 12 && after.words > e.words) row[after.ends ? f['sentence after'] : f['long line after']] = 1
  if (before && before.words >= e.words) row[f['longer line before']] = 1
  if (after && !after.prose && after.words >= 4 && (known[i + 1] as number) > (known[i] as number)) row[f['line after tells more']] = 1
  if (before && !before.prose && !before.signed && before.words >= 4 && before.words <= longest && (known[i - 1] as number) > 0)
    row[f['line before tells too']] = 1
  for (let k = i + 1; k <= i + 5 && k < evidence.length; k++) {
    if ((evidence[k] as Evidence).signed) row[f['byline below']] = 1
    if ((evidence[k] as Evidence).dated) row[f['date below']] = 1
  }
  for (let k = Math.max(0, i - 3); k < i; k++) {
    if ((evidence[k] as Evidence).signed) row[f['byline above']] = 1
    if ((evidence[k] as Evidence).dated) row[f['date above']] = 1
  }
}

/** How many lines near a block might be headlines as well, as in a list of teasers. */
function countSimilar(evidence: readonly Evidence[], i: number): number {
  let count = 0
  for (let k = Math.max(0, i - 4); k <= i + 4 && k < evidence.length; k++) {
    const e = evidence[k] as Evidence
    if (k !== i && e.words >= 4 && e.words <= longest && !e.prose && !e.ends && !e.signed) count++
  }
  return count
}

const isTiny = (e: Evidence | undefined): boolean => e !== undefined && e.words <= 2
