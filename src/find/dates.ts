import { withPlainDigits } from '../page/digits.ts'
import { fold } from '../page/fold.ts'
import type { Profile } from '../strip/pack.ts'
import { profileWords } from './profile-words.ts'

const pad = (n: number): string => String(n).padStart(2, '0')

function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day > last ? null : `${year}-${pad(month)}-${pad(day)}`
}

/**
 * The first date that a text states plainly, as ISO 8601 (YYYY-MM-DD), or null. A date in figures whose day and month
 * could change places is not plain, unless it is written with full stops (day first).
 */
export function readDate(written: string, profiles: Profile[]): string | null {
  const text = withPlainDigits(written)
  const plain =
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ??
    /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text) ??
    /(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/.exec(text) ??
    /(?<!\d)(\d{4})[./]\s?(\d{1,2})[./]\s?(\d{1,2})(?!\d)/.exec(text)
  if (plain) return iso(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text)
  if (dotted) return iso(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const slashed = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text)
  if (slashed) {
    const [a, b, year] = slashed.slice(1).map(Number) as [number, number, number]
    return a > 12 ? iso(year, b, a) : b > 12 || a === b ? iso(year, a, b) : null
  }
  const words = wordsOf(text)
  for (let i = 0; i < words.length; i++) {
    const month = monthOf(words[i] as string, profiles)
    if (month === 0) continue
    const before = dayOf(words[i - 1]) || (isLink(words[i - 1]) ? dayOf(words[i - 2]) : 0)
    const after = dayOf(words[i + 1])
    const yearAt =
      before && isYear(words[i + 1])
        ? i + 1
        : before && isYear(words[i + 2])
          ? i + 2
          : after && isYear(words[i + 2])
            ? i + 2
            : after && isYear(words[i + 3])
              ? i + 3
              : -1
    if (yearAt > 0) return iso(Number(words[yearAt]), month, before || after)
  }
  return null
}

/** The words and the numbers of a text, folded. */
const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{M}]+|\d+/gu) ?? []).map(fold)

/** The little word between a day and its month (1 de julio). */
const isLink = (word: string | undefined): boolean => word !== undefined && /^\p{L}{1,3}$/u.test(word)
const isYear = (word: string | undefined): boolean => word !== undefined && /^(?:19|20)\d\d$/.test(word)
const dayOf = (word: string | undefined): number => (word && /^\d{1,2}(?:st|nd|rd|th|er|o|a)?$/.test(word) ? Number.parseInt(word, 10) : 0)

const monthTables = new WeakMap<Profile, Map<string, number>>()

function monthOf(word: string, profiles: Profile[]): number {
  for (const profile of profiles) {
    let table = monthTables.get(profile)
    if (!table) {
      table = new Map(profile.months.flatMap((forms, i) => forms.map(form => [fold(form), i + 1] as const)))
      monthTables.set(profile, table)
    }
    const month = table.get(word)
    if (month) return month
  }
  return 0
}

/**
 * A time of day, and a date in numbers: a piece of a version's or a network's number (192.168.99.10) is neither, nor is a measure (0.46 mm).
 * What stands before is looked at where a digit stands only: at every letter, it took a tenth of the time that a page takes.
 */
const clock = /(?=\d)(?<!\d\.|\d)\d{1,2}(?:[:h]\d{2}|\.\d{2}(?!\s?(?:[€£$°]|[mck]?[mgl]\b)))(?!\d)/
const numbered = /(?=\d)(?<!\d\.|\d)\d{1,4}[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?!\d)/

/** From one time of day to another: opening hours, or how long an event lasts. */
const span = /\b(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:\s?[-–—]\s?|\s\p{L}{1,5}\s)(?:[01]?\d|2[0-4])[:.h][0-5]\d(?!\d)/u

/** Whether a text speaks of a point in time as pages do at an article's head: a date, a clock time, "3 hours ago". */
export function looksDated(text: string, profiles: Profile[]): boolean {
  if (!/\d/.test(text)) {
    const plain = withPlainDigits(text)
    return plain !== text && looksDated(plain, profiles)
  }
  if (text.length < 80 && clock.test(text) && !span.test(text)) return true
  if (numbered.test(text) || /\d\s*[年월日]/.test(text)) return true
  const words = wordsOf(text)
  if (words.length <= 6 && words.some(word => /^\d+$/.test(word)) && words.some(word => profileWords(profiles, 'dated').has(word))) return true
  return words.some((word, i) => monthOf(word, profiles) > 0 && isBesideDay(words, i))
}

/** Whether a day or a year stands beside a month. Never looks beyond the ends: an array takes long to find out that it holds nothing there. */
function isBesideDay(words: readonly string[], i: number): boolean {
  const before = i > 0 ? words[i - 1] : undefined
  const after = i + 1 < words.length ? words[i + 1] : undefined
  return dayOf(before) > 0 || dayOf(after) > 0 || isYear(after) || (i > 1 && isLink(before) && dayOf(words[i - 2]) > 0)
}
