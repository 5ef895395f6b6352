import type { Evidence } from './evidence.ts'
import type { Row } from './local.ts'
import { firstNumbers as f } from './weights.ts'

// Several functions, not one: each is compiled anew when it first meets what is rare, and the time for that grows with its length.

const wordLimits = [0, 1, 2, 4, 7, 12, 20, 35, 60, Number.POSITIVE_INFINITY]
const wordNames = [
  f['words 0'],
  f['words 1'],
  f['words 2'],
  f['words 3-4'],
  f['words 5-7'],
  f['words 8-12'],
  f['words 13-20'],
  f['words 21-35'],
  f['words 36-60'],
  f['words 61+'],
]

/** What a block shows by itself. */
export function showItself(e: Evidence, row: Row): void {
  showSentences(e, row)
  showWords(e, row)
  showSigns(e, row)
  showShapes(e, row)
  showMarks(e, row)
}

function showSentences(e: Evidence, row: Row): void {
  let bin = 0
  while (e.words > (wordLimits[bin] as number)) bin++
  row[wordNames[bin] as number] = 1
  const short = e.words < 8
  const long = e.words > 20
  if (e.ends) row[short ? f['short ends'] : long ? f['long ends'] : f['middling ends']] = 1
  else if (long) row[f['long does not end']] = 1
  if (e.innerEnds === 1) row[f['one sentence end within']] = 1
  else if (e.innerEnds >= 4) row[f['four or more within']] = 1
  else if (e.innerEnds >= 2) row[f['two or three within']] = 1
}

/** The words of shorter blocks show nothing by their shares. */
const fewestWords = 5

function showWords({ words, small, capitals, commas, digits, shouted, startsSmall }: Evidence, row: Row): void {
  row[f.shouted] = shouted ? 1 : 0
  row[f['starts small']] = startsSmall ? 1 : 0
  if (digits >= 0.5) row[f['digits half']] = 1
  else if (digits >= 0.2) row[f['digits some']] = 1
  if (words < fewestWords) return
  row[f.commas] = Math.min(1, commas / 4)
  row[
    Number.isNaN(small)
      ? f['small words unknown']
      : small === 0
        ? f['small words none']
        : small < 0.15
          ? f['small words few']
          : small < 0.28
            ? f['small words some']
            : small < 0.42
              ? f['small words many']
              : f['small words most']
  ] = 1
  row[Number.isNaN(capitals) ? f['capitals unknown'] : capitals < 0.25 ? f['capitals few'] : capitals < 0.6 ? f['capitals half'] : f['capitals most']] = 1
}

function showSigns(e: Evidence, row: Row): void {
  if (e.separators >= 3) row[f['many separators']] = 1
  else if (e.separators > 0) row[f.separators] = 1
  if (e.quotes > 0) row[e.prose ? f['quotes in prose'] : f['quote in short']] = 1
  row[f['colon at end']] = e.endsWithColon ? 1 : 0
  row[f['ellipsis at end']] = e.endsWithEllipsis ? 1 : 0
  row[f['question or call at end']] = asksOrCalls(e.block.data.text) ? 1 : 0
  row[f.address] = e.address ? 1 : 0
  row[f.money] = e.money ? 1 : 0
  row[f.control] = e.control ? 1 : 0
  const { kind } = e.block.data
  row[f['list item']] = kind === 'list-item' ? 1 : 0
  row[f['heading mark']] = kind === 'heading' ? 1 : 0
  if (e.repeats >= 3) row[f['repeated often']] = 1
  else if (e.repeats === 2) row[f.repeated] = 1
}

function showShapes(e: Evidence, row: Row): void {
  if (e.labelled) {
    row[e.ends ? f['label and sentence'] : f['label and line']] = 1
    if (!e.ends && e.block.data.marks.some(({ category, by }) => category === 'related' && by === 'phrase')) row[f['onward line']] = 1
  }
  row[f.kicker] = e.kicked ? 1 : 0
  row[f.doubled] = e.doubled ? 1 : 0
  row[f['picture file']] = e.image ? 1 : 0
  row[f['shouted line']] = e.shouted && e.words >= 4 ? 1 : 0
  row[f.captioned] = e.captioned ? 1 : 0
  if (e.echoes) row[e.prose ? f['echo in prose'] : f['echo in short']] = 1
  if (e.points) row[e.innerEnds <= 1 && e.quotes === 0 ? f['points, one sentence'] : f['points, sentences']] = 1
  if (e.words >= 8) row[e.quotes > 0 ? f['addressing in quotes'] : f.addressing] = Math.min(1, e.addressing / 0.12)
  if (e.indent < 0) row[e.prose ? f['prose set out'] : e.ends ? f['short sentence set out'] : f['line set out']] = 1
  else if (e.indent > 0) row[e.prose ? f['prose set in'] : f['line set in']] = 1
  else if (e.indent === 0 && !e.prose) row[e.ends ? f['short sentence at the margin'] : f['line at the margin']] = 1
}

function showMarks({ phrase, extent, coverage, words }: Evidence, row: Row): void {
  const covers = coverage >= 0.5
  const short = words <= 20
  if (phrase === 3) row[covers ? f['sure phrase covers'] : short ? f['sure phrase in more'] : f['sure phrase in prose']] = 1
  else if (phrase === 2) row[covers ? f['likely phrase covers'] : short ? f['likely phrase in more'] : f['likely phrase in prose']] = 1
  else if (phrase === 1) row[covers ? f['hint covers'] : f['hint in more']] = 1
  if (extent === 2) row[short ? f['likely extent short'] : f['likely extent long']] = 1
  else if (extent === 1) row[short ? f['hint extent short'] : f['hint extent long']] = 1
}

/** Ends in a question or an exclamation mark. */
const asksOrCalls = (text: string): boolean => text.endsWith('?') || text.endsWith('!')
