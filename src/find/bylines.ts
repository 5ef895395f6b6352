import type { Profile } from '../strip/pack.ts'
import type { Evidence } from './evidence.ts'
import { openingsOf, profileWords } from './profile-words.ts'

/** A byline is no longer than this, in words. */
const longestByline = 25

/** Whether a block says who wrote the article, or where and when. */
export function isByline(e: Evidence, profiles: Profile[]): boolean {
  if (e.words > longestByline || e.words < 1 || e.phrase > 1 || e.control) return false
  if (e.dated && (!e.prose || isMostlyFigures(e))) return !isTickered(e)
  return opensAsByline(e, profiles)
}

/** The hour, and behind it what happened then, in so many words: a line of the latest news. */
const tickered = { hour: /^\d{1,2}[:.]\d\d\s[^\d|•·-][^\d|•·]*$/, shortest: 5 }
const isTickered = ({ words, block }: Evidence): boolean => words >= tickered.shortest + 2 && tickered.hour.test(block.data.text)

/** So many of a line's words are figures where it says when an article was published and when updated: its full stops are those of months. */
const mostlyFigures = 0.4
const isMostlyFigures = ({ digits, ends }: Evidence): boolean => digits >= mostlyFigures && !ends

/** Whether a block ends with an hour ("3:31 p.m."), not with a sentence. */
export const endsWithHour = ({ ends, block }: Evidence): boolean => ends && /\d\s?[ap]\.\s?m\.$/i.test(block.data.text)

/** So many words come before an author's name at most: "additional reporting by". */
const longestOpening = 3

/** Whether a block begins with the words that come before an author's name, or before a date of publishing. */
export function opensAsByline(e: Evidence, profiles: Profile[]): boolean {
  if (e.words > longestByline || e.words < 2 || e.phrase > 1 || e.control || (e.ends && e.words > 10 && !endsWithHour(e))) return false
  const { text, tokens } = e.block.data
  const { firstWords, texts } = openingsOf(profiles)
  if (!firstWords.has(tokens.words[0] as string)) return false
  for (let count = 1; count <= longestOpening; count++) {
    const next = tokens.starts[count]
    if (next !== undefined && texts.has(tokens.words.slice(0, count).join(' ')) && /^[\p{Lu}\p{Lo}\d@]/u.test(text.slice(next))) return true
  }
  return false
}

/** A name in a byline's line of its own has at most so many words. */
const longestName = 6

/** Whether a block is a name by its shape, and stands beside a byline: "By" above it, or a date below. */
export function isNameBeside(page: Evidence[], i: number, profiles: Profile[]): boolean {
  const e = page[i] as Evidence
  const isHandle = e.block.data.text.startsWith('@')
  if (e.words > longestName || e.phrase > 1 || (e.phrase === 1 && !tellsPost(e)) || e.ends || e.endsWithColon || e.digits > 0 || e.separators > 0 || e.control)
    return false
  if (!(e.capitals >= 0.6 || isHandle)) return false
  // A word alone below a byline heads the text ("Highlights"), unless it leads to a name; above one it is a place.
  const mayEnd = e.words > 1 || isHandle || opensByline(e, profiles)
  return (mayEnd && isBesideByline(page, i, -1, profiles)) || isBesideByline(page, i, 1, profiles)
}

/** Whether rules know nothing of a block but that it may say what somebody's post is: "Ada Brook, harbour correspondent". */
const tellsPost = ({ block }: Evidence): boolean => block.data.marks.every(({ by, category }) => by === 'extent' || category === 'meta')

/** Whether one of the two blocks next to one on a side is a byline, asides (share buttons and their like) passed over. */
function isBesideByline(page: Evidence[], i: number, step: -1 | 1, profiles: Profile[]): boolean {
  let met = 0
  for (let k = i + step; k >= 0 && k < page.length && met < 2 && Math.abs(k - i) <= 6; k += step) {
    const e = page[k] as Evidence
    if (e.aside) continue
    if (e.signed || opensByline(e, profiles)) return true
    met++
  }
  return false
}

/** Whether a block is nothing but the words before a name. */
const opensByline = ({ block }: Evidence, profiles: Profile[]): boolean => {
  const { words } = block.data.tokens
  return openingsOf(profiles).firstWords.has(words[0] ?? '') && profileWords(profiles, 'byline').has(words.join(' '))
}

/** So many lines that say who wrote an article stand together above its date: a name, a handle, a place. */
const longestGroup = 4

/** Whether a block is the name that heads a few lines set together, the last of which is a byline. */
export function headsByline(page: readonly Evidence[], i: number): boolean {
  if ((page[i] as Evidence).gapBefore === 0 || !isNameAlone(page[i] as Evidence)) return false
  for (let k = i + 1; k < i + longestGroup && page[k]?.gapBefore === 0; k++) {
    const e = page[k] as Evidence
    if (e.signed) return true
    if (e.phrase > 1 || e.words > longestName || e.ends) return false
  }
  return false
}

/** Two words at least, all with capitals, that no rule knows. */
const isNameAlone = ({ words, capitals, phrase, ends, endsWithColon, digits, separators, control, boxed }: Evidence): boolean =>
  words >= 2 && words <= longestName && capitals === 1 && phrase === 0 && !ends && !endsWithColon && digits === 0 && separators === 0 && !control && !boxed

/** Whether a block is two or three figures with colons alone, as an hour, with no byline beside it: so long is a recording. */
export function isDuration(page: readonly Evidence[], i: number): boolean {
  const { block, signed } = page[i] as Evidence
  return signed && isClock(block.data.text) && !isDateBeside(page[i - 1]) && !isDateBeside(page[i + 1])
}

/** "04:51", "1:04:51", and how far it has been played: "00:00 / 04:51". */
const clock = /^\d{1,2}:\d\d(?::\d\d)?(?: ?\/ ?\d{1,2}:\d\d(?::\d\d)?)?$/
const isClock = (text: string): boolean => text.length <= 19 && clock.test(text)

const isDateBeside = (e: Evidence | undefined): boolean => e?.signed === true && !isClock(e.block.data.text)
